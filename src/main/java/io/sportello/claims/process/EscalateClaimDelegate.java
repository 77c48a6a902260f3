package io.sportello.claims.process;

import io.sportello.claims.ClaimWork;
import io.sportello.subjects.Subject;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The service task {@code escalate-claim}: raises the overdue answer to the top of the work list. */
@Component
class EscalateClaimDelegate implements JavaDelegate {

    private final ClaimWork work;
    private final ClaimTasks tasks;

    EscalateClaimDelegate(ClaimWork work, ClaimTasks tasks) {
        this.work = work;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        tasks.escalate(execution);
        work.escalated(Subject.parse(execution.getProcessBusinessKey()));
    }
}
