package io.sportello.returns;

import io.sportello.accounts.SellerScope;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Filter;

/** A feed file of refunds for one seller, marketplace and currency. The file is kept; it is never written anew. */
@Entity
@Table(name = "refund_feed")
@Filter(name = SellerScope.FILTER)
class RefundFeed {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "refund_feed_seq")
    @SequenceGenerator(name = "refund_feed_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(updatable = false)
    private String sellerId;

    @Column(updatable = false)
    private String marketplace;

    private Long documentId;
    private int rowCount;
    private BigDecimal total;

    @Column(updatable = false)
    private String currency;

    @Column(updatable = false)
    private Instant createdAt;

    @Column(updatable = false)
    private String createdBy;

    private String batchReference;
    private Instant settledAt;

    protected RefundFeed() {}

    RefundFeed(String sellerId, String marketplace, String currency, List<Refund> rows, String by, Instant now) {
        this.sellerId = sellerId;
        this.marketplace = marketplace;
        this.currency = currency;
        this.rowCount = rows.size();
        this.total = rows.stream().map(Refund::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        this.createdBy = by;
        this.createdAt = now;
    }

    void keep(long document) {
        documentId = document;
    }

    /** A person uploaded the file and the marketplace answered with a batch number. */
    void settled(String batch, Instant now) {
        batchReference = batch;
        settledAt = now;
    }

    boolean isSettled() {
        return settledAt != null;
    }

    String name() {
        return "F-" + id;
    }

    Long id() {
        return id;
    }

    String sellerId() {
        return sellerId;
    }

    RefundFeedView view() {
        return new RefundFeedView(
                id,
                name(),
                sellerId,
                marketplace,
                documentId,
                rowCount,
                total,
                currency,
                createdAt,
                createdBy,
                batchReference,
                settledAt);
    }
}
