package io.sportello.clocks;

import java.util.List;

/** Does what the rungs of a feature's ladders are there for. One bean a kind of subject. */
public interface RungHandler {

    /** The {@link io.sportello.subjects.Subject#kind() kind} of subjects it answers for. */
    String kind();

    /**
     * Does what is due, as the system, in the transaction in which the rungs become done: what it writes and that they
     * are done is committed together or not at all. When it throws, nothing of this call stays, and it is called again
     * with fewer rungs, down to the single one that fails. It must not do anything that a rollback leaves behind.
     *
     * @param rungs in the order of their due dates; at most one a subject and clock, the earliest
     */
    void due(List<DueRung> rungs);
}
