package io.sportello.messages;

import java.time.Instant;

/**
 * How many buyers wait.
 *
 * @param count how many threads
 * @param urgent how many of them are about to be late, by the rule {@code acknowledgement}, or are late
 * @param earliestDue the first deadline among them; null when there are none
 */
public record WaitingThreads(long count, long urgent, Instant earliestDue) {}
