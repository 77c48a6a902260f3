package io.sportello.returns;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** What the buyer gets back for a return: who inspected the goods, what it comes to, who approves it, and how often it was handed over. */
@Embeddable
class Settlement {

    private String inspectedBy;
    private BigDecimal shippingPaid;

    @Column(name = "refund_shipping")
    private BigDecimal shipping;

    @Column(name = "refund_total")
    private BigDecimal total;

    @Column(name = "refund_attempt")
    private int attempt;

    private String approverGroup;

    protected Settlement() {}

    /** Notes who inspected the goods and the outbound shipping the buyer paid. */
    void inspected(String by, BigDecimal outboundShipping) {
        inspectedBy = by;
        shippingPaid = Statement.money(outboundShipping);
    }

    /** Proposes the lines' own amounts and the share of outbound shipping. */
    void propose(List<ReturnLine> lines, BigDecimal outboundShipping) {
        shipping = Statement.money(outboundShipping);
        total = lines.stream()
                .map(ReturnLine::refundAmount)
                .filter(Objects::nonNull)
                .reduce(shipping, BigDecimal::add);
    }

    /** It needs a second pair of eyes. */
    void needsApproval(String group) {
        approverGroup = group;
    }

    /** It is handed over to the marketplace, for the returned number of times. */
    int handOver() {
        return ++attempt;
    }

    String inspectedBy() {
        return inspectedBy;
    }

    /** The outbound shipping the buyer paid, or null before the inspection. */
    BigDecimal shippingPaid() {
        return shippingPaid;
    }

    /** The share of it that is given back, or null before the proposal. */
    BigDecimal shipping() {
        return shipping;
    }

    /** All of it, or null before the proposal. */
    BigDecimal total() {
        return total;
    }

    String approverGroup() {
        return approverGroup;
    }
}
