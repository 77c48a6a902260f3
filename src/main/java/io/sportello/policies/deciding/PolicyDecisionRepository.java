package io.sportello.policies.deciding;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** Stores decisions; sees only those of the sellers that the running thread may see. */
interface PolicyDecisionRepository extends Repository<PolicyDecision, Long> {

    PolicyDecision save(PolicyDecision decision);

    Optional<PolicyDecision> findById(long id);

    List<PolicyDecision> findBySubjectAndIdLessThanOrderByIdDesc(String subject, long before, Limit limit);
}
