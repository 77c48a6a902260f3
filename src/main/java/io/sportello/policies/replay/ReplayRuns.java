package io.sportello.policies.replay;

import io.sportello.subjects.Numbering;
import io.sportello.subjects.Subject;

/** Works replays off, a part at a time, for the process {@code replay-decisions}. */
public interface ReplayRuns {

    /** How replays are numbered. */
    Numbering NUMBERS = new Numbering("replay", "RPL-");

    /** Where a replay stands after a part; the process's gateway reads it. */
    enum Outcome {
        MORE,
        DONE,
        CANCELLED,
        FAILED
    }

    /**
     * Asks again for some seconds, or until there is nothing left or somebody stops it. A page of decisions and the position
     * are one transaction, so that an end at any moment loses and doubles nothing.
     */
    Outcome run(long replayId);

    /** The number in a process's business key. */
    static long id(String businessKey) {
        return NUMBERS.idOf(Subject.parse(businessKey).id()).orElseThrow();
    }
}
