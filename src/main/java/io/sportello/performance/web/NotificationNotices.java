package io.sportello.performance.web;

import io.sportello.navigation.Notice;
import io.sportello.navigation.NoticeSource;
import io.sportello.navigation.Tile;
import io.sportello.navigation.TileSource;
import io.sportello.performance.NotificationQueries;
import io.sportello.performance.NotificationStatus;
import io.sportello.performance.NotificationTitles;
import io.sportello.performance.NotificationView;
import io.sportello.performance.WaitingNotifications;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the overview and the bell tell of the notifications. */
@Component
class NotificationNotices implements TileSource, NoticeSource {

    private final NotificationQueries notifications;
    private final NotificationTitles titles;

    NotificationNotices(NotificationQueries notifications, NotificationTitles titles) {
        this.notifications = notifications;
        this.titles = titles;
    }

    @Override
    public Tile tile(String seller) {
        WaitingNotifications waiting = notifications.waiting(seller);
        return new Tile(
                PerformanceSections.PERFORMANCE,
                "notifications",
                "/performance/notifications?show=" + NotificationFilter.OURS,
                "bell-exclamation",
                waiting.count(),
                waiting.earliestDue(),
                waiting.urgent() == null ? 0 : waiting.urgent());
    }

    @Override
    public List<Notice> notices(String seller, int most) {
        return notifications.waiting(seller, most).stream().map(this::notice).toList();
    }

    private Notice notice(NotificationView one) {
        return new Notice(
                key(one),
                one.number() + " · " + titles.of(one),
                one.sellerId(),
                one.marketplace(),
                "/performance/notifications/" + one.number(),
                "bell-exclamation",
                one.due());
    }

    private static String key(NotificationView one) {
        if (one.escalatedAt() != null) {
            return "notification-late";
        }
        return one.status() == NotificationStatus.TO_READ ? "notification-read" : "notification-answer";
    }
}
