package io.sportello.policies.floors;

import java.time.Instant;

/**
 * A breach as it stands.
 *
 * @param number such as {@code B-3}
 * @param policy the policy's key
 * @param version its version that falls below the floor
 * @param floor the floor's key
 * @param floorVersion the floor's version
 * @param breaksAt from when on; when it was found, where it was so before
 * @param status where it stands
 * @param foundAt when it was found
 * @param endedAt when it was left to the guard, or over; else null
 * @param endedBy who left it to the guard, or null
 * @param note why, or null
 */
public record BreachView(
        String number,
        String policy,
        int version,
        String floor,
        int floorVersion,
        Instant breaksAt,
        BreachStatus status,
        Instant foundAt,
        Instant endedAt,
        String endedBy,
        String note) {

    /** Whether it is so at a moment. */
    public boolean isSo(Instant at) {
        return !breaksAt.isAfter(at);
    }
}
