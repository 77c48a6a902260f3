package io.sportello.feedback.process;

import io.sportello.feedback.Disputes;
import io.sportello.subjects.Subject;
import io.sportello.workflow.OpenTasks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The service task {@code remind-dispute}: raises the open work to the top of the list while there is time left. */
@Component
class RemindDisputeDelegate implements JavaDelegate {

    private final Disputes disputes;
    private final OpenTasks tasks;

    RemindDisputeDelegate(Disputes disputes, OpenTasks tasks) {
        this.disputes = disputes;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        tasks.escalate(execution);
        disputes.reminded(Subject.parse(execution.getProcessBusinessKey()));
    }
}
