package io.sportello.feedback.process;

import io.sportello.feedback.DisputeLanguage;
import io.sportello.feedback.Disputes;
import io.sportello.feedback.FeedbackQueries;
import io.sportello.feedback.FeedbackView;
import io.sportello.subjects.Subject;
import io.sportello.tasks.HumanStep;
import io.sportello.tasks.UserTaskHandler;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The user task {@code submit-dispute}: a person requests the removal at the marketplace. */
@Component
class SubmitDisputeTask implements UserTaskHandler {

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
    public Map<String, Object> form(Subject subject) {
        return Map.of();
    }

    @Override
    public Map<String, Object> complete(Subject subject, Map<String, Object> answers) {
        disputes.submitted(subject, new Fields(answers).text("reference"));
        return Map.of();
    }

    @Override
    public HumanStep step(Subject subject) {
        FeedbackView about = feedback.get(subject);
        return steps.step(about, "submit-dispute", about.dispute().request(), DisputeLanguage.of(about.marketplace()));
    }
}
