package io.sportello.cases;

import java.time.Instant;

/**
 * An event of a case on its way in.
 *
 * @param at when it happened
 * @param activity what, as the file says it
 * @param step what that means, or null for nothing
 * @param actor who did it, or an empty text
 * @param details the file's other columns
 */
record StagedEvent(Instant at, String activity, HistoryStep step, String actor, String details) {}
