package io.sportello.messages;

/** How a buyer's message counts for the marketplace's response metric. */
public enum ResponseOutcome {
    /** Answered until its time was up. */
    IN_TIME,
    /** Answered after its time was up. */
    LATE,
    /** Not answered, and its time is up. */
    UNANSWERED,
    /** Not answered yet; it does not count before its time is up. */
    OPEN
}
