package io.sportello.performance;

import io.sportello.subjects.RelatedSubject;
import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectFacts;
import io.sportello.subjects.SubjectKind;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What lists and tasks show about a notification. */
@Component
@Transactional(readOnly = true)
class NotificationSubjects implements SubjectKind {

    private static final int TITLE = 200;

    private final NotificationRepository notifications;
    private final NotificationTitles titles;

    NotificationSubjects(NotificationRepository notifications, NotificationTitles titles) {
        this.notifications = notifications;
        this.titles = titles;
    }

    @Override
    public String kind() {
        return Notification.KIND;
    }

    @Override
    public SubjectFacts facts(Subject subject) {
        return facts(notifications.of(subject).view());
    }

    private SubjectFacts facts(NotificationView found) {
        String title = titles.stored(found);
        return new SubjectFacts(
                        found.subject(),
                        found.sellerId(),
                        found.marketplace(),
                        title.substring(0, Math.min(TITLE, title.length())),
                        found.orderId(),
                        null,
                        null,
                        "/performance/notifications/" + found.number())
                .because("notification.kind." + found.kind());
    }

    @Override
    public List<RelatedSubject> ofOrder(String sellerId, String orderId) {
        return notifications.findBySellerIdAndOrderIdOrderByIdDesc(sellerId, orderId, Limit.of(MOST_OF_ORDER)).stream()
                .map(Notification::view)
                .map(found -> new RelatedSubject(
                        facts(found),
                        icon(),
                        "notification.status." + found.status(),
                        found.status().isOpen(),
                        found.due()))
                .toList();
    }

    @Override
    public String icon() {
        return "bell-exclamation";
    }
}
