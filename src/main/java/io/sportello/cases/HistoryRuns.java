package io.sportello.cases;

/** Works histories off, a part at a time, for the process {@code import-history}. */
public interface HistoryRuns {

    /** Where an import stands after a part; the process's gateway reads it. */
    enum Outcome {
        MORE,
        IMPORTED,
        REFUSED,
        FAILED
    }

    /**
     * Reads the file, or rebuilds cases for some seconds. The cases of a batch and the position are one transaction, so that
     * an end at any moment loses and doubles nothing.
     */
    Outcome run(long importId);
}
