package io.sportello.returns;

import io.sportello.subjects.Subject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A return with everything known about it. Values nobody stated are null; amounts are in {@code currency}.
 *
 * @param subject its name among the subjects
 * @param number such as {@code R-1042}
 * @param title what is returned, in a few words
 * @param marketplaceStatus as the marketplace last stated it
 * @param status where it stands here
 * @param statusSince since when
 * @param answer what the house answered
 * @param answerReason why, in the house's words
 * @param buyerAnswer what the buyer said when asked
 * @param windowDays days granted from delivery to request
 * @param labelGranted who pays the return label, {@code BUYER} or {@code SELLER}
 * @param restockingFee percent of the price, 0 to 100
 * @param daysAfterWindow how many days after the granted window the buyer asked; 0 when in time
 * @param answerDue when the request has to be answered
 * @param goodsDue when the goods count as missing
 * @param refundDue when the refund has to be given
 * @param confirmDue when the marketplace's confirmation is overdue
 * @param shippingPaid outbound shipping the buyer paid
 * @param refundShipping outbound shipping given back
 * @param refundTotal the refund, shipping included
 * @param approverGroup who has to approve the refund
 * @param importId the import that first reported it, and {@code importLine} of its file
 * @param lines what is returned, never empty
 */
public record ReturnView(
        Subject subject,
        String number,
        String sellerId,
        String marketplace,
        String title,
        String amazonRmaId,
        String merchantRmaId,
        String orderId,
        Instant orderedAt,
        Instant requestedAt,
        String marketplaceStatus,
        boolean aToZClaim,
        boolean prime,
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
        ReturnStatus status,
        Instant statusSince,
        Answer answer,
        String answerReason,
        String buyerAnswer,
        Integer windowDays,
        String labelGranted,
        BigDecimal restockingFee,
        Integer daysAfterWindow,
        Instant answerDue,
        Instant goodsDue,
        Instant refundDue,
        Instant confirmDue,
        String inspectedBy,
        BigDecimal shippingPaid,
        BigDecimal refundShipping,
        BigDecimal refundTotal,
        String approverGroup,
        Long importId,
        Long importLine,
        Instant createdAt,
        List<Line> lines) {

    /**
     * One returned article.
     *
     * @param id its number within the house
     * @param price what the buyer paid for the quantity returned, in the return's currency; an estimate until inspected
     * @param condition as inspected
     * @param deductionPercent what is kept back, 0 to 100
     * @param refundAmount price less deduction
     */
    public record Line(
            long id,
            String asin,
            String sku,
            String orderItemId,
            String name,
            int quantity,
            String reasonCode,
            ReasonGroup reason,
            String buyerComment,
            Boolean inPolicy,
            String resolution,
            ArticleCategory category,
            BigDecimal refundedAmount,
            ItemCondition condition,
            String inspectionNote,
            BigDecimal price,
            BigDecimal deductionPercent,
            BigDecimal refundAmount) {}
}
