package io.sportello.claims.process;

import io.sportello.claims.ClaimWork;
import io.sportello.subjects.Subject;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The service task {@code remind-claim}: raises the answer in the work list before its deadline. */
@Component
class RemindClaimDelegate implements JavaDelegate {

    private final ClaimWork work;
    private final ClaimTasks tasks;

    RemindClaimDelegate(ClaimWork work, ClaimTasks tasks) {
        this.work = work;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        tasks.remind(execution);
        work.reminded(Subject.parse(execution.getProcessBusinessKey()));
    }
}
