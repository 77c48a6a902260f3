package io.sportello.returns.process;

import io.sportello.returns.ReturnProgress;
import io.sportello.returns.ReturnQueries;
import io.sportello.returns.ReturnView;
import io.sportello.subjects.Subject;
import io.sportello.tasks.HumanStep;
import io.sportello.tasks.ProofTask;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The user task {@code refuse-request}: a person enters the refusal at the marketplace. */
@Component
class RefuseRequestTask implements ProofTask {

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
    public void done(Subject subject, String reference) {
        progress.refused(subject, reference);
    }

    @Override
    public HumanStep step(Subject subject) {
        ReturnView about = returns.get(subject);
        return words.step(about, "refuse-request", about.answerReason());
    }
}
