package io.sportello.cases;

import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectNotFound;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Keeps the cases; every query is scoped by the accounts room's seller filter. */
interface SupportCases extends JpaRepository<SupportCase, Long>, JpaSpecificationExecutor<SupportCase> {

    List<SupportCase> findByIdGreaterThanOrderById(long id, Limit limit);

    List<SupportCase> findBySellerIdAndOrderIdOrderByIdDesc(String sellerId, String orderId, Limit limit);

    List<SupportCase> findBySellerIdAndStatusInAndIdNotOrderByIdDesc(
            String sellerId, Collection<CaseStatus> statuses, long id, Limit limit);

    List<SupportCase> findBySellerIdAndPassedOnExternalNumberIn(String sellerId, Collection<String> numbers);

    @Query("select new io.sportello.cases.CaseCount(count(c), min(c.solutionDue),"
            + " coalesce(sum(case when c.solutionDue < :soon then 1 else 0 end), 0)) from SupportCase c"
            + " where c.status in :statuses and (:sellerId is null or c.sellerId = :sellerId)")
    CaseCount count(Collection<CaseStatus> statuses, String sellerId, java.time.Instant soon);

    /** Cases that a person of the staff follows and where something happened since they looked. */
    @Query("select c from SupportCase c join c.watchers w where w.watcher = :watcher and c.lastAt > w.seenAt"
            + " and (:sellerId is null or c.sellerId = :sellerId) order by c.lastAt desc")
    List<SupportCase> newsFor(String watcher, String sellerId, Limit limit);

    @Query("select c from SupportCase c where c.status in :statuses"
            + " and (:sellerId is null or c.sellerId = :sellerId) order by c.statusSince, c.id")
    List<SupportCase> in(Collection<CaseStatus> statuses, String sellerId, Limit limit);

    /** Cases that nobody else can change until the end of the transaction. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from SupportCase c where c.id in :ids order by c.id")
    List<SupportCase> hold(Collection<Long> ids);

    /** The case with this number, or {@link SubjectNotFound}. */
    default SupportCase byNumber(String number) {
        return SupportCase.NUMBERS
                .idOf(number)
                .flatMap(this::findById)
                .orElseThrow(() -> new SubjectNotFound(SupportCase.KIND + "/" + number));
    }

    /** The case a subject names, or {@link SubjectNotFound}. */
    default SupportCase of(Subject subject) {
        return byNumber(subject.id());
    }
}
