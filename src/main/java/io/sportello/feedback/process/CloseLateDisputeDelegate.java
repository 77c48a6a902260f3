package io.sportello.feedback.process;

import io.sportello.feedback.Disputes;
import io.sportello.feedback.FeedbackStatus;
import io.sportello.subjects.Subject;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The service task {@code close-late-dispute}: notes that the marketplace takes no request any more. */
@Component
class CloseLateDisputeDelegate implements JavaDelegate {

    private final Disputes disputes;

    CloseLateDisputeDelegate(Disputes disputes) {
        this.disputes = disputes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        disputes.end(Subject.parse(execution.getProcessBusinessKey()), FeedbackStatus.TOO_LATE, null);
    }
}
