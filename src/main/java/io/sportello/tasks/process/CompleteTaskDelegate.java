package io.sportello.tasks.process;

import io.sportello.subjects.Subject;
import io.sportello.tasks.HeldWork;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Completes a task whose completion was not taken back. */
@Component
class CompleteTaskDelegate implements JavaDelegate {

    private final HeldWork work;

    CompleteTaskDelegate(HeldWork work) {
        this.work = work;
    }

    @Override
    public void execute(DelegateExecution execution) {
        work.carryOut(Subject.parse(execution.getProcessBusinessKey()));
    }
}
