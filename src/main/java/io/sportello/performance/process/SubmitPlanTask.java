package io.sportello.performance.process;

import io.sportello.performance.NotificationQueries;
import io.sportello.performance.NotificationReview;
import io.sportello.performance.NotificationView;
import io.sportello.subjects.Subject;
import io.sportello.tasks.HumanStep;
import io.sportello.tasks.UserTaskHandler;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The user task {@code submit-plan}: a person submits the plan of action at the marketplace. */
@Component
class SubmitPlanTask implements UserTaskHandler {

    private static final Map<String, String> DOMAINS = Map.of(
            "GB", "co.uk", "US", "com", "JP", "co.jp", "AU", "com.au", "BE", "com.be", "BR", "com.br", "MX", "com.mx",
            "TR", "com.tr", "ZA", "co.za");

    private final NotificationReview review;
    private final NotificationQueries notifications;
    private final String page;

    SubmitPlanTask(
            NotificationReview review,
            NotificationQueries notifications,
            @Value("${sportello.marketplace.notifications-page}") String page) {
        this.review = review;
        this.notifications = notifications;
        this.page = page;
    }

    @Override
    public String task() {
        return "submit-plan";
    }

    @Override
    public Map<String, Object> form(Subject subject) {
        return Map.of();
    }

    @Override
    public Map<String, Object> complete(Subject subject, Map<String, Object> answers) {
        review.submitted(subject, new Fields(answers).text("reference"));
        return Map.of();
    }

    @Override
    public HumanStep step(Subject subject) {
        NotificationView about = notifications.get(subject);
        String domain =
                DOMAINS.getOrDefault(about.marketplace(), about.marketplace().toLowerCase(Locale.ROOT));
        return new HumanStep(
                page.replace("{domain}", domain),
                "step.submit-plan.instruction",
                String.join("\n\n", about.rootCause(), about.corrections(), about.prevention()),
                null);
    }
}
