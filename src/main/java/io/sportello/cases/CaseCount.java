package io.sportello.cases;

import java.time.Instant;

/**
 * How many cases wait for support.
 *
 * @param count how many
 * @param earliestDue the first deadline among them, or null
 * @param urgent how many are late
 */
public record CaseCount(long count, Instant earliestDue, long urgent) {}
