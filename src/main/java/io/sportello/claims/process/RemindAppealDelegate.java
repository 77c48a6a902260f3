package io.sportello.claims.process;

import io.sportello.claims.ClaimOutcomes;
import io.sportello.subjects.Subject;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The service task {@code remind-appeal}: raises the appeal in the work list before its time is up. */
@Component
class RemindAppealDelegate implements JavaDelegate {

    private final ClaimOutcomes outcomes;
    private final ClaimTasks tasks;

    RemindAppealDelegate(ClaimOutcomes outcomes, ClaimTasks tasks) {
        this.outcomes = outcomes;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        tasks.remind(execution);
        outcomes.appealReminded(Subject.parse(execution.getProcessBusinessKey()));
    }
}
