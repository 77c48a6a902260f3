package io.sportello.feedback.process;

import io.sportello.feedback.DisputeRefused;
import io.sportello.feedback.Disputes;
import io.sportello.feedback.FeedbackQueries;
import io.sportello.feedback.FeedbackView;
import io.sportello.subjects.Subject;
import io.sportello.tasks.Fields;
import io.sportello.tasks.TaskRefused;
import io.sportello.tasks.UserTaskHandler;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The user task {@code approve-dispute}: a compliance officer approves a request without ground, or sends it back. */
@Component
class ApproveDisputeTask implements UserTaskHandler {

    private final Disputes disputes;
    private final FeedbackQueries feedback;
    private final FeedbackSteps steps;

    ApproveDisputeTask(Disputes disputes, FeedbackQueries feedback, FeedbackSteps steps) {
        this.disputes = disputes;
        this.feedback = feedback;
        this.steps = steps;
    }

    @Override
    public String task() {
        return "approve-dispute";
    }

    @Override
    public Map<String, Object> form(Subject subject) {
        FeedbackView about = feedback.get(subject);
        return Map.of(
                "comment", about.comment() == null ? "–" : about.comment(),
                "found", steps.found(about.dispute().grounds()),
                "ground", steps.ground(about.dispute().ground().name()),
                "request", about.dispute().request());
    }

    @Override
    public Map<String, Object> complete(Subject subject, Map<String, Object> answers) {
        Fields fields = new Fields(answers);
        try {
            if (fields.yes("approved")) {
                disputes.approve(subject);
            } else {
                disputes.sendBack(subject, fields.text("sentBackFor"));
            }
        } catch (DisputeRefused refused) {
            throw new TaskRefused("approved", refused.getMessage());
        }
        return Map.of();
    }
}
