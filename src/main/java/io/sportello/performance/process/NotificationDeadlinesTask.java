package io.sportello.performance.process;

import io.sportello.performance.NotificationReview;
import io.sportello.policies.Decision;
import io.sportello.policies.OneAnswerTask;
import io.sportello.policies.Question;
import io.sportello.subjects.Subject;
import org.springframework.stereotype.Component;

/** The business rule task {@code notification-deadlines}: what is due about a notification, and until when. */
@Component
class NotificationDeadlinesTask implements OneAnswerTask {

    private final NotificationReview review;

    NotificationDeadlinesTask(NotificationReview review) {
        this.review = review;
    }

    @Override
    public String policy() {
        return "notification-deadlines";
    }

    @Override
    public Question question(Subject subject) {
        return review.question(subject);
    }

    @Override
    public void apply(Subject subject, Decision decision) {
        review.due(subject, decision);
    }
}
