package io.sportello.messages.process;

import io.sportello.messages.MessageEscalation;
import io.sportello.subjects.Subject;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The service task {@code remind-assignee}: reminds whoever has the task, at the top of their work list. */
@Component
class RemindAssigneeDelegate implements JavaDelegate {

    private static final int PRIORITY = 70;

    private final MessageEscalation escalation;
    private final OpenTasks tasks;

    RemindAssigneeDelegate(MessageEscalation escalation, OpenTasks tasks) {
        this.escalation = escalation;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        tasks.raise(execution, PRIORITY);
        escalation.reminded(Subject.parse(execution.getProcessBusinessKey()));
    }
}
