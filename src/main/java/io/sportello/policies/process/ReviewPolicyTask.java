package io.sportello.policies.process;

import io.sportello.policies.studio.ChangeQueries;
import io.sportello.policies.studio.ChangeRefused;
import io.sportello.policies.studio.ChangeReview;
import io.sportello.subjects.Subject;
import io.sportello.tasks.Fields;
import io.sportello.tasks.TaskRefused;
import io.sportello.tasks.UserTaskHandler;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The user task {@code review-policy}: a second officer approves a change, or sends it back. */
@Component
class ReviewPolicyTask implements UserTaskHandler {

    private final ChangeReview review;
    private final ChangeQueries changes;

    ReviewPolicyTask(ChangeReview review, ChangeQueries changes) {
        this.review = review;
        this.changes = changes;
    }

    @Override
    public String task() {
        return "review-policy";
    }

    @Override
    public Map<String, Object> form(Subject subject) {
        return Map.of("why", changes.get(subject.id()).why());
    }

    @Override
    public Map<String, Object> complete(Subject subject, Map<String, Object> answers) {
        Fields fields = new Fields(answers);
        boolean approved = fields.yes("approved");
        try {
            if (approved) {
                review.approve(subject, fields.textOrNull("note"));
            } else {
                review.sendBack(subject, fields.text("comment"));
            }
        } catch (ChangeRefused refused) {
            throw new TaskRefused(refused.field(), refused.getMessage(), refused.arguments());
        }
        return PublishPolicyProcess.outcome("approved", approved);
    }
}
