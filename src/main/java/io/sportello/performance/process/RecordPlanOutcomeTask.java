package io.sportello.performance.process;

import io.sportello.accounts.CurrentUser;
import io.sportello.performance.NotificationReview;
import io.sportello.subjects.Subject;
import io.sportello.tasks.Fields;
import io.sportello.tasks.UserTaskHandler;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The user task {@code record-plan-outcome}: a person records what the marketplace answered. */
@Component
class RecordPlanOutcomeTask implements UserTaskHandler {

    private final NotificationReview review;
    private final CurrentUser user;

    RecordPlanOutcomeTask(NotificationReview review, CurrentUser user) {
        this.review = review;
        this.user = user;
    }

    @Override
    public String task() {
        return "record-plan-outcome";
    }

    @Override
    public Map<String, Object> form(Subject subject) {
        return Map.of();
    }

    @Override
    public Map<String, Object> complete(Subject subject, Map<String, Object> answers) {
        Fields fields = new Fields(answers);
        String outcome = fields.text("outcome");
        switch (outcome) {
            case "accepted" -> review.decided(subject, true, fields.textOrNull("note"));
            case "refused" -> review.decided(subject, false, fields.text("what"));
            case "more" -> review.askedForMore(subject, fields.text("what"), endOf(fields.dayOrNull("due")));
            default -> throw new IllegalArgumentException(outcome);
        }
        return ReviewNotificationProcess.outcome("outcome", outcome);
    }

    /** The end of a day in the zone of who recorded it. */
    private Instant endOf(LocalDate day) {
        return day == null
                ? null
                : day.plusDays(1).atStartOfDay(user.zone()).toInstant().minusNanos(1_000);
    }
}
