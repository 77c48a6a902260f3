package io.sportello.claims;

import java.time.Instant;

/**
 * The claims that nobody has answered at the marketplace.
 *
 * @param count how many
 * @param earliestDue the first deadline among them, or null
 * @param urgent how many of them are about to be late, or are
 */
public record WaitingClaims(long count, Instant earliestDue, long urgent) {}
