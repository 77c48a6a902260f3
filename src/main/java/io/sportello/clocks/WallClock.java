package io.sportello.clocks;

import java.time.Duration;
import java.time.Instant;

/** Counts all the time that passes, on every day and across changes of the clocks. */
public record WallClock() implements Counting {

    @Override
    public Instant add(Instant from, Duration amount) {
        return from.plus(amount);
    }

    @Override
    public Duration between(Instant from, Instant to) {
        return from.isBefore(to) ? Duration.between(from, to) : Duration.ZERO;
    }
}
