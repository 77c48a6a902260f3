package io.sportello.cases.process;

import io.sportello.cases.CaseWork;
import io.sportello.subjects.Subject;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The service task {@code note-follow-up}: notes that the marketplace has to be asked again. */
@Component
class NoteFollowUpDelegate implements JavaDelegate {

    private final CaseWork work;

    NoteFollowUpDelegate(CaseWork work) {
        this.work = work;
    }

    @Override
    public void execute(DelegateExecution execution) {
        work.followUpDue(Subject.parse(execution.getProcessBusinessKey()));
    }
}
