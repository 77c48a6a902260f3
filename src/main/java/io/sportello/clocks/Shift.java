package io.sportello.clocks;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A day's working time, or a part of it; never empty. */
record Shift(Instant begin, Instant end) {

    static Optional<Shift> of(Instant begin, Instant end) {
        return begin.isBefore(end) ? Optional.of(new Shift(begin, end)) : Optional.empty();
    }

    /** What of it lies after an instant. */
    Optional<Shift> after(Instant from) {
        return of(begin.isBefore(from) ? from : begin, end);
    }

    /** What of it lies before an instant. */
    Optional<Shift> before(Instant to) {
        return of(begin, end.isAfter(to) ? to : end);
    }

    Duration length() {
        return Duration.between(begin, end);
    }
}
