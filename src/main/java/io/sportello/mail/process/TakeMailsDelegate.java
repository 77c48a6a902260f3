package io.sportello.mail.process;

import io.sportello.mail.MailImportRuns;
import io.sportello.subjects.Subject;
import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Works off a part of a file of mails and tells the process whether there is more. */
@Component
class TakeMailsDelegate implements JavaDelegate {

    private final MailImportRuns runs;

    TakeMailsDelegate(MailImportRuns runs) {
        this.runs = runs;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Subject subject = Subject.parse(execution.getProcessBusinessKey());
        long id = Long.parseLong(subject.id().substring(2));
        execution.setVariable("outcome", runs.run(id).name().toLowerCase(Locale.ROOT));
    }
}
