package io.sportello.clocks;

import io.sportello.subjects.Subject;
import java.util.Collection;
import java.util.List;

/**
 * What is to be done when, as long as nobody has answered. Each rung is handed to the {@link RungHandler} of its subject's
 * kind exactly once, in the order of the due dates, also when the application was down over them; never after the ladder
 * was stopped. Changes run in the caller's transaction. Call them before changing rows that the handler changes too: the
 * handler holds the rung first and then those, and the other way round the two could wait for each other.
 */
public interface Ladder {

    /**
     * Plans a ladder; what is left of an earlier one of that clock is given up.
     *
     * @throws io.sportello.subjects.SubjectNotFound when the user may not see the seller
     */
    void plan(Subject subject, String sellerId, ClockKind clock, List<Rung> rungs);

    /**
     * Gives up what has not been done yet.
     *
     * @return whether there was anything
     */
    boolean stop(Subject subject, ClockKind clock);

    /** Gives up what has not been done yet of many ladders at once. */
    void stop(Collection<Subject> subjects, ClockKind clock);

    /** Keeps the handler away from some ladders until the end of the transaction, before it is known what will change. */
    void hold(Collection<Subject> subjects, ClockKind clock);

    /** Takes a stop back: what the last plan had left is planned again, and done at once where its time has passed. */
    void resume(Subject subject, ClockKind clock);

    /** Gives rungs of the last plan that have not been done another time, and plans them again if they were stopped. */
    void move(Subject subject, ClockKind clock, List<Rung> rungs);

    /** Every rung ever planned for a subject, by due date; empty for one of another seller. */
    List<PlannedRung> rungs(Subject subject);
}
