package io.sportello.caselog.process;

import io.sportello.caselog.CaseLogFilling;
import io.sportello.subjects.Subject;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** The service task {@code put-subjects}: puts a page of a kind and tells the process whether more are left. */
@Component
class PutSubjectsDelegate implements JavaDelegate {

    private final CaseLogFilling filling;

    PutSubjectsDelegate(CaseLogFilling filling) {
        this.filling = filling;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String kind = Subject.parse(execution.getProcessBusinessKey()).id();
        execution.setVariable("more", Variables.booleanValue(filling.putNext(kind), true));
    }
}
