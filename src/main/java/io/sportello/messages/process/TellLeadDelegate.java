package io.sportello.messages.process;

import io.sportello.messages.MessageEscalation;
import io.sportello.subjects.Subject;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The service task {@code tell-lead}: tells the leads that a buyer has waited for long. */
@Component
class TellLeadDelegate implements JavaDelegate {

    private static final int PRIORITY = 85;

    private final MessageEscalation escalation;
    private final OpenTasks tasks;

    TellLeadDelegate(MessageEscalation escalation, OpenTasks tasks) {
        this.escalation = escalation;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        tasks.raise(execution, PRIORITY);
        escalation.leadTold(Subject.parse(execution.getProcessBusinessKey()));
    }
}
