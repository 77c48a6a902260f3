package io.sportello.performance;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * Where a metric stood at one time; what was not stated is null.
 *
 * @param at when
 * @param rate as a fraction
 * @param count the number of defects
 * @param target what either is held against
 * @param condition how
 * @param status the marketplace's verdict
 */
public record MetricPoint(
        Instant at, BigDecimal rate, Long count, BigDecimal target, TargetCondition condition, String status) {

    /** What the metric counts: its rate, else its number of defects, else null. */
    public BigDecimal value() {
        return rate == null && count != null ? BigDecimal.valueOf(count) : rate;
    }
}
