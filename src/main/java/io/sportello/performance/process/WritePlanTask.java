package io.sportello.performance.process;

import io.sportello.performance.ActionPlan;
import io.sportello.performance.NotificationQueries;
import io.sportello.performance.NotificationReview;
import io.sportello.performance.NotificationView;
import io.sportello.subjects.Subject;
import io.sportello.tasks.Fields;
import io.sportello.tasks.UserTaskHandler;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The user task {@code write-plan}: a person writes the plan of action. */
@Component
class WritePlanTask implements UserTaskHandler {

    private final NotificationReview review;
    private final NotificationQueries notifications;

    WritePlanTask(NotificationReview review, NotificationQueries notifications) {
        this.review = review;
        this.notifications = notifications;
    }

    @Override
    public String task() {
        return "write-plan";
    }

    @Override
    public Map<String, Object> form(Subject subject) {
        NotificationView about = notifications.get(subject);
        Map<String, Object> data = new HashMap<>();
        data.put("words", about.words());
        data.put("wanted", about.outcomeNote() == null ? "" : about.outcomeNote());
        data.put("rootCause", about.rootCause());
        data.put("corrections", about.corrections());
        data.put("prevention", about.prevention());
        return data;
    }

    @Override
    public Map<String, Object> complete(Subject subject, Map<String, Object> answers) {
        Fields fields = new Fields(answers);
        review.planned(
                subject,
                new ActionPlan(fields.text("rootCause"), fields.text("corrections"), fields.text("prevention")));
        return Map.of();
    }
}
