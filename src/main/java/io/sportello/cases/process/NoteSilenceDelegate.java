package io.sportello.cases.process;

import io.sportello.cases.CaseWork;
import io.sportello.subjects.Subject;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The service task {@code note-silence}: brings a case back to work whose seller did not answer. */
@Component
class NoteSilenceDelegate implements JavaDelegate {

    private final CaseWork work;

    NoteSilenceDelegate(CaseWork work) {
        this.work = work;
    }

    @Override
    public void execute(DelegateExecution execution) {
        work.sellerSilent(Subject.parse(execution.getProcessBusinessKey()));
    }
}
