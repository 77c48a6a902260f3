package io.sportello.returns.process;

import io.sportello.returns.ReturnProgress;
import io.sportello.subjects.Subject;
import io.sportello.workflow.OpenTasks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The service task {@code escalate-refund}: raises the overdue settlement to the top of the work list. */
@Component
class EscalateRefundDelegate implements JavaDelegate {

    private final ReturnProgress progress;
    private final OpenTasks tasks;

    EscalateRefundDelegate(ReturnProgress progress, OpenTasks tasks) {
        this.progress = progress;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        tasks.escalate(execution);
        progress.refundEscalated(Subject.parse(execution.getProcessBusinessKey()));
    }
}
