package io.sportello.feedback.process;

import io.sportello.feedback.Disputes;
import io.sportello.feedback.FeedbackQueries;
import io.sportello.feedback.FeedbackStatus;
import io.sportello.feedback.FeedbackView;
import io.sportello.subjects.Subject;
import io.sportello.tasks.Fields;
import io.sportello.tasks.UserTaskHandler;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The user task {@code record-dispute-outcome}: a person records what became of the request, or looks again later. */
@Component
class RecordDisputeOutcomeTask implements UserTaskHandler {

    private static final Map<String, FeedbackStatus> ENDS = Map.of(
            "removed", FeedbackStatus.REMOVED,
            "struck", FeedbackStatus.STRUCK,
            "refused", FeedbackStatus.REFUSED);

    private final Disputes disputes;
    private final FeedbackQueries feedback;

    RecordDisputeOutcomeTask(Disputes disputes, FeedbackQueries feedback) {
        this.disputes = disputes;
        this.feedback = feedback;
    }

    @Override
    public String task() {
        return "record-dispute-outcome";
    }

    @Override
    public Map<String, Object> form(Subject subject) {
        FeedbackView about = feedback.get(subject);
        return Map.of("proof", about.dispute().reference());
    }

    @Override
    public Map<String, Object> complete(Subject subject, Map<String, Object> answers) {
        Fields fields = new Fields(answers);
        FeedbackStatus end = ENDS.get(fields.text("outcome"));
        if (end == null) {
            disputes.waitLonger(subject);
        } else {
            disputes.end(subject, end, fields.textOrNull("note"));
        }
        return Map.of();
    }
}
