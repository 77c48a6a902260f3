package io.sportello.feedback;

import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectNotFound;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;

/** Keeps the feedback; every query is scoped by the accounts room's seller filter. */
interface Feedbacks extends JpaRepository<Feedback, Long>, JpaSpecificationExecutor<Feedback> {

    /** In hand, and the time to remind of it has come. */
    String URGENT = "f.status in :statuses and (:sellerId is null or f.sellerId = :sellerId)"
            + " and exists (select 1 from Dispute d where d.feedback = f and d.remindAt <= :now)";

    List<Feedback> findByIdGreaterThanOrderById(long id, Limit limit);

    Optional<Feedback> findBySellerIdAndOrderId(String sellerId, String orderId);

    List<Feedback> findBySellerIdAndOrderId(String sellerId, String orderId, Limit limit);

    @Query(
            "select min(f.stated.givenOn) as first, max(f.stated.givenOn) as last from Feedback f where f.statedBy = :importId")
    Span span(long importId);

    /** The first and the last day of an import, null when it states nothing. */
    interface Span {
        LocalDate getFirst();

        LocalDate getLast();
    }

    @Query(
            "select count(f) > 0 from Feedback f where f.statedBy = :importId and f.stated.rating between :fewest and :most")
    boolean states(long importId, int fewest, int most);

    @Query(
            "select f from Feedback f where f.sellerId = :sellerId and f.stated.marketplace = :marketplace"
                    + " and f.stated.givenOn > :first and f.stated.givenOn < :last and f.stated.rating between :fewest and :most"
                    + " and f.statedBy <> :importId and f.standing in (io.sportello.feedback.Standing.COUNTS, io.sportello.feedback.Standing.STRUCK)")
    List<Feedback> notStated(
            String sellerId, String marketplace, LocalDate first, LocalDate last, int fewest, int most, long importId);

    @Query(
            "select new io.sportello.feedback.DayOfRating(f.stated.givenOn, f.stated.marketplace, f.stated.rating, count(f)) from Feedback f"
                    + " where f.standing = io.sportello.feedback.Standing.COUNTS and (:sellerId is null or f.sellerId = :sellerId)"
                    + " group by f.stated.givenOn, f.stated.marketplace, f.stated.rating")
    List<DayOfRating> days(String sellerId);

    @Query("select new io.sportello.feedback.DisputableFeedback(count(f), min(f.requestDue)) from Feedback f"
            + " where f.status in :statuses and (:sellerId is null or f.sellerId = :sellerId)")
    DisputableFeedback waiting(Collection<FeedbackStatus> statuses, String sellerId);

    @Query("select count(f) from Feedback f where " + URGENT)
    long urgentCount(Collection<FeedbackStatus> statuses, Instant now, String sellerId);

    @Query("select f from Feedback f where " + URGENT + " order by f.requestDue, f.id")
    List<Feedback> urgent(Collection<FeedbackStatus> statuses, Instant now, String sellerId, Limit limit);

    /** The feedback with this number, or {@link SubjectNotFound}. */
    default Feedback byNumber(String number) {
        return Feedback.NUMBERS
                .idOf(number)
                .flatMap(this::findById)
                .orElseThrow(() -> new SubjectNotFound(Feedback.KIND + "/" + number));
    }

    /** The feedback a subject names, or {@link SubjectNotFound}. */
    default Feedback of(Subject subject) {
        return byNumber(subject.id());
    }
}
