package io.sportello.performance;

import java.time.Instant;

/**
 * Notifications that wait for somebody in the house.
 *
 * @param count how many
 * @param earliestDue the first deadline among them; null when there are none
 * @param urgent how many are about to be late, or are; null when there are none
 */
public record WaitingNotifications(long count, Instant earliestDue, Long urgent) {}
