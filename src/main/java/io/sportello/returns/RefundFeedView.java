package io.sportello.returns;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A feed file of refunds.
 *
 * @param name such as {@code F-3}
 * @param documentId the kept file
 * @param total sum of its rows in {@code currency}
 * @param batchReference the marketplace's batch number, or null until the result is recorded
 * @param settledAt when the result was recorded, or null
 */
public record RefundFeedView(
        long id,
        String name,
        String sellerId,
        String marketplace,
        Long documentId,
        int rowCount,
        BigDecimal total,
        String currency,
        Instant createdAt,
        String createdBy,
        String batchReference,
        Instant settledAt) {}
