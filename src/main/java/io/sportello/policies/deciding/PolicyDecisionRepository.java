package io.sportello.policies.deciding;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Stores decisions; sees only those of the sellers that the running thread may see. */
interface PolicyDecisionRepository extends Repository<PolicyDecision, Long> {

    PolicyDecision save(PolicyDecision decision);

    Optional<PolicyDecision> findById(long id);

    List<PolicyDecision> findBySubjectAndIdLessThanOrderByIdDesc(String subject, long before, Limit limit);

    /** How often each row of a version answered since a moment. */
    @Query(
            """
            select new io.sportello.policies.deciding.RowTraffic(d.firedRow, count(d), max(d.decidedAt))
            from PolicyDecision d
            where d.policy = :policy and d.version = :version and d.firedRow is not null and d.decidedAt >= :since
            group by d.firedRow""")
    List<RowTraffic> traffic(String policy, int version, Instant since);

    /** How often each row of each policy answered since a moment. */
    @Query(
            """
            select new io.sportello.policies.deciding.PolicyTraffic(d.policy, d.version, d.firedRow, count(d))
            from PolicyDecision d
            where d.firedRow is not null and d.decidedAt >= :since
            group by d.policy, d.version, d.firedRow""")
    List<PolicyTraffic> traffic(Instant since);

    List<PolicyDecision> findByPolicyAndVersionAndFiredRowAndDecidedAtGreaterThanEqualOrderByDecidedAtDescIdDesc(
            String policy, int version, Integer firedRow, Instant since, Limit limit);
}
