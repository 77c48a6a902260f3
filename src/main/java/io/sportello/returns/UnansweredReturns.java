package io.sportello.returns;

import java.time.Instant;

/**
 * Return requests that wait for their answer.
 *
 * @param count how many
 * @param earliestDue the first deadline among them; null when there are none
 */
public record UnansweredReturns(long count, Instant earliestDue) {}
