package io.sportello.clocks;

import java.time.Instant;

/**
 * An event and the time that follows it until the next one.
 *
 * @param event what happened
 * @param until when the next event of the clock happened; null when nothing has happened since
 * @param counts whether the time from the event on counts
 * @param idle whether the event changed nothing: it was taken back, or came when it could not matter
 */
public record Stretch(LedgerEvent event, Instant until, boolean counts, boolean idle) {}
