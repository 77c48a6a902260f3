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

/** The user task {@code review-emergency}: a second officer says, afterwards, whether an emergency was right. */
@Component
class ReviewEmergencyTask implements UserTaskHandler {

    private final ChangeReview review;
    private final ChangeQueries changes;

    ReviewEmergencyTask(ChangeReview review, ChangeQueries changes) {
        this.review = review;
        this.changes = changes;
    }

    @Override
    public String task() {
        return "review-emergency";
    }

    @Override
    public Map<String, Object> form(Subject subject) {
        return Map.of("why", changes.get(subject.id()).why());
    }

    @Override
    public Map<String, Object> complete(Subject subject, Map<String, Object> answers) {
        Fields fields = new Fields(answers);
        try {
            review.reviewAfterwards(subject, fields.yes("right"), fields.textOrNull("note"));
        } catch (ChangeRefused refused) {
            throw new TaskRefused("right", refused.getMessage(), refused.arguments());
        }
        return Map.of();
    }
}
