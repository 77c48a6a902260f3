package io.sportello.cases.process;

import io.sportello.cases.CaseWork;
import io.sportello.subjects.Subject;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The service task {@code close-case}: ends the case. */
@Component
class CloseCaseDelegate implements JavaDelegate {

    private final CaseWork work;

    CloseCaseDelegate(CaseWork work) {
        this.work = work;
    }

    @Override
    public void execute(DelegateExecution execution) {
        work.close(Subject.parse(execution.getProcessBusinessKey()));
    }
}
