package io.sportello.tasks.lead;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * What will be late, hour by hour, if a team does the earliest due first, beginning with what is overdue. A pure function of
 * what falls due and of how many tasks the team completes in each hour.
 *
 * @param hours from the one that runs
 */
public record Forecast(List<Hour> hours) {

    private static final double ROUNDING = 1e-9;

    /**
     * An hour of the clock.
     *
     * @param due how many tasks fall due in it
     * @param capacity how many the team completes in it, or in what is left of it
     * @param late how many of those that fall due in it will not be done by then
     */
    public record Hour(Instant begin, int due, double capacity, int late) {

        public BigDecimal capacityShown() {
            return Rounded.tenths(capacity);
        }
    }

    /**
     * Looks ahead.
     *
     * @param now from when on
     * @param waiting how many tasks are overdue, and are done before all others
     * @param due how many fall due at which moment, none before now or after the last hour
     * @param capacity how many tasks can be completed in each hour of the clock, the first being what is left of this one;
     *     not negative
     */
    static Forecast of(Instant now, long waiting, SortedMap<Instant, Integer> due, List<Double> capacity) {
        Instant first = now.truncatedTo(ChronoUnit.HOURS);
        List<Hour> hours = new ArrayList<>();
        long before = waiting;
        double done = 0;
        for (int i = 0; i < capacity.size(); i++) {
            Instant begin = first.plus(Duration.ofHours(i));
            Instant end = begin.plus(Duration.ofHours(1));
            Instant start = begin.isBefore(now) ? now : begin;
            int count = 0;
            int late = 0;
            for (var moment : due.subMap(begin, end).entrySet()) {
                int tasks = moment.getValue();
                late += tasks - inTime(done + capacity.get(i) * passed(start, moment.getKey(), end), before, tasks);
                before += tasks;
                count += tasks;
            }
            hours.add(new Hour(begin, count, capacity.get(i), late));
            done += capacity.get(i);
        }
        return new Forecast(List.copyOf(hours));
    }

    /** How many of some tasks are done, when others come before them and so much can be done until they are due. */
    private static int inTime(double done, long before, int tasks) {
        long left = (long) Math.floor(done + ROUNDING) - before;
        return (int) Math.max(0, Math.min(left, tasks));
    }

    private static double passed(Instant start, Instant at, Instant end) {
        double whole = Duration.between(start, end).toMillis();
        return whole == 0 ? 1 : Math.max(0, Duration.between(start, at).toMillis() / whole);
    }

    public int due() {
        return hours.stream().mapToInt(Hour::due).sum();
    }

    public int late() {
        return hours.stream().mapToInt(Hour::late).sum();
    }
}
