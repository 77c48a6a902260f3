package io.sportello.claims.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The service task {@code raise-outcome}: the marketplace has decided, so how is to be recorded now. */
@Component
class RaiseOutcomeDelegate implements JavaDelegate {

    private final ClaimTasks tasks;

    RaiseOutcomeDelegate(ClaimTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        tasks.now(execution);
    }
}
