package io.sportello.returns;

import java.math.BigDecimal;

/**
 * One row of a refund feed: what to give back for one order line.
 *
 * @param orderId the order
 * @param orderItemId the order line
 * @param reason adjustment reason, such as {@code CustomerReturn}
 * @param currency ISO 4217
 * @param itemPrice amount for the article, positive or zero, two decimals
 * @param itemTax tax share, positive or zero, or null
 * @param shippingPrice outbound shipping given back, positive or zero, or null
 */
public record RefundRow(
        String orderId,
        String orderItemId,
        String reason,
        String currency,
        BigDecimal itemPrice,
        BigDecimal itemTax,
        BigDecimal shippingPrice) {}
