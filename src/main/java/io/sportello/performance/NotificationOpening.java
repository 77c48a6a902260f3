package io.sportello.performance;

import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Opens notifications, from mails and from reports, and says so; in the caller's transaction. */
@Component
class NotificationOpening {

    private final NotificationRepository notifications;
    private final NotificationJournal journal;
    private final NotificationClocks clocks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NotificationOpening(
            NotificationRepository notifications,
            NotificationJournal journal,
            NotificationClocks clocks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.notifications = notifications;
        this.journal = journal;
        this.clocks = clocks;
        this.events = events;
        this.clock = clock;
    }

    Notification ofMail(MarketplaceNotice notice) {
        Notification opened = notifications.save(new Notification(notice, clock.instant()));
        journal.writeForMarketplace(
                opened, "received", Map.of("mail", notice.mail().id()));
        events.publishEvent(new NotificationReceived(opened.subject()));
        return opened;
    }

    Notification ofMetric(HealthReport report, String metric, NotificationKind kind) {
        Notification opened = notifications.save(new Notification(report, metric, kind, clock.instant()));
        journal.writeForMarketplace(
                opened,
                kind == NotificationKind.METRIC_WATCH ? "watch" : "missed",
                Map.of("import", report.importId()));
        events.publishEvent(new NotificationReceived(opened.subject()));
        return opened;
    }

    /** Ends one that needs nobody any more, unless it has ended already. */
    void settle(Notification open, String why, Map<String, Object> facts) {
        if (open.status().isOpen()) {
            open.settled(clock.instant());
            clocks.stop(open, why, clock.instant());
            journal.writeForMarketplace(open, why, facts);
            events.publishEvent(new NotificationSettled(open.subject()));
        }
    }
}
