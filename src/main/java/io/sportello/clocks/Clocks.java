package io.sportello.clocks;

import io.sportello.subjects.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The clocks of subjects. Each is a ledger of events; its deadline is computed from the ledger and the calendar whenever
 * somebody asks. Changes run in the caller's transaction and say whether they changed anything, so repeating one does no
 * harm.
 */
public interface Clocks {

    /**
     * Starts a clock, or starts it anew after it was stopped; a running or paused one goes on as it is.
     *
     * @param term how much time counts until it is due: hours that pass, or the house's working hours
     * @param at when it began to count, such as the receipt of a message
     * @throws io.sportello.subjects.SubjectNotFound when it is the clock of another seller
     */
    boolean start(Subject subject, String sellerId, ClockKind clock, Duration term, Cause cause, Instant at);

    /** Pauses a running house clock; the marketplace's is never paused. */
    boolean pause(Subject subject, ClockKind clock, Cause cause, Instant at);

    /** Lets a paused clock count again. */
    boolean resume(Subject subject, ClockKind clock, Cause cause, Instant at);

    /** Stops a clock. One that stops before it started, by a wrong time, stops when it started. */
    boolean stop(Subject subject, ClockKind clock, Cause cause, Instant at);

    /** Takes the last stop back, as if it had never been. */
    boolean undo(Subject subject, ClockKind clock, Cause cause);

    /** What happened to a clock, in the order of writing; empty for one of another seller. */
    List<LedgerEvent> ledger(Subject subject, ClockKind clock);

    /** Where a clock stands since its last start; empty when it was never started or belongs to another seller. */
    Optional<Reckoning> reckoning(Subject subject, ClockKind clock);

    /** When a clock is or was due; empty when it was never started, or while a pause leaves that open. */
    Optional<Instant> deadline(Subject subject, ClockKind clock);

    /** How the time of a seller's clock counts, to plan with. */
    Counting counting(String sellerId, ClockKind clock);

    /**
     * "Why is this due then?": the clocks of a subject with their events in the user's words, for the fragment
     * {@code clocks/why :: why(clocks)}.
     */
    List<ClockExplanation> explain(Subject subject);
}
