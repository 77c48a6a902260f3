package io.sportello.policies.versions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Stores the versions of the policies. */
interface PolicyVersionRepository extends Repository<PolicyVersion, Long> {

    PolicyVersion saveAndFlush(PolicyVersion version);

    /** Everything but the contents, which only the few versions in use need. */
    @Query(
            """
            select new io.sportello.policies.versions.VersionLine(
                v.policy, v.version, v.sha256, v.status, v.validFrom, v.origin, v.createdAt, v.createdBy)
            from PolicyVersion v order by v.policy, v.version
            """)
    List<VersionLine> lines();

    /** The highest number of a policy's versions, or 0. */
    @Query("select coalesce(max(v.version), 0) from PolicyVersion v where v.policy = :policy")
    int latest(String policy);

    /** In SQL, since versions are immutable but for this. */
    @Modifying
    @Query(
            value =
                    """
                    update policy_version set status = 'WITHDRAWN'
                    where policy = :policy and version = :version and valid_from > :now""",
            nativeQuery = true)
    int withdraw(String policy, int version, Instant now);

    Optional<PolicyVersion> findByPolicyAndVersion(String policy, int version);
}
