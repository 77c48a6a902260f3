package io.sportello.clocks;

import java.time.Duration;
import java.time.Instant;

/**
 * Something that happened to a clock.
 *
 * @param number its place in the ledger, from 1, in the order of writing
 * @param type what happened
 * @param at when it happened, which may be long before it was written down
 * @param term how much time the clock counts until it is due; null unless it is a start
 * @param cause why
 * @param actor who did it, as the journal names people
 */
public record LedgerEvent(int number, LedgerEventType type, Instant at, Duration term, Cause cause, String actor) {}
