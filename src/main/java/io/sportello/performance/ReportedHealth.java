package io.sportello.performance;

import java.time.Instant;
import java.util.List;

/**
 * What a report states about an account in one marketplace.
 *
 * @param marketplace country code
 * @param accountStatus the account's state in the marketplace's word, such as {@code NORMAL}, or null
 * @param asOf the end of the latest period that it is about, or null when it states none
 * @param metrics in the order of the report; their keys differ
 */
public record ReportedHealth(String marketplace, String accountStatus, Instant asOf, List<ReportedMetric> metrics) {}
