package io.sportello.policies.replay;

/** How far a replay is. */
public enum ReplayStatus {
    /** It was asked for. */
    WAITING,
    /** It looks at the decisions. */
    RUNNING,
    /** It has looked at all. */
    DONE,
    /** Somebody stopped it; what it found until then stays. */
    CANCELLED,
    /** The table can't be asked. */
    FAILED;

    /** Whether it looks at no more. */
    public boolean ended() {
        return this != WAITING && this != RUNNING;
    }
}
