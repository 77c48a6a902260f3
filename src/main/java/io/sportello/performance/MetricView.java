package io.sportello.performance;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A metric of an account, as the marketplace states it, and what the house says of it.
 *
 * @param stated the marketplace's words
 * @param alert the house's alarm
 * @param alertSince since when
 * @param notification the number of the notification that tells of it, or null
 */
public record MetricView(ReportedMetric stated, AlertLevel alert, Instant alertSince, String notification) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The rate in percent, or null. */
    public BigDecimal percent() {
        return percent(stated.rate());
    }

    /** The target of a rate in percent, or null. */
    public BigDecimal targetPercent() {
        return percent(stated.target());
    }

    /** A fraction in percent; null stays null. */
    static BigDecimal percent(BigDecimal fraction) {
        return fraction == null ? null : fraction.multiply(HUNDRED);
    }
}
