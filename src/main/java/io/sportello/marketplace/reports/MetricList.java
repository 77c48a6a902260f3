package io.sportello.marketplace.reports;

import io.sportello.performance.ReportedHealth;
import io.sportello.performance.ReportedMetric;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The metrics of one account in one marketplace while they are read; no two have the same key. */
class MetricList {

    private static final int MOST = 400;

    private final Map<String, ReportedMetric> byKey = new LinkedHashMap<>();

    void add(MetricParts parts) {
        ReportedMetric plain = parts.metric();
        String key = plain.key();
        for (int again = 2; byKey.containsKey(key); again++) {
            key = HealthValues.cut(plain.key(), 110) + "." + again;
        }
        if (byKey.size() < MOST) {
            byKey.put(key, parts.metric(key));
        }
    }

    boolean isEmpty() {
        return byKey.isEmpty();
    }

    /** What they say together; a period that ends in the future counts as ending now. */
    ReportedHealth health(String marketplace, String accountStatus, Instant now) {
        Instant latest = byKey.values().stream()
                .map(ReportedMetric::to)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(null);
        Instant asOf = latest != null && latest.isAfter(now) ? now : latest;
        return new ReportedHealth(marketplace, accountStatus, asOf, List.copyOf(byKey.values()));
    }
}
