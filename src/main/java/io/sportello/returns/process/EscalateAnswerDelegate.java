package io.sportello.returns.process;

import io.sportello.returns.ReturnProgress;
import io.sportello.subjects.Subject;
import io.sportello.workflow.OpenTasks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The service task {@code escalate-answer}: raises the overdue answer to the top of the work list. */
@Component
class EscalateAnswerDelegate implements JavaDelegate {

    private final ReturnProgress progress;
    private final OpenTasks tasks;

    EscalateAnswerDelegate(ReturnProgress progress, OpenTasks tasks) {
        this.progress = progress;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        tasks.escalate(execution);
        progress.answerEscalated(Subject.parse(execution.getProcessBusinessKey()));
    }
}
