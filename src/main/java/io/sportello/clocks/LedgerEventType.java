package io.sportello.clocks;

/** What may happen to a clock. */
public enum LedgerEventType {
    /** It begins to run, for the first time or anew after it was stopped. */
    STARTED,
    /** Time stops counting for a while. */
    PAUSED,
    /** Time counts again. */
    RESUMED,
    /** What it was waiting for has been done. */
    STOPPED,
    /** The last stop was a mistake and never was. */
    UNDONE
}
