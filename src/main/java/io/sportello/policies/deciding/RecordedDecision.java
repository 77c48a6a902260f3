package io.sportello.policies.deciding;

import java.time.Instant;
import java.util.Map;

/**
 * A decision as far as asking another table needs it.
 *
 * @param id its number
 * @param version the version of the table that answered
 * @param subject about what, as {@code kind/id}, or null
 * @param sellerId whose, or null
 * @param at when it was made
 * @param facts what was asked
 * @param answer what was answered
 * @param floorPolicy key of the floor's table, or null
 * @param floorVersion its version, or null
 */
public record RecordedDecision(
        long id,
        int version,
        String subject,
        String sellerId,
        Instant at,
        Map<String, Object> facts,
        RecordedAnswer answer,
        String floorPolicy,
        Integer floorVersion) {

    static RecordedDecision of(RecordedRow row, Map<String, Object> facts, RecordedAnswer answer) {
        return new RecordedDecision(
                row.id(),
                row.version(),
                row.subject(),
                row.sellerId(),
                row.at(),
                facts,
                answer,
                row.floorPolicy(),
                row.floorVersion());
    }
}
