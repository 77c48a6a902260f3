package io.sportello.tasks.lead;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * How fast a team has worked.
 *
 * @param people how many are in it
 * @param completed how many of its tasks they completed in the time looked back at
 * @param hours how many open hours of the houses they were there, together
 */
public record Pace(int people, long completed, double hours) {

    /** How far back it looks. */
    static final Duration BACK = Duration.ofDays(28);

    /** With fewer tasks or hours there is no telling how fast a team works. */
    static final int LEAST_TASKS = 20;

    static final double LEAST_HOURS = 40;

    /** Whether there is enough to tell by. */
    public boolean known() {
        return people > 0 && completed >= LEAST_TASKS && hours >= LEAST_HOURS;
    }

    /** How many tasks one of them completes in an open hour; 0 while that is not known. */
    public double perHour() {
        return known() ? completed / hours : 0;
    }

    public BigDecimal perHourShown() {
        return Rounded.hundredths(perHour());
    }

    public BigDecimal hoursShown() {
        return Rounded.tenths(hours);
    }
}
