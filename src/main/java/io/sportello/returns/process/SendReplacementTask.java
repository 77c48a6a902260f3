package io.sportello.returns.process;

import io.sportello.returns.ReturnProgress;
import io.sportello.returns.ReturnQueries;
import io.sportello.subjects.Subject;
import io.sportello.tasks.Fields;
import io.sportello.tasks.HumanStep;
import io.sportello.tasks.UserTaskHandler;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The user task {@code send-replacement}: a person sends the replacement. */
@Component
class SendReplacementTask implements UserTaskHandler {

    private final ReturnProgress progress;
    private final ReturnQueries returns;
    private final ReturnWords words;

    SendReplacementTask(ReturnProgress progress, ReturnQueries returns, ReturnWords words) {
        this.progress = progress;
        this.returns = returns;
        this.words = words;
    }

    @Override
    public String task() {
        return "send-replacement";
    }

    @Override
    public Map<String, Object> form(Subject subject) {
        return Map.of();
    }

    @Override
    public Map<String, Object> complete(Subject subject, Map<String, Object> answers) {
        progress.replaced(subject, new Fields(answers).text("reference"));
        return HandleReturnProcess.outcome("settled", "replaced");
    }

    @Override
    public HumanStep step(Subject subject) {
        return words.step(returns.get(subject), "send-replacement");
    }
}
