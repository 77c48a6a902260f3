package io.sportello.policies.replay;

import java.time.Instant;

/**
 * How far a replay is: behind which decision.
 *
 * @param at when that was made, or null before the first
 * @param id its number
 */
record ReplayPlace(Instant at, long id) {}
