package io.sportello.tasks.live;

import java.time.Instant;

/**
 * That something about a task has changed: it came up, somebody took it, it was finished.
 *
 * @param at when
 * @param version of the task's row; each change of it has another
 */
record TaskChange(String taskId, String sellerId, Instant at, long version) {}
