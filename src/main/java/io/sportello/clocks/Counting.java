package io.sportello.clocks;

import java.time.Duration;
import java.time.Instant;

/** Which of the time that passes counts. Adding some and then measuring gives the same amount. */
public interface Counting {

    /**
     * The earliest instant by which so much time has counted.
     *
     * @param amount not negative
     */
    Instant add(Instant from, Duration amount);

    /** How much time counts between two instants; nothing when the second is not after the first. */
    Duration between(Instant from, Instant to);
}
