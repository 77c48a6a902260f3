package io.sportello.performance;

import java.time.Instant;
import java.util.List;

/**
 * How an account stands in one marketplace, by the newest report.
 *
 * @param sellerId whose
 * @param marketplace country code
 * @param accountStatus the account's state in the marketplace's word, or null
 * @param accountAlert what the house says of it
 * @param asOf when the report's latest period ends
 * @param takenAt when it was imported
 * @param importId by which import, and {@code importLine} of its file
 * @param metrics in the order of the report
 */
public record HealthView(
        String sellerId,
        String marketplace,
        String accountStatus,
        AlertLevel accountAlert,
        Instant asOf,
        Instant takenAt,
        long importId,
        long importLine,
        List<MetricView> metrics) {}
