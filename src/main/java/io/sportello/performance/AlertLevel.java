package io.sportello.performance;

/** What the rule {@code health-alerts} says of a metric. */
public enum AlertLevel {
    NONE,
    /** The target is met, but not for long if nothing changes. */
    WATCH,
    /** The marketplace says that the target is missed. */
    MISSED
}
