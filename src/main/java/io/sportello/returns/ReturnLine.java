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
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.Filter;

/** One article of a return. */
@Entity
@Table(name = "return_line")
@Filter(name = SellerScope.FILTER)
class ReturnLine {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "return_line_seq")
    @SequenceGenerator(name = "return_line_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "return_id", updatable = false)
    private Return owner;

    @Column(updatable = false)
    private String sellerId;

    private String asin;
    private String sku;
    private String orderItemId;
    private String name;
    private int quantity;
    private String reasonCode;
    private String buyerComment;
    private Boolean inPolicy;
    private String resolution;
    private String category;
    private BigDecimal refundedAmount;

    @Enumerated(EnumType.STRING)
    @Column(name = "item_condition")
    private ItemCondition condition;

    private String inspectionNote;
    private BigDecimal price;
    private BigDecimal deductionPercent;
    private BigDecimal refundAmount;

    protected ReturnLine() {}

    ReturnLine(Return owner, ReportedReturn.Line reported) {
        this.owner = owner;
        this.sellerId = owner.sellerId();
        this.asin = reported.asin();
        this.sku = reported.sku();
        restate(reported);
    }

    /** Whether a report's line is about this article: the same order line where both know it, else the same article. */
    boolean isAbout(ReportedReturn.Line reported) {
        if (orderItemId != null && reported.orderItemId() != null) {
            return orderItemId.equals(reported.orderItemId());
        }
        return Objects.equals(sku, reported.sku()) && Objects.equals(asin, reported.asin());
    }

    final boolean restate(ReportedReturn.Line reported) {
        List<Object> before = stated();
        orderItemId = Statement.stated(reported.orderItemId(), orderItemId);
        name = Statement.stated(reported.name(), name);
        quantity = reported.quantity();
        reasonCode = Statement.stated(reported.reasonCode(), reasonCode);
        buyerComment = Statement.stated(reported.buyerComment(), buyerComment);
        inPolicy = Statement.stated(reported.inPolicy(), inPolicy);
        resolution = Statement.stated(reported.resolution(), resolution);
        category = Statement.stated(reported.category(), category);
        refundedAmount = Statement.stated(Statement.money(reported.refundedAmount()), refundedAmount);
        return !before.equals(stated());
    }

    private List<Object> stated() {
        return Arrays.asList(
                orderItemId, name, quantity, reasonCode, buyerComment, inPolicy, resolution, category, refundedAmount);
    }

    /** Notes what the inspection found. */
    void inspected(Inspection.Line found) {
        condition = found.condition();
        inspectionNote = found.note();
        price = Statement.money(found.price());
        orderItemId = Statement.stated(found.orderItemId(), orderItemId);
    }

    /** Proposes the refund: the price less the share kept back, rounded to the cent in the buyer's favour. */
    void propose(BigDecimal deduction) {
        deductionPercent = deduction;
        refundAmount = priceOrEstimate()
                .multiply(HUNDRED.subtract(deduction))
                .divide(HUNDRED, 2, RoundingMode.UP)
                .min(priceOrEstimate());
    }

    /** The price paid for the returned quantity; until inspected, the order's amount by share of its units. */
    BigDecimal priceOrEstimate() {
        if (price != null) {
            return price;
        }
        if (owner.stated().orderAmount() == null) {
            return BigDecimal.ZERO.setScale(2);
        }
        int units = owner.stated().orderQuantity() == null
                ? quantity
                : Math.max(owner.stated().orderQuantity(), quantity);
        return owner.stated()
                .orderAmount()
                .multiply(BigDecimal.valueOf(quantity))
                .divide(BigDecimal.valueOf(units), 2, RoundingMode.HALF_UP);
    }

    Long id() {
        return id;
    }

    String orderItemId() {
        return orderItemId;
    }

    String name() {
        return name;
    }

    ReasonGroup reason() {
        return ReasonGroup.of(reasonCode);
    }

    ArticleCategory category() {
        return ArticleCategory.of(category);
    }

    Boolean inPolicy() {
        return inPolicy;
    }

    ItemCondition condition() {
        return condition;
    }

    BigDecimal refundAmount() {
        return refundAmount;
    }

    ReturnView.Line view() {
        return new ReturnView.Line(
                id,
                asin,
                sku,
                orderItemId,
                name,
                quantity,
                reasonCode,
                reason(),
                buyerComment,
                inPolicy,
                resolution,
                category(),
                refundedAmount,
                condition,
                inspectionNote,
                priceOrEstimate(),
                deductionPercent,
                refundAmount);
    }
}
