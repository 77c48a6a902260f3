package io.sportello.feedback.process;

import io.sportello.feedback.DisputeLanguage;
import io.sportello.feedback.Disputes;
import io.sportello.feedback.FeedbackQueries;
import io.sportello.feedback.FeedbackView;
import io.sportello.subjects.Subject;
import io.sportello.tasks.HumanStep;
import io.sportello.tasks.ProofTask;
import org.springframework.stereotype.Component;

/** The user task {@code submit-dispute}: a person requests the removal at the marketplace. */
@Component
class SubmitDisputeTask implements ProofTask {

    private final Disputes disputes;
    private final FeedbackQueries feedback;
    private final FeedbackSteps steps;

    SubmitDisputeTask(Disputes disputes, FeedbackQueries feedback, FeedbackSteps steps) {
        this.disputes = disputes;
        this.feedback = feedback;
        this.steps = steps;
    }

    @Override
    public String task() {
        return "submit-dispute";
    }

    @Override
    public void done(Subject subject, String reference) {
        disputes.submitted(subject, reference);
    }

    @Override
    public HumanStep step(Subject subject) {
        FeedbackView about = feedback.get(subject);
        return steps.step(about, "submit-dispute", about.dispute().request(), DisputeLanguage.of(about.marketplace()));
    }
}
