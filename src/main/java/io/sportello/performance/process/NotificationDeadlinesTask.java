package io.sportello.performance.process;

import io.sportello.performance.NotificationReview;
import io.sportello.policies.Decision;
import io.sportello.policies.PolicyTask;
import io.sportello.policies.Question;
import io.sportello.subjects.Subject;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The business rule task {@code notification-deadlines}: what is due about a notification, and until when. */
@Component
class NotificationDeadlinesTask implements PolicyTask {

    private final NotificationReview review;

    NotificationDeadlinesTask(NotificationReview review) {
        this.review = review;
    }

    @Override
    public String policy() {
        return "notification-deadlines";
    }

    @Override
    public List<Question> questions(Subject subject) {
        return List.of(review.question(subject));
    }

    @Override
    public Map<String, Object> apply(Subject subject, List<Decision> decisions) {
        review.due(subject, decisions.get(0));
        return Map.of();
    }
}
