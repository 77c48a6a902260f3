package io.sportello.policies.process;

import io.sportello.policies.replay.ReplayRuns;
import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The service task {@code compare-answers}: goes on with a replay and tells the process whether there is more. */
@Component
class CompareAnswersDelegate implements JavaDelegate {

    private final ReplayRuns runs;

    CompareAnswersDelegate(ReplayRuns runs) {
        this.runs = runs;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReplayRuns.Outcome outcome = runs.run(ReplayRuns.id(execution.getProcessBusinessKey()));
        execution.setVariable("outcome", outcome.name().toLowerCase(Locale.ROOT));
    }
}
