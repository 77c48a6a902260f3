package io.sportello.feedback;

import java.time.Instant;

/**
 * The feedback whose removal can still be requested and waits for the house.
 *
 * @param count how many
 * @param earliestDue when the first request has to be made, or null
 */
public record DisputableFeedback(long count, Instant earliestDue) {}
