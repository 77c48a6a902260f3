package io.sportello.mail.process;

import io.sportello.mail.MailSending;
import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tries to hand a mail over and tells the process what came of it. */
@Component
class HandOverMailDelegate implements JavaDelegate {

    private final MailSending sending;

    HandOverMailDelegate(MailSending sending) {
        this.sending = sending;
    }

    @Override
    public void execute(DelegateExecution execution) {
        MailSending.Outcome outcome = sending.handOver(SendMailProcess.number(execution));
        execution.setVariable("outcome", outcome.name().toLowerCase(Locale.ROOT));
    }
}
