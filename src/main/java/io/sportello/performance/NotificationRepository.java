package io.sportello.performance;

import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectNotFound;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;

/** Keeps the notifications; every query is scoped by the accounts room's seller filter. */
interface NotificationRepository extends JpaRepository<Notification, Long>, JpaSpecificationExecutor<Notification> {

    List<Notification> findByIdGreaterThanOrderById(long id, Limit limit);

    Optional<Notification> findBySellerIdAndMailId(String sellerId, long mailId);

    List<Notification> findBySellerIdAndOrderIdOrderByIdDesc(String sellerId, String orderId, Limit limit);

    /** Those that wait for somebody in the house, the first deadline first. */
    @Query("select n from Notification n where n.status in :statuses and (:sellerId is null or n.sellerId = :sellerId)"
            + " order by case when n.status = io.sportello.performance.NotificationStatus.TO_READ then n.readDue"
            + " else n.planDue end, n.id")
    List<Notification> waiting(Collection<NotificationStatus> statuses, String sellerId, Limit limit);

    @Query("select new io.sportello.performance.WaitingNotifications(count(n), min(case when n.status ="
            + " io.sportello.performance.NotificationStatus.TO_READ then n.readDue else n.planDue end),"
            + " sum(case when n.warnAt <= :now or n.escalatedAt is not null then 1 else 0 end)) from Notification n"
            + " where n.status in :statuses and (:sellerId is null or n.sellerId = :sellerId)")
    WaitingNotifications counted(Collection<NotificationStatus> statuses, String sellerId, Instant now);

    /** The notification with this number, or {@link SubjectNotFound}. */
    default Notification byNumber(String number) {
        return Notification.NUMBERS
                .idOf(number)
                .flatMap(this::findById)
                .orElseThrow(() -> new SubjectNotFound(Notification.KIND + "/" + number));
    }

    /** The notification a subject names, or {@link SubjectNotFound}. */
    default Notification of(Subject subject) {
        return byNumber(subject.id());
    }
}
