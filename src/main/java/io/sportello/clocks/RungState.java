package io.sportello.clocks;

/** Where a rung of a ladder stands. */
public enum RungState {
    /** It waits for its time. */
    PLANNED,
    /** Its handler has failed, and the process {@code retry-rung} tries it again. */
    RETRYING,
    /** Its handler has done it. */
    DONE,
    /** The ladder was stopped before its time. */
    STOPPED
}
