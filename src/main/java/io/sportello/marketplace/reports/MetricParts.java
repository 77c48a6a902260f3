package io.sportello.marketplace.reports;

import io.sportello.performance.ReportedMetric;
import io.sportello.performance.TargetCondition;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A metric while it is read: what is understood by name, and everything else as it stands. */
class MetricParts {

    private static final int MOST_DETAILS = 60;

    private String key;
    private final Map<String, String> details = new LinkedHashMap<>();
    private BigDecimal rate;
    private Long count;
    private BigDecimal target;
    private TargetCondition condition;
    private String status;
    private Instant from;
    private Instant to;

    MetricParts(String key) {
        this.key = key;
    }

    /** Takes a value; {@code name} has dots where it stands inside another. */
    void put(String name, String text) {
        if (!understood(name, text) && details.size() < MOST_DETAILS) {
            details.put(HealthValues.key(name), HealthValues.cut(text, HealthValues.LONGEST));
        }
    }

    private boolean understood(String name, String text) {
        return switch (name) {
            case "rate" -> HealthValues.number(text).map(value -> rate = value).isPresent();
            case "defectsCount" ->
                HealthValues.whole(text).map(value -> count = value).isPresent();
            case "targetValue" ->
                HealthValues.number(text).map(value -> target = value).isPresent();
            case "targetCondition" ->
                TargetCondition.of(text).map(value -> condition = value).isPresent();
            case "status", "ahrStatus" ->
                Optional.ofNullable(HealthValues.status(text))
                        .map(value -> status = value)
                        .isPresent();
            case "reportingDateRange.reportingDateFrom", "timeFrame.start" ->
                HealthValues.instant(text).map(value -> from = value).isPresent();
            case "reportingDateRange.reportingDateTo", "timeFrame.end" ->
                HealthValues.instant(text).map(value -> to = value).isPresent();
            default -> false;
        };
    }

    /** Gives it another name. */
    MetricParts as(String other) {
        key = other;
        return this;
    }

    /** When the period begins and ends, or null. */
    Instant from() {
        return from;
    }

    Instant to() {
        return to;
    }

    ReportedMetric metric() {
        return metric(key);
    }

    ReportedMetric metric(String name) {
        return new ReportedMetric(
                name, rate, count, target, condition, status, from, to, java.util.Collections.unmodifiableMap(details));
    }
}
