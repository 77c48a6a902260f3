package io.sportello.performance.process;

import io.sportello.performance.NotificationQueries;
import io.sportello.performance.NotificationReview;
import io.sportello.performance.NotificationView;
import io.sportello.subjects.Subject;
import io.sportello.tasks.Fields;
import io.sportello.tasks.UserTaskHandler;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The user task {@code read-notification}: a person reads it and confirms that. */
@Component
class ReadNotificationTask implements UserTaskHandler {

    private static final String ANSWER = "answer";

    private final NotificationReview review;
    private final NotificationQueries notifications;

    ReadNotificationTask(NotificationReview review, NotificationQueries notifications) {
        this.review = review;
        this.notifications = notifications;
    }

    @Override
    public String task() {
        return "read-notification";
    }

    @Override
    public Map<String, Object> form(Subject subject) {
        NotificationView about = notifications.get(subject);
        Map<String, Object> data = new HashMap<>();
        data.put("words", about.words());
        data.put("answerDue", about.answerDue());
        data.put("next", about.answerDue() ? ANSWER : null);
        return data;
    }

    @Override
    public Map<String, Object> complete(Subject subject, Map<String, Object> answers) {
        Fields fields = new Fields(answers);
        String next = fields.text("next");
        String why = fields.textOrNull("why");
        review.read(subject, next.equals(ANSWER), why == null ? fields.textOrNull("note") : why);
        return ReviewNotificationProcess.outcome("answer", next);
    }
}
