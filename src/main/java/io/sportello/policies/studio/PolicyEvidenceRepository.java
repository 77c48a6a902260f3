package io.sportello.policies.studio;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Stores the evidence of published versions. */
interface PolicyEvidenceRepository extends Repository<PolicyEvidence, PolicyEvidence.Key> {

    PolicyEvidence save(PolicyEvidence evidence);

    /** The latest of a version, which a later review may have added. */
    Optional<PolicyEvidence> findFirstByPolicyAndVersionOrderByWrittenAtDesc(String policy, int version);
}
