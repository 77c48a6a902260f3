package io.sportello.performance;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Where a metric is going: how much of what its target leaves is used up, and when all of it will be if it goes on as in its
 * own period. It says what to look at, never what the marketplace counts.
 *
 * @param usedPercent how much of the room up to the target is used, 100 at the target; null when the target leaves none to
 *     measure, as where nothing at all may happen
 * @param daysToTarget in how many days the target is missed at this pace; 0 when it is missed by its number, null when it
 *     never is
 * @param reports how many reports that rests on
 */
record MetricTrend(BigDecimal usedPercent, BigDecimal daysToTarget, int reports) {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final double DAY = Duration.ofDays(1).toMillis();
    private static final double FARTHEST = 100_000;

    /** @param points of one metric, oldest first, the last one now; not empty */
    static MetricTrend of(List<MetricPoint> points) {
        MetricPoint now = points.get(points.size() - 1);
        BigDecimal used = used(now);
        List<MetricPoint> counted =
                points.stream().filter(point -> used(point) != null).toList();
        return new MetricTrend(used, used == null ? null : days(counted, used), Math.max(1, counted.size()));
    }

    private static BigDecimal used(MetricPoint point) {
        BigDecimal value = point.rate();
        BigDecimal target = point.target();
        if (value == null || target == null || point.condition() == null) {
            return null;
        }
        return switch (point.condition()) {
            case LESS_THAN -> share(value, target);
            case GREATER_THAN -> share(BigDecimal.ONE.subtract(value), BigDecimal.ONE.subtract(target));
            case EQUALS -> null;
        };
    }

    private static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return whole.signum() <= 0
                ? null
                : part.multiply(ALL).divide(whole, MathContext.DECIMAL64).setScale(1, RoundingMode.HALF_UP);
    }

    private static BigDecimal days(List<MetricPoint> points, BigDecimal used) {
        if (used.compareTo(ALL) >= 0) {
            return BigDecimal.ZERO;
        }
        double slope = slope(points);
        double days = slope <= 0 ? FARTHEST : (100 - used.doubleValue()) / slope;
        return days >= FARTHEST ? null : BigDecimal.valueOf(days).setScale(1, RoundingMode.HALF_UP);
    }

    /** Percent a day, by least squares. */
    private static double slope(List<MetricPoint> points) {
        Instant first = points.get(0).at();
        double[] days = points.stream()
                .mapToDouble(point -> Duration.between(first, point.at()).toMillis() / DAY)
                .toArray();
        double[] used = points.stream()
                .map(MetricTrend::used)
                .filter(Objects::nonNull)
                .mapToDouble(BigDecimal::doubleValue)
                .toArray();
        double meanDays = mean(days);
        double meanUsed = mean(used);
        double above = 0;
        double below = 0;
        for (int i = 0; i < days.length; i++) {
            above += (days[i] - meanDays) * (used[i] - meanUsed);
            below += (days[i] - meanDays) * (days[i] - meanDays);
        }
        return below == 0 ? 0 : above / below;
    }

    private static double mean(double[] values) {
        return java.util.Arrays.stream(values).average().orElse(0);
    }
}
