package io.sportello.performance;

import io.sportello.subjects.Subject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what the marketplace writes about an account or its offers, in the caller's transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class NotificationIntake {

    private final NotificationRepository notifications;
    private final NotificationOpening opening;

    NotificationIntake(NotificationRepository notifications, NotificationOpening opening) {
        this.notifications = notifications;
        this.opening = opening;
    }

    /**
     * Opens a notification for a mail, once.
     *
     * @return the notification
     */
    public Subject take(MarketplaceNotice notice) {
        return notifications
                .findBySellerIdAndMailId(notice.sellerId(), notice.mailId())
                .orElseGet(() -> opening.ofMail(notice))
                .subject();
    }
}
