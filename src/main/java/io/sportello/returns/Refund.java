package io.sportello.returns;

import io.sportello.accounts.SellerScope;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.annotations.Filter;

/**
 * What is to be given back for one article, as one row of a feed file. Its key, return, article and attempt, is unique,
 * so that it can't be issued twice; a row that is in a feed file is never put into another.
 */
@Entity
@Table(name = "refund")
@Filter(name = SellerScope.FILTER)
class Refund {

    private static final String CUSTOMER_RETURN = "CustomerReturn";

    /** Where a refund stands. */
    enum Status {
        /** To be put into a feed file. */
        WAITING,
        /** In a feed file. */
        IN_FEED,
        /** Taken by the marketplace. */
        CONFIRMED,
        /** Not taken. */
        REJECTED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "refund_seq")
    @SequenceGenerator(name = "refund_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(updatable = false)
    private String sellerId;

    @Column(updatable = false)
    private String marketplace;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "return_id", updatable = false)
    private Return owner;

    @Column(updatable = false)
    private long lineId;

    @Column(updatable = false)
    private String refundKey;

    @Column(updatable = false)
    private String orderId;

    private String orderItemId;

    @Column(updatable = false)
    private String article;

    @Column(updatable = false)
    private String reason;

    @Column(updatable = false)
    private String currency;

    @Column(updatable = false)
    private BigDecimal itemPrice;

    @Column(updatable = false)
    private BigDecimal shippingPrice;

    @Enumerated(EnumType.STRING)
    private Status status;

    private Long feedId;

    @Column(updatable = false)
    private Instant issuedAt;

    private Instant settledAt;
    private String rejection;

    protected Refund() {}

    Refund(Return owner, ReturnLine line, int attempt, BigDecimal shipping, Instant now) {
        this.sellerId = owner.sellerId();
        this.marketplace = owner.stated().marketplace();
        this.owner = owner;
        this.lineId = line.id();
        this.refundKey = owner.number() + "/" + line.id() + "/" + attempt;
        this.orderId = owner.stated().orderId();
        this.orderItemId = line.orderItemId();
        this.article = line.name();
        this.reason = CUSTOMER_RETURN;
        this.currency = owner.stated().currency();
        this.itemPrice = line.refundAmount();
        this.shippingPrice = shipping;
        this.status = Status.WAITING;
        this.issuedAt = now;
    }

    /** Names the order line that the feed needs and the report did not state. */
    void orderItem(String orderItem) {
        require(status == Status.WAITING);
        orderItemId = orderItem;
    }

    /** Puts it into a feed file, once. */
    void putInto(long feed) {
        require(status == Status.WAITING && orderItemId != null);
        feedId = feed;
        status = Status.IN_FEED;
    }

    /** The marketplace took it; a rejected row stays rejected. */
    void confirm(Instant now) {
        if (status == Status.WAITING || status == Status.IN_FEED) {
            status = Status.CONFIRMED;
            settledAt = now;
        }
    }

    /** The marketplace did not take it; what it took before stays taken. */
    void reject(String why, Instant now) {
        if (status == Status.WAITING || status == Status.IN_FEED) {
            status = Status.REJECTED;
            rejection = why;
            settledAt = now;
        }
    }

    private void require(boolean allowed) {
        if (!allowed) {
            throw new IllegalStateException("Refund " + refundKey + " is " + status);
        }
    }

    RefundRow row() {
        return new RefundRow(orderId, orderItemId, reason, currency, itemPrice, null, shippingPrice);
    }

    BigDecimal amount() {
        return itemPrice.add(shippingPrice == null ? BigDecimal.ZERO : shippingPrice);
    }

    Long id() {
        return id;
    }

    String sellerId() {
        return sellerId;
    }

    String marketplace() {
        return marketplace;
    }

    String currency() {
        return currency;
    }

    Return owner() {
        return owner;
    }

    Status status() {
        return status;
    }

    RefundView view() {
        return new RefundView(
                id,
                sellerId,
                marketplace,
                owner.number(),
                orderId,
                orderItemId,
                article,
                currency,
                itemPrice,
                shippingPrice,
                amount(),
                status.name(),
                feedId,
                issuedAt,
                settledAt,
                rejection);
    }
}
