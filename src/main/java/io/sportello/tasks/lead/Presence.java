package io.sportello.tasks.lead;

import io.sportello.accounts.Teammate;
import io.sportello.clocks.AverageHours;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * How many open hours of the houses people are there.
 *
 * @param houses the houses they work for
 * @param now the moment between what was and what will be
 * @param open how much of each hour of the clock is open, from what is left of this one on
 */
record Presence(AverageHours houses, Instant now, List<Double> open) {

    static Presence of(AverageHours houses, Instant now, int hours) {
        Instant until = now.plus(Duration.ofHours(hours));
        List<Double> open = new ArrayList<>();
        for (Instant begin = hour(now); begin.isBefore(until); begin = begin.plus(1, ChronoUnit.HOURS)) {
            open.add(houses.between(begin.isBefore(now) ? now : begin, begin.plus(1, ChronoUnit.HOURS)));
        }
        return new Presence(houses, now, List.copyOf(open));
    }

    private static Instant hour(Instant at) {
        return at.truncatedTo(ChronoUnit.HOURS);
    }

    /** The hours that somebody was there since a moment, or since they were entered. */
    double since(Instant moment, Teammate person) {
        Instant from = later(moment, person.since());
        double away = person.away().stream()
                .mapToDouble(absence -> houses.between(later(from, absence.from()), earlier(now, absence.until())))
                .sum();
        return houses.between(from, now) - away;
    }

    /** The hours that people will be there, together, in each hour of the clock. */
    List<Double> ahead(Collection<Teammate> people) {
        List<Double> together = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            Instant begin = later(hour(now).plus(i, ChronoUnit.HOURS), now);
            together.add(
                    open.get(i) * people.stream().filter(one -> one.isIn(begin)).count());
        }
        return together;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
