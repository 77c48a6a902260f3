package io.sportello.returns;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A refund row, as people see it. Amounts are in {@code currency}.
 *
 * @param id its number
 * @param returnNumber the return, such as {@code R-1042}
 * @param orderItemId the order line, or null while it has to be looked up
 * @param amount article and shipping together
 * @param status {@code WAITING}, {@code IN_FEED}, {@code CONFIRMED} or {@code REJECTED}
 * @param feedId the feed file it is in, or null
 * @param rejection why the marketplace did not take it, or null
 */
public record RefundView(
        long id,
        String sellerId,
        String marketplace,
        String returnNumber,
        String orderId,
        String orderItemId,
        String article,
        String currency,
        BigDecimal itemPrice,
        BigDecimal shippingPrice,
        BigDecimal amount,
        String status,
        Long feedId,
        Instant issuedAt,
        Instant settledAt,
        String rejection) {}
