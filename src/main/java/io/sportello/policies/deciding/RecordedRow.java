package io.sportello.policies.deciding;

import java.time.Instant;

/**
 * A row of {@code policy_decision} that was not looked into yet.
 *
 * @param facts what was asked, as JSON
 * @param answer what was answered, as JSON
 */
public record RecordedRow(
        long id,
        int version,
        String subject,
        String sellerId,
        Instant at,
        String facts,
        String answer,
        String floorPolicy,
        Integer floorVersion) {}
