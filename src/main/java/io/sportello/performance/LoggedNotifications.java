package io.sportello.performance;

import io.sportello.caselog.LoggedSubject;
import io.sportello.caselog.LoggedSubjects;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** All notifications, for the case log. */
@Component
class LoggedNotifications implements LoggedSubjects {

    private final NotificationRepository notifications;
    private final NotificationJournal journal;

    LoggedNotifications(NotificationRepository notifications, NotificationJournal journal) {
        this.notifications = notifications;
        this.journal = journal;
    }

    @Override
    public String kind() {
        return Notification.KIND;
    }

    @Override
    public boolean any() {
        return notifications.count() > 0;
    }

    @Override
    public List<LoggedSubject> after(long number, int most) {
        return notifications.findByIdGreaterThanOrderById(number, Limit.of(most)).stream()
                .map(journal::logged)
                .toList();
    }
}
