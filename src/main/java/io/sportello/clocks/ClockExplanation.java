package io.sportello.clocks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Why a clock is due when it is, as a page shows it.
 *
 * @param clock which one
 * @param status where it stands
 * @param due when it is or was due; null while a pause leaves that open
 * @param late whether that passed before it was stopped
 * @param term how much time counts
 * @param counted how much has counted
 * @param hours how the time counts in that house; null for the marketplace's clock
 * @param lines the events in the order in which they happened, earlier rounds first
 */
public record ClockExplanation(
        ClockKind clock,
        ClockStatus status,
        Instant due,
        boolean late,
        Duration term,
        Duration counted,
        HouseHours hours,
        List<Line> lines) {

    /**
     * An event in words.
     *
     * @param at when it happened
     * @param type what happened
     * @param cause why, in the reader's language
     * @param actor who did it
     * @param counted how much time counted from then until the next event, or until now; null when none does
     * @param idle whether the event changed nothing, such as a stop that was taken back
     * @param open whether its time still counts
     */
    public record Line(
            Instant at,
            LedgerEventType type,
            String cause,
            String actor,
            Duration counted,
            boolean idle,
            boolean open) {}
}
