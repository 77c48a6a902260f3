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

    /** The rate in percent, else the number of defects, else null. */
    public BigDecimal shown() {
        return rate == null ? value() : MetricView.percent(rate);
    }

    /** The target in the same measure, or null. */
    public BigDecimal shownTarget() {
        return rate == null ? target : MetricView.percent(target);
    }

    /** What the metric counts: its rate, else its number of defects, else null. */
    public BigDecimal value() {
        return rate == null && count != null ? BigDecimal.valueOf(count) : rate;
    }
}
