package io.sportello.performance.process;

import io.sportello.performance.NotificationQueries;
import io.sportello.performance.NotificationReview;
import io.sportello.performance.NotificationView;
import io.sportello.subjects.Subject;
import io.sportello.tasks.HumanStep;
import io.sportello.tasks.MarketplacePage;
import io.sportello.tasks.ProofTask;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The user task {@code submit-plan}: a person submits the plan of action at the marketplace. */
@Component
class SubmitPlanTask implements ProofTask {

    private final NotificationReview review;
    private final NotificationQueries notifications;
    private final MarketplacePage page;

    SubmitPlanTask(
            NotificationReview review,
            NotificationQueries notifications,
            @Value("${sportello.marketplace.notifications-page}") String page) {
        this.review = review;
        this.notifications = notifications;
        this.page = new MarketplacePage(page);
    }

    @Override
    public String task() {
        return "submit-plan";
    }

    @Override
    public void done(Subject subject, String reference) {
        review.submitted(subject, reference);
    }

    @Override
    public HumanStep step(Subject subject) {
        NotificationView about = notifications.get(subject);
        return new HumanStep(
                page.in(about.marketplace()),
                "step.submit-plan.instruction",
                String.join("\n\n", about.rootCause(), about.corrections(), about.prevention()),
                null);
    }
}
