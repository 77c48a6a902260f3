package io.sportello.clocks;

/** Works off what is due, for the processes {@code watch-clocks} and {@code retry-rung}. */
public interface DueWork {

    /**
     * Handles what is due for some seconds. Each batch is a transaction of its own, so that an end at any moment loses and
     * doubles nothing; a rung that fails on its own is left to the process {@code retry-rung}.
     *
     * @return how many rungs were found
     */
    int handleDue();

    /** Handles one rung that has failed before, in the transaction of the engine's job; nothing when it was stopped. */
    void retry(long rung);
}
