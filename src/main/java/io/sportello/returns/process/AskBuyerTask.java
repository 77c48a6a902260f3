package io.sportello.returns.process;

import io.sportello.returns.ReturnProgress;
import io.sportello.returns.ReturnQueries;
import io.sportello.returns.ReturnView;
import io.sportello.subjects.Subject;
import io.sportello.tasks.Fields;
import io.sportello.tasks.HumanStep;
import io.sportello.tasks.UserTaskHandler;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The user task {@code ask-buyer}: a person asks at the marketplace and records the answer. */
@Component
class AskBuyerTask implements UserTaskHandler {

    private final ReturnProgress progress;
    private final ReturnQueries returns;
    private final ReturnWords words;

    AskBuyerTask(ReturnProgress progress, ReturnQueries returns, ReturnWords words) {
        this.progress = progress;
        this.returns = returns;
        this.words = words;
    }

    @Override
    public String task() {
        return "ask-buyer";
    }

    @Override
    public Map<String, Object> form(Subject subject) {
        return Map.of();
    }

    @Override
    public Map<String, Object> complete(Subject subject, Map<String, Object> answers) {
        Fields fields = new Fields(answers);
        progress.buyerAnswered(subject, fields.text("buyerAnswer"), fields.text("reference"));
        return Map.of();
    }

    @Override
    public HumanStep step(Subject subject) {
        ReturnView about = returns.get(subject);
        return words.step(about, "ask-buyer", about.answerReason() == null ? "" : about.answerReason());
    }
}
