package io.sportello.clocks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A clock as its ledger and its calendar have it, from one start to the stop after it.
 *
 * @param status where it stands
 * @param startedAt when it was started
 * @param term how much time counts until it is due
 * @param due when it is or was due; null while a pause leaves that open
 * @param stoppedAt when it was stopped; null while it was not
 * @param stretches the events, in the order in which they happened, with the time between them
 */
public record Reckoning(
        ClockStatus status, Instant startedAt, Duration term, Instant due, Instant stoppedAt, List<Stretch> stretches) {

    /** The last round of a ledger; empty when the clock was never started. A pure function. */
    public static Optional<Reckoning> of(List<LedgerEvent> ledger, Counting counting) {
        List<Reckoning> rounds = rounds(ledger, counting);
        return rounds.isEmpty() ? Optional.empty() : Optional.of(rounds.get(rounds.size() - 1));
    }

    /** Every round of a ledger: each start after a stop begins another. A pure function. */
    public static List<Reckoning> rounds(List<LedgerEvent> ledger, Counting counting) {
        return Rounds.of(ledger).stream()
                .map(round -> new Reckoner(round.takenBack(), counting).reckon(round.events()))
                .toList();
    }

    /** Whether the deadline passed before the clock was stopped, or has passed by now. */
    public boolean late(Instant now) {
        Instant end = stoppedAt == null ? now : stoppedAt;
        return due != null && end.isAfter(due);
    }

    /** How much time has counted until now. */
    public Duration counted(Counting counting, Instant now) {
        return stretches.stream()
                .filter(Stretch::counts)
                .map(stretch -> counting.between(stretch.event().at(), stretch.until() == null ? now : stretch.until()))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
