package io.sportello.returns;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/**
 * The conditions a return is granted.
 *
 * @param windowDays days from delivery to request, 0 to 365
 * @param labelPaidBy {@code BUYER} or {@code SELLER}
 * @param restockingFeePercent share of the price kept back, 0 to 100
 */
@Embeddable
public record Conditions(int windowDays, String labelPaidBy, BigDecimal restockingFeePercent) {}
