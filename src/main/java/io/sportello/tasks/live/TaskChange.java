package io.sportello.tasks.live;

import java.time.Instant;

/**
 * That something about a task has changed: it came up, somebody took it, it was finished.
 *
 * @param at when; a later change of the same task has a later moment
 */
record TaskChange(String taskId, String sellerId, Instant at) {}
