package io.sportello.notices.process;

import io.sportello.notices.NoticeSending;
import io.sportello.subjects.Subject;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Hands a notice to its device's push service; when that fails, so does the engine's job, which comes back later. */
@Component
class PushNoticeDelegate implements JavaDelegate {

    private final NoticeSending sending;

    PushNoticeDelegate(NoticeSending sending) {
        this.sending = sending;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String id = Subject.parse(execution.getProcessBusinessKey()).id();
        sending.send(Long.parseLong(id.substring(2)));
    }
}
