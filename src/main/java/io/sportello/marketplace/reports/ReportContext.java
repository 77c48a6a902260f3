package io.sportello.marketplace.reports;

import java.time.Instant;
import java.time.ZoneId;

/**
 * What a report file does not say itself.
 *
 * @param marketplace country code of the marketplace it comes from
 * @param zone the store's zone, for dates without a time
 * @param now to tell dates that can't be
 */
public record ReportContext(String marketplace, ZoneId zone, Instant now) {}
