package io.sportello.returns.process;

import io.sportello.returns.ReturnProgress;
import io.sportello.returns.ReturnQueries;
import io.sportello.returns.ReturnView;
import io.sportello.subjects.Subject;
import io.sportello.tasks.HumanStep;
import io.sportello.tasks.UserTaskHandler;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The user task {@code refuse-request}: a person enters the refusal at the marketplace. */
@Component
class RefuseRequestTask implements UserTaskHandler {

    private final ReturnProgress progress;
    private final ReturnQueries returns;
    private final ReturnWords words;

    RefuseRequestTask(ReturnProgress progress, ReturnQueries returns, ReturnWords words) {
        this.progress = progress;
        this.returns = returns;
        this.words = words;
    }

    @Override
    public String task() {
        return "refuse-request";
    }

    @Override
    public Map<String, Object> form(Subject subject) {
        return Map.of("reason", returns.get(subject).answerReason());
    }

    @Override
    public Map<String, Object> complete(Subject subject, Map<String, Object> answers) {
        progress.refused(subject, new Fields(answers).text("reference"));
        return Map.of();
    }

    @Override
    public HumanStep step(Subject subject) {
        ReturnView about = returns.get(subject);
        return words.step(about, "refuse-request", about.answerReason());
    }
}
