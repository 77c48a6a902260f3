package io.sportello.returns;

import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectNotFound;
import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;

/** Keeps the returns; every query is scoped by the accounts room's seller filter. */
interface Returns extends JpaRepository<Return, Long>, JpaSpecificationExecutor<Return> {

    List<Return> findByIdGreaterThanOrderById(long id, Limit limit);

    List<Return> findByStatusAndIdGreaterThanOrderById(ReturnStatus status, long id, Limit limit);

    @EntityGraph(attributePaths = "lines")
    List<Return> findBySellerIdAndAmazonRmaIdIn(String sellerId, Collection<String> amazonRmaIds);

    @Query("select new io.sportello.returns.UnansweredReturns(count(r), min(r.answerDue)) from Return r"
            + " where r.status in :statuses and (:sellerId is null or r.sellerId = :sellerId)")
    UnansweredReturns waiting(Collection<ReturnStatus> statuses, String sellerId);

    List<Return> findBySellerIdAndStatedOrderIdAndStatus(String sellerId, String orderId, ReturnStatus status);

    @EntityGraph(attributePaths = "lines")
    List<Return> findBySellerIdAndStatedOrderIdOrderByIdDesc(String sellerId, String orderId, Limit limit);

    List<Return> findBySellerIdAndStatedOrderId(String sellerId, String orderId);

    /** The return with this number, or {@link SubjectNotFound}. */
    default Return byNumber(String number) {
        return Return.NUMBERS
                .idOf(number)
                .flatMap(this::findById)
                .orElseThrow(() -> new SubjectNotFound(Return.KIND + "/" + number));
    }

    /** The return a subject names, or {@link SubjectNotFound}. */
    default Return of(Subject subject) {
        return byNumber(subject.id());
    }
}
