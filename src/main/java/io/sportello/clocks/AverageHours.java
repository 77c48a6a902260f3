package io.sportello.clocks;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * What several houses work on average.
 *
 * @param houses how each kind of house counts its hours, and how many are of that kind
 */
public record AverageHours(Map<Counting, Integer> houses) {

    private static final double HOUR = Duration.ofHours(1).toMillis();

    public AverageHours {
        houses = Map.copyOf(houses);
    }

    /** How many hours they are open between two instants; 0 when the second is not after the first, or there is no house. */
    public double between(Instant from, Instant to) {
        int all = houses.values().stream().mapToInt(Integer::intValue).sum();
        double sum = houses.entrySet().stream()
                .mapToDouble(house -> house.getValue() * hours(house.getKey().between(from, to)))
                .sum();
        return all == 0 ? 0 : sum / all;
    }

    private static double hours(Duration length) {
        return length.toMillis() / HOUR;
    }
}
