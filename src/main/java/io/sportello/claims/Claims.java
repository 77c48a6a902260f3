package io.sportello.claims;

import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectNotFound;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;

/** Keeps the claims; every query is scoped by the accounts room's seller filter. */
interface Claims extends JpaRepository<Claim, Long>, JpaSpecificationExecutor<Claim> {

    List<Claim> findByIdGreaterThanOrderById(long id, Limit limit);

    List<Claim> findBySellerIdAndOrderIdOrderByIdDesc(String sellerId, String orderId, Limit limit);

    @Query("select new io.sportello.claims.WaitingClaims(count(c), min(c.answerDue),"
            + " coalesce(sum(case when c.remindAt <= :now then 1L else 0L end), 0L)) from Claim c"
            + " where c.status in :statuses and (:sellerId is null or c.sellerId = :sellerId)")
    WaitingClaims waiting(Collection<ClaimStatus> statuses, String sellerId, Instant now);

    @Query("select c from Claim c where (c.status in :unanswered and c.remindAt <= :now"
            + " or c.status in :appealable and c.appeal.remindAt <= :now)"
            + " and (:sellerId is null or c.sellerId = :sellerId) order by c.receivedAt, c.id")
    List<Claim> urgent(
            Collection<ClaimStatus> unanswered,
            Collection<ClaimStatus> appealable,
            String sellerId,
            Instant now,
            Limit limit);

    /** The claim with this number, or {@link SubjectNotFound}. */
    default Claim byNumber(String number) {
        return Claim.NUMBERS
                .idOf(number)
                .flatMap(this::findById)
                .orElseThrow(() -> new SubjectNotFound(Claim.KIND + "/" + number));
    }

    /** The claim a subject names, or {@link SubjectNotFound}. */
    default Claim of(Subject subject) {
        return byNumber(subject.id());
    }
}
