package io.sportello.clocks;

/** Where a clock stands. */
public enum ClockStatus {
    RUNNING,
    PAUSED,
    STOPPED
}
