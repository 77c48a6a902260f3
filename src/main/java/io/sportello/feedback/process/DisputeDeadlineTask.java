package io.sportello.feedback.process;

import io.sportello.feedback.Disputes;
import io.sportello.policies.Decision;
import io.sportello.policies.OneAnswerTask;
import io.sportello.policies.Question;
import io.sportello.subjects.Subject;
import org.springframework.stereotype.Component;

/** The business rule task {@code dispute-deadline}: how much time is left to request the removal. */
@Component
class DisputeDeadlineTask implements OneAnswerTask {

    private final Disputes disputes;

    DisputeDeadlineTask(Disputes disputes) {
        this.disputes = disputes;
    }

    @Override
    public String policy() {
        return "dispute-deadline";
    }

    @Override
    public Question question(Subject subject) {
        return disputes.question(subject);
    }

    @Override
    public void apply(Subject subject, Decision decision) {
        disputes.review(subject, decision);
    }
}
