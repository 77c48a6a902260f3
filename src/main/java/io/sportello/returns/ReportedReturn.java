package io.sportello.returns;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A return as a marketplace report states it. Values the report leaves out are null. A flat-file row states one line of
 * a return, an XML element all of them; lines not stated stay as they are.
 *
 * @param marketplace country code, such as {@code IT}
 * @param amazonRmaId the marketplace's number of the return; identifies it within a seller
 * @param merchantRmaId the seller's own number
 * @param orderId the order, {@code 3-7-7} digits
 * @param orderedAt when the order was placed
 * @param requestedAt when the buyer asked; a date without time counts from the start of the day in the store's zone, so
 *     that a deadline is never later than the marketplace's
 * @param status as stated, such as {@code Approved}
 * @param aToZClaim whether an A-to-z claim is stated
 * @param prime whether the order was Prime
 * @param labelType such as {@code AmazonUnPaidLabel}
 * @param labelCost in {@code currency}, not negative
 * @param labelPaidBy {@code Customer} or {@code Seller}, as stated
 * @param currency ISO 4217
 * @param carrier the return's carrier
 * @param trackingId the return's tracking number
 * @param returnType such as {@code C-Returns}
 * @param orderAmount total of the order in {@code currency}, not negative
 * @param orderQuantity units in the order, at least 1
 * @param invoiceNumber the order's invoice
 * @param deliveredBackOn when the goods came back, as the carrier reported it
 * @param lines what is returned, never empty
 */
public record ReportedReturn(
        String marketplace,
        String amazonRmaId,
        String merchantRmaId,
        String orderId,
        Instant orderedAt,
        Instant requestedAt,
        String status,
        Boolean aToZClaim,
        Boolean prime,
        String labelType,
        BigDecimal labelCost,
        String labelPaidBy,
        String currency,
        String carrier,
        String trackingId,
        String returnType,
        BigDecimal orderAmount,
        Integer orderQuantity,
        String invoiceNumber,
        LocalDate deliveredBackOn,
        List<Line> lines) {

    /**
     * One article of the return.
     *
     * @param asin the article's ASIN
     * @param sku the seller's own article number
     * @param orderItemId the order line, where the report states it
     * @param name the article's name
     * @param quantity units, at least 1
     * @param reasonCode as stated; unknown codes are kept
     * @param buyerComment the buyer's words, where stated
     * @param inPolicy whether the marketplace says the request is within its policy
     * @param resolution such as {@code StandardRefund}
     * @param category the marketplace's category, where stated
     * @param refundedAmount what was refunded already, not negative
     */
    public record Line(
            String asin,
            String sku,
            String orderItemId,
            String name,
            int quantity,
            String reasonCode,
            String buyerComment,
            Boolean inPolicy,
            String resolution,
            String category,
            BigDecimal refundedAmount) {}
}
