package io.sportello.performance;

import io.sportello.accounts.ActorNames;
import io.sportello.subjects.Subject;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads notifications as the current user may: one, pages of them by keyset, and those that wait for somebody. */
@Service
@Transactional(readOnly = true)
public class NotificationQueries {

    private static final Sort NEWEST = Sort.by(Sort.Order.desc("receivedAt"), Sort.Order.desc("id"));

    private final NotificationRepository notifications;
    private final ActorNames actors;
    private final Clock clock;

    NotificationQueries(NotificationRepository notifications, ActorNames actors, Clock clock) {
        this.notifications = notifications;
        this.actors = actors;
        this.clock = clock;
    }

    /** One notification, or {@link io.sportello.subjects.SubjectNotFound}. */
    public NotificationView get(String number) {
        return seen(notifications.byNumber(number));
    }

    /** One notification, or {@link io.sportello.subjects.SubjectNotFound}. */
    public NotificationView get(Subject subject) {
        return seen(notifications.of(subject));
    }

    /** A page of notifications. */
    public NotificationPage find(NotificationQuery query) {
        List<Notification> found = notifications.findBy(
                matching(query, query.cursor()),
                fetch -> fetch.sortBy(NEWEST).limit(query.size() + 1).all());
        boolean more = found.size() > query.size();
        List<NotificationView> page =
                found.stream().limit(query.size()).map(this::seen).toList();
        return new NotificationPage(page, more ? cursor(page.get(page.size() - 1)) : null);
    }

    /** How many notifications match. */
    public long count(NotificationQuery query) {
        return notifications.count(matching(query, null));
    }

    /** Those that wait for somebody in the house, of a seller or, with null, of all; the first deadline first. */
    public List<NotificationView> waiting(String sellerId, int most) {
        return notifications.waiting(NotificationStatus.OURS, sellerId, Limit.of(most)).stream()
                .map(this::seen)
                .toList();
    }

    /** How many those are. */
    public WaitingNotifications waiting(String sellerId) {
        return notifications.counted(NotificationStatus.OURS, sellerId, clock.instant());
    }

    private NotificationView seen(Notification one) {
        return one.view(actors::shown);
    }

    private static String cursor(NotificationView last) {
        return last.receivedAt() + "_" + last.number().substring(2);
    }

    private static Specification<Notification> matching(NotificationQuery query, String cursor) {
        return (root, ignored, criteria) -> {
            List<Predicate> all = new ArrayList<>();
            if (query.statuses() != null) {
                all.add(root.get("status").in(query.statuses()));
            }
            if (query.sellerId() != null) {
                all.add(criteria.equal(root.get("sellerId"), query.sellerId()));
            }
            if (query.marketplace() != null) {
                all.add(criteria.equal(root.get("marketplace"), query.marketplace()));
            }
            if (query.kind() != null) {
                all.add(criteria.equal(root.get("kind"), query.kind()));
            }
            if (cursor != null) {
                all.add(after(cursor, root, criteria));
            }
            return criteria.and(all.toArray(Predicate[]::new));
        };
    }

    private static Predicate after(String cursor, Root<Notification> root, CriteriaBuilder criteria) {
        int split = Math.max(0, cursor.indexOf('_'));
        Instant received = instant(cursor.substring(0, split));
        long id = Long.parseLong(cursor.substring(split + 1));
        return criteria.or(
                criteria.lessThan(root.get("receivedAt"), received),
                criteria.and(criteria.equal(root.get("receivedAt"), received), criteria.lessThan(root.get("id"), id)));
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("Not a cursor", e);
        }
    }
}
