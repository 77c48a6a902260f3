package io.sportello.policies.versions;

import java.time.Instant;

/**
 * What a list shows of a version of a policy.
 *
 * @param policy the policy's key
 * @param version its number, from 1
 * @param sha256 of its content
 * @param status where it stands
 * @param validFrom from when a published version is in force
 * @param origin where it came from, such as a shipped file
 * @param createdAt when it was stored
 * @param createdBy who stored it
 */
public record VersionLine(
        String policy,
        int version,
        String sha256,
        VersionStatus status,
        Instant validFrom,
        String origin,
        Instant createdAt,
        String createdBy) {

    /** Whether this version was published and in force at a moment, if no later one was. */
    public boolean published(Instant at) {
        return status == VersionStatus.PUBLISHED && !validFrom.isAfter(at);
    }
}
