package io.sportello.policies.versions;

import java.util.List;
import java.util.Optional;
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

    Optional<PolicyVersion> findByPolicyAndVersion(String policy, int version);
}
