package io.sportello.messages.process;

import io.sportello.messages.MessageEscalation;
import io.sportello.subjects.Subject;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The service task {@code escalate-message}: tells a lead who is there that the time is up, by a task and by mail. */
@Component
class EscalateMessageDelegate implements JavaDelegate {

    private static final int PRIORITY = 100;

    private final MessageEscalation escalation;
    private final OpenTasks tasks;

    EscalateMessageDelegate(MessageEscalation escalation, OpenTasks tasks) {
        this.escalation = escalation;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        tasks.raise(execution, PRIORITY);
        escalation.escalate(Subject.parse(execution.getProcessBusinessKey()));
    }
}
