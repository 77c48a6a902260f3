package io.sportello.clocks;

import java.time.LocalTime;

/**
 * The working hours of a day.
 *
 * @param from when work begins
 * @param to when it ends; midnight is the end of the day
 */
public record Hours(LocalTime from, LocalTime to) {

    public Hours {
        if (!LocalTime.MIDNIGHT.equals(to) && !from.isBefore(to)) {
            throw new IllegalArgumentException("Work ends after it begins, not at " + to + " after " + from);
        }
    }
}
