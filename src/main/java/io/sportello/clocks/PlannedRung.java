package io.sportello.clocks;

import java.time.Instant;

/**
 * A rung as a page shows it.
 *
 * @param clock whose ladder it is
 * @param rung its name
 * @param dueAt when it is or was due
 * @param state where it stands
 * @param handledAt when it was done; null while it was not
 */
public record PlannedRung(ClockKind clock, String rung, Instant dueAt, RungState state, Instant handledAt) {}
