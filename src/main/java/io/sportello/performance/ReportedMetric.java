package io.sportello.performance;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;

/**
 * One metric as the marketplace states it. Nothing of it is computed; what is not stated is null.
 *
 * @param key its name in the report, with dots where it stands inside another, such as {@code orderDefectRate.mfn}; at most
 *     120 letters, digits, dots, dashes and underscores
 * @param rate the rate, as a fraction: 0.009 is 0.9 percent
 * @param count the number of defects, for what is counted
 * @param target what {@code rate} or {@code count} is held against
 * @param condition how it has to stand to the target
 * @param status the marketplace's own verdict, such as {@code GOOD}; at most 40 characters
 * @param from when the period begins that it is about
 * @param to when it ends
 * @param details everything else that the report says about it, by name, as it stands there
 */
public record ReportedMetric(
        String key,
        BigDecimal rate,
        Long count,
        BigDecimal target,
        TargetCondition condition,
        String status,
        Instant from,
        Instant to,
        Map<String, String> details) {}
