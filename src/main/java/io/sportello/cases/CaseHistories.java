package io.sportello.cases;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Keeps what imported histories came to, filtered by seller. */
interface CaseHistories extends Repository<CaseHistory, Long> {

    CaseHistory save(CaseHistory history);

    boolean existsBySellerIdAndExternalId(String sellerId, String externalId);

    List<CaseHistory> findByImportIdAndCaseIdGreaterThanOrderByCaseId(long importId, long after, Limit limit);

    @Query(
            """
            select new io.sportello.cases.HistoryTotals(count(h), count(h.answerSeconds), avg(h.answerSeconds),
                avg(h.answerCountedSeconds), coalesce(sum(case when h.answerLate then 1 else 0 end), 0),
                avg(h.countedSeconds), avg(h.pausedSeconds), coalesce(sum(case when h.reopened > 0 then 1 else 0 end), 0),
                coalesce(sum(case when h.solved then 1 else 0 end), 0),
                coalesce(sum(case when h.solutionLate then 1 else 0 end), 0))
            from CaseHistory h where h.importId = :importId""")
    HistoryTotals totals(long importId);
}
