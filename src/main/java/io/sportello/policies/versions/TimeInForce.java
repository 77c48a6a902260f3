package io.sportello.policies.versions;

import java.time.Instant;

/**
 * A time in which a version is in force.
 *
 * @param line the version
 * @param from its first moment
 * @param until the first moment after it, or null when it has no end
 */
public record TimeInForce(VersionLine line, Instant from, Instant until) {

    /** The part of it from a moment on and before another; {@code until} null for no end. */
    public TimeInForce within(Instant first, Instant end) {
        Instant later = from.isBefore(first) ? first : from;
        return new TimeInForce(line, later, until == null || (end != null && end.isBefore(until)) ? end : until);
    }

    /** Whether its end lies before a moment, or is it. */
    public boolean isOver(Instant at) {
        return until != null && !until.isAfter(at);
    }

    public boolean isEmpty() {
        return until != null && !from.isBefore(until);
    }
}
