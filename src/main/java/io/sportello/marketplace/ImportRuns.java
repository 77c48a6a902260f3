package io.sportello.marketplace;

/** Works imports off, a part at a time, for the process {@code import-report}. */
public interface ImportRuns {

    /** Where an import stands after a part; the process's gateway reads it. */
    enum Outcome {
        MORE,
        IMPORTED,
        REFUSED,
        FAILED
    }

    /**
     * Reads on for some seconds. Each batch of rows and the position in the file are one transaction of their own, so
     * that an end at any moment loses and doubles nothing.
     */
    Outcome run(long importId);
}
