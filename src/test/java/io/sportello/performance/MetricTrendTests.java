package io.sportello.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Where a metric is going. */
class MetricTrendTests {

    private static final Instant FIRST = Instant.parse("2026-11-01T00:00:00Z");

    @Test
    void aRateThatRisesEvenlyReachesItsTargetOnTheDayItWould() {
        MetricTrend trend = MetricTrend.of(points(TargetCondition.LESS_THAN, "0.01", "0.002", "0.004", "0.006"));
        assertThat(trend.usedPercent()).isEqualByComparingTo("60.0");
        assertThat(trend.daysToTarget()).isEqualByComparingTo("2.0");
        assertThat(trend.reports()).isEqualTo(3);
    }

    @Test
    void aRateThatHasToStayAboveUsesUpWhatIsLeftToOneHundredPercent() {
        MetricTrend trend = MetricTrend.of(points(TargetCondition.GREATER_THAN, "0.95", "0.99", "0.98", "0.97"));
        assertThat(trend.usedPercent()).isEqualByComparingTo("60.0");
        assertThat(trend.daysToTarget()).isEqualByComparingTo("2.0");
    }

    @Test
    void aRateThatFallsOrStaysNeverReachesIt() {
        assertThat(MetricTrend.of(points(TargetCondition.LESS_THAN, "0.01", "0.006", "0.004"))
                        .daysToTarget())
                .isNull();
        assertThat(MetricTrend.of(points(TargetCondition.LESS_THAN, "0.01", "0.006", "0.006"))
                        .daysToTarget())
                .isNull();
        assertThat(MetricTrend.of(points(TargetCondition.LESS_THAN, "0.01", "0.006"))
                        .daysToTarget())
                .isNull();
    }

    @Test
    void aRateBeyondItsTargetHasNoDaysLeft() {
        assertThat(MetricTrend.of(points(TargetCondition.LESS_THAN, "0.01", "0.012"))
                        .daysToTarget())
                .isZero();
    }

    @Test
    void whatIsOnlyCountedHasNoRoomToMeasure() {
        MetricPoint count = new MetricPoint(FIRST, null, 3L, BigDecimal.ZERO, TargetCondition.EQUALS, "BAD");
        assertThat(MetricTrend.of(List.of(count)).usedPercent()).isNull();
        assertThat(MetricTrend.of(points(TargetCondition.LESS_THAN, "0", "0.1")).usedPercent())
                .isNull();
        assertThat(MetricTrend.of(points(TargetCondition.GREATER_THAN, "1", "0.9"))
                        .usedPercent())
                .isNull();
    }

    private static List<MetricPoint> points(TargetCondition condition, String target, String... rates) {
        return IntStream.range(0, rates.length)
                .mapToObj(day -> new MetricPoint(
                        FIRST.plus(Duration.ofDays(day)),
                        new BigDecimal(rates[day]),
                        null,
                        new BigDecimal(target),
                        condition,
                        "GOOD"))
                .toList();
    }
}
