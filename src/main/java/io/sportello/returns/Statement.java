package io.sportello.returns;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** What the marketplace states about a return, as its newest report has it. */
@Embeddable
class Statement {

    private String marketplace;

    private String merchantRmaId;
    private String orderId;
    private Instant orderedAt;
    private Instant requestedAt;
    private String marketplaceStatus;

    @Column(name = "a_to_z_claim")
    private boolean aToZClaim;

    private boolean prime;
    private String labelType;
    private BigDecimal labelCost;
    private String labelPaidBy;
    private String currency;
    private String carrier;
    private String trackingId;
    private String returnType;
    private BigDecimal orderAmount;
    private Integer orderQuantity;
    private String invoiceNumber;
    private LocalDate deliveredBackOn;

    protected Statement() {}

    /**
     * Takes over what a report states. Values it leaves out stay as they are.
     *
     * @return whether anything changed
     */
    final boolean restate(ReportedReturn reported) {
        List<Object> before = values();
        marketplace = reported.marketplace();
        merchantRmaId = stated(reported.merchantRmaId(), merchantRmaId);
        orderId = reported.orderId();
        orderedAt = reported.orderedAt();
        requestedAt = reported.requestedAt();
        marketplaceStatus = stated(reported.status(), marketplaceStatus == null ? "Pending" : marketplaceStatus);
        aToZClaim = stated(reported.aToZClaim(), aToZClaim);
        prime = stated(reported.prime(), prime);
        labelType = stated(reported.labelType(), labelType);
        labelCost = stated(money(reported.labelCost()), labelCost);
        labelPaidBy = stated(reported.labelPaidBy(), labelPaidBy);
        currency = reported.currency();
        carrier = stated(reported.carrier(), carrier);
        trackingId = stated(reported.trackingId(), trackingId);
        returnType = stated(reported.returnType(), returnType);
        orderAmount = stated(money(reported.orderAmount()), orderAmount);
        orderQuantity = stated(reported.orderQuantity(), orderQuantity);
        invoiceNumber = stated(reported.invoiceNumber(), invoiceNumber);
        deliveredBackOn = stated(reported.deliveredBackOn(), deliveredBackOn);
        return !before.equals(values());
    }

    private List<Object> values() {
        return Arrays.asList(
                marketplace,
                merchantRmaId,
                orderId,
                orderedAt,
                requestedAt,
                marketplaceStatus,
                aToZClaim,
                prime,
                labelType,
                labelCost,
                labelPaidBy,
                currency,
                carrier,
                trackingId,
                returnType,
                orderAmount,
                orderQuantity,
                invoiceNumber,
                deliveredBackOn);
    }

    /** What a report says now, or what was known where it says nothing. */
    static <T> T stated(T now, T before) {
        return now == null ? before : now;
    }

    /** An amount in whole cents; null stays null. */
    static BigDecimal money(BigDecimal amount) {
        return amount == null ? null : amount.setScale(2, RoundingMode.HALF_UP);
    }

    String marketplace() {
        return marketplace;
    }

    String merchantRmaId() {
        return merchantRmaId;
    }

    String orderId() {
        return orderId;
    }

    Instant orderedAt() {
        return orderedAt;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    /** The status in the marketplace's own word. */
    String marketplaceStatus() {
        return marketplaceStatus;
    }

    MarketplaceStatus status() {
        return MarketplaceStatus.of(marketplaceStatus);
    }

    boolean aToZClaim() {
        return aToZClaim;
    }

    boolean prime() {
        return prime;
    }

    String labelType() {
        return labelType;
    }

    BigDecimal labelCost() {
        return labelCost;
    }

    String labelPaidBy() {
        return labelPaidBy;
    }

    String currency() {
        return currency;
    }

    String carrier() {
        return carrier;
    }

    String trackingId() {
        return trackingId;
    }

    String returnType() {
        return returnType;
    }

    BigDecimal orderAmount() {
        return orderAmount;
    }

    Integer orderQuantity() {
        return orderQuantity;
    }

    String invoiceNumber() {
        return invoiceNumber;
    }

    LocalDate deliveredBackOn() {
        return deliveredBackOn;
    }
}
