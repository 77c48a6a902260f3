package io.sportello.tasks.lead;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a team has ahead of it.
 *
 * @param team candidate group
 * @param there how many of its people are there now
 * @param overdue how many of its tasks are overdue now
 * @param pace how fast it has worked
 * @param day the next 24 hours
 * @param threeDays the next 72 hours
 */
public record Outlook(String team, long there, long overdue, Pace pace, Ahead day, Ahead threeDays) {

    /**
     * Some hours ahead.
     *
     * @param hours how many open hours its people will be there, together
     * @param forecast what falls due and, where the pace is known, what will be late
     */
    public record Ahead(double hours, Forecast forecast) {

        /** How many tasks the team can complete. */
        public BigDecimal capacityShown() {
            return Rounded.tenths(
                    sum(forecast.hours().stream().map(Forecast.Hour::capacity).toList()));
        }

        public BigDecimal hoursShown() {
            return Rounded.tenths(hours);
        }

        static double sum(List<Double> hours) {
            return hours.stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    public Ahead ahead(int hours) {
        return hours == TeamFilter.THREE_DAYS ? threeDays : day;
    }

    /** Whether anything can be said about what will be late. */
    public boolean known() {
        return pace.known();
    }
}
