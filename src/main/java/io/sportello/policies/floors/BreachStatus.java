package io.sportello.policies.floors;

/** Where a breach stands. */
public enum BreachStatus {
    /** Somebody has to mend it. */
    OPEN,
    /** An officer has left it to the guard; it is still so. */
    LEFT,
    /** It is no longer so. */
    OVER
}
