package io.sportello.returns.rules;

import java.time.LocalDate;

/**
 * A refusal that somebody is about to decide; the guardrail {@code never-worse} holds it against the floor.
 *
 * @param requestDate the day on which the buyer asked, in the store's zone
 * @param daysSinceDelivery whole days from delivery to the request, 0 or more; estimated in the buyer's favour when the
 *     delivery is unknown
 * @param inPolicy whether the marketplace itself says that the request is within its policy; null when it does not say
 */
public record RefusedReturn(LocalDate requestDate, int daysSinceDelivery, Boolean inPolicy) {

    /** Whether the marketplace itself says that the request is within its policy. */
    public boolean statedInPolicy() {
        return Boolean.TRUE.equals(inPolicy);
    }
}
