package io.sportello.feedback.process;

import io.sportello.feedback.Disputes;
import io.sportello.feedback.FeedbackQueries;
import io.sportello.feedback.FeedbackView;
import io.sportello.feedback.FoundGround;
import io.sportello.feedback.Ground;
import io.sportello.subjects.Subject;
import io.sportello.tasks.Fields;
import io.sportello.tasks.UserTaskHandler;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The user task {@code review-dispute}: a person decides whether the removal is requested, and on which ground. */
@Component
class ReviewDisputeTask implements UserTaskHandler {

    private final Disputes disputes;
    private final FeedbackQueries feedback;
    private final FeedbackSteps steps;

    ReviewDisputeTask(Disputes disputes, FeedbackQueries feedback, FeedbackSteps steps) {
        this.disputes = disputes;
        this.feedback = feedback;
        this.steps = steps;
    }

    @Override
    public String task() {
        return "review-dispute";
    }

    @Override
    public Map<String, Object> form(Subject subject) {
        FeedbackView about = feedback.get(subject);
        List<FoundGround> found = about.dispute().grounds();
        String sentBack = about.dispute().note();
        Map<String, Object> data = new HashMap<>();
        data.put("stars", about.rating());
        data.put("comment", about.comment() == null ? "–" : about.comment());
        data.put("found", steps.found(found));
        data.put("sentBack", sentBack != null);
        data.put("officer", sentBack);
        data.put("decision", found.isEmpty() ? null : "request");
        data.put("ground", found.isEmpty() ? null : found.get(0).ground().name());
        data.put(
                "foundGrounds", found.stream().map(each -> each.ground().name()).toList());
        return data;
    }

    @Override
    public Map<String, Object> complete(Subject subject, Map<String, Object> answers) {
        Fields fields = new Fields(answers);
        if ("request".equals(fields.text("decision"))) {
            Ground ground = Ground.valueOf(fields.text("ground"));
            disputes.request(subject, ground, fields.isChecked("byMarketplace"), fields.textOrNull("request"));
        } else {
            disputes.leave(subject, fields.text("reason"));
        }
        return Map.of();
    }
}
