package io.sportello.mail.process;

import io.sportello.mail.MailSending;
import io.sportello.subjects.Subject;
import io.sportello.workflow.ProcessFacts;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Answers the expressions of the process {@code send-mail}. Public because the engine calls its methods by name. */
@Component("sendMail")
public class SendMailProcess implements ProcessFacts {

    private final MailSending sending;

    SendMailProcess(MailSending sending) {
        this.sending = sending;
    }

    /** When the mail may leave, or is tried next. */
    public Date leavesAt(DelegateExecution execution) {
        return Date.from(sending.leavesAt(number(execution)));
    }

    static long number(DelegateExecution execution) {
        return Long.parseLong(
                Subject.parse(execution.getProcessBusinessKey()).id().substring(2));
    }
}
