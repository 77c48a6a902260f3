package io.sportello.returns;

import io.sportello.accounts.SellerScope;
import io.sportello.subjects.Numbering;
import io.sportello.subjects.Subject;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hibernate.annotations.Filter;

/** A buyer's return: what the marketplace states about it, what the house answered, and what it came to. */
@Entity
@Table(name = "customer_return")
@Filter(name = SellerScope.FILTER)
class Return {

    static final String KIND = "return";
    static final Numbering NUMBERS = new Numbering(KIND, "R-");

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "customer_return_seq")
    @SequenceGenerator(name = "customer_return_seq", initialValue = 1001, allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(updatable = false)
    private String sellerId;

    @Column(updatable = false)
    private String amazonRmaId;

    @Embedded
    private Statement stated = new Statement();

    @Enumerated(EnumType.STRING)
    private ReturnStatus status;

    private Instant statusSince;

    @Enumerated(EnumType.STRING)
    private Answer answer;

    private String answerReason;
    private String buyerAnswer;

    @Embedded
    @AttributeOverride(name = "labelPaidBy", column = @Column(name = "label_granted"))
    @AttributeOverride(name = "restockingFeePercent", column = @Column(name = "restocking_fee"))
    private Conditions granted;

    private Integer daysAfterWindow;
    private Instant answerDue;
    private Instant goodsDue;
    private Instant refundDue;
    private Instant confirmDue;

    @Embedded
    private Settlement settlement = new Settlement();

    private Long importId;
    private Long importLine;
    private Instant createdAt;

    @OneToMany(mappedBy = "owner", cascade = CascadeType.ALL)
    @OrderBy("id")
    private List<ReturnLine> lines = new ArrayList<>();

    protected Return() {}

    /** Opens a return as first reported. */
    Return(String sellerId, ReportedReturn reported, ReturnIntake.Origin origin, Instant answerDue, Instant now) {
        this.sellerId = sellerId;
        this.amazonRmaId = reported.amazonRmaId();
        this.createdAt = now;
        this.answerDue = answerDue;
        this.importId = origin.importId();
        this.importLine = origin.line();
        restate(reported);
        move(
                switch (stated.status()) {
                    case PENDING -> ReturnStatus.TO_ANSWER;
                    case APPROVED -> ReturnStatus.AWAITING_GOODS;
                    case COMPLETED, CLOSED -> ReturnStatus.CLOSED;
                },
                now);
    }

    /**
     * Takes over what a report states. Values it leaves out stay as they are; so do lines it leaves out.
     *
     * @return whether anything changed
     */
    final boolean restate(ReportedReturn reported) {
        boolean changed = stated.restate(reported);
        for (ReportedReturn.Line line : reported.lines()) {
            changed |= restate(line);
        }
        return changed;
    }

    private boolean restate(ReportedReturn.Line reported) {
        Optional<ReturnLine> known =
                lines.stream().filter(line -> line.isAbout(reported)).findFirst();
        if (known.isPresent()) {
            return known.get().restate(reported);
        }
        lines.add(new ReturnLine(this, reported));
        return true;
    }

    /** Notes what the rules grant. */
    void grant(Conditions conditions, int daysAfterWindow) {
        this.granted = conditions;
        this.daysAfterWindow = daysAfterWindow;
    }

    /** Notes the house's answer; asking the buyer leaves the request unanswered. */
    void answer(Answer given, String reason, Instant now) {
        require(status == ReturnStatus.TO_ANSWER, "answered");
        this.answer = given;
        this.answerReason = reason;
        if (given == Answer.REFUND) {
            move(ReturnStatus.GOODS_HERE, now);
        } else if (given != Answer.ASK) {
            move(ReturnStatus.TO_ENTER, now);
        }
    }

    /** Changes the answer that was given, when the goods never came. */
    void answer(Answer instead) {
        require(status.isOpen(), "answered");
        this.answer = instead;
    }

    /** Notes what the buyer said when asked. */
    void buyerAnswered(String words) {
        this.buyerAnswer = words;
    }

    /** The marketplace knows that the return is authorised; the goods may come. */
    void authorised(Instant goodsExpectedBy, Instant now) {
        require(status == ReturnStatus.TO_ENTER || status == ReturnStatus.TO_ANSWER, "authorised");
        if (answer == null || answer == Answer.ASK || answer == Answer.REFUSE) {
            answer = Answer.AUTHORISE;
        }
        expectGoods(goodsExpectedBy, now);
    }

    /** Waits for the goods, from now or once more. */
    void expectGoods(Instant by, Instant now) {
        require(status.isOpen(), "expectGoods");
        goodsDue = by;
        move(ReturnStatus.AWAITING_GOODS, now);
    }

    /** The refund has to be settled from here: goods came back, or none are asked for. */
    void settleBy(Instant refundDeadline, Instant now) {
        require(status.isOpen(), "settleBy");
        refundDue = refundDeadline;
        move(ReturnStatus.GOODS_HERE, now);
    }

    /** Notes who inspected the goods and the outbound shipping the buyer paid. */
    void inspected(String by, BigDecimal outboundShipping) {
        require(status == ReturnStatus.GOODS_HERE, "inspected");
        settlement.inspected(by, outboundShipping);
    }

    /** Proposes the refund from the lines' own amounts and the share of outbound shipping. */
    void propose(BigDecimal shipping) {
        settlement.propose(lines, shipping);
    }

    /** The refund needs a second pair of eyes. */
    void needsApproval(String group, Instant now) {
        settlement.needsApproval(group);
        move(ReturnStatus.TO_APPROVE, now);
    }

    /** The second pair of eyes sends it back to inspection. */
    void sentBack(Instant now) {
        move(ReturnStatus.GOODS_HERE, now);
    }

    /**
     * The refund is handed over to the marketplace.
     *
     * @return the number of this attempt, from 1
     */
    int refundIssued(Instant confirmationDue, Instant now) {
        confirmDue = confirmationDue;
        move(ReturnStatus.REFUND_ISSUED, now);
        return settlement.handOver();
    }

    /** The return has come to an end. */
    void end(ReturnStatus how, Instant now) {
        require(!how.isOpen(), "end");
        move(how, now);
    }

    private void move(ReturnStatus to, Instant now) {
        status = to;
        statusSince = now;
    }

    private void require(boolean allowed, String step) {
        if (!allowed) {
            throw new IllegalStateException(number() + " can't be " + step + " while " + status);
        }
    }

    /** The number people use, such as {@code R-1042}. */
    String number() {
        return NUMBERS.number(id);
    }

    Subject subject() {
        return NUMBERS.subject(id);
    }

    /** What the marketplace states. */
    Statement stated() {
        return stated;
    }

    /** What the article lines are about, for titles. */
    String title() {
        String first = lines.isEmpty() || lines.get(0).name() == null
                ? stated.orderId()
                : lines.get(0).name();
        String more = lines.size() > 1 ? " +" + (lines.size() - 1) : "";
        return first.length() + more.length() > 200
                ? first.substring(0, 199 - more.length()) + "…" + more
                : first + more;
    }

    Long id() {
        return id;
    }

    String sellerId() {
        return sellerId;
    }

    String amazonRmaId() {
        return amazonRmaId;
    }

    ReturnStatus status() {
        return status;
    }

    Instant statusSince() {
        return statusSince;
    }

    Answer answer() {
        return answer;
    }

    Integer daysAfterWindow() {
        return daysAfterWindow;
    }

    /** What the rules grant, or null before they were asked. */
    Conditions granted() {
        return granted;
    }

    Instant answerDue() {
        return answerDue;
    }

    Instant goodsDue() {
        return goodsDue;
    }

    Instant refundDue() {
        return refundDue;
    }

    Instant confirmDue() {
        return confirmDue;
    }

    /** What the buyer gets back. */
    Settlement settlement() {
        return settlement;
    }

    List<ReturnLine> lines() {
        return lines;
    }

    ReturnView view() {
        return view(UnaryOperator.identity());
    }

    /** @param names what the reader may know people by */
    ReturnView view(UnaryOperator<String> names) {
        return new ReturnView(
                subject(),
                number(),
                sellerId,
                stated.marketplace(),
                title(),
                amazonRmaId,
                stated.merchantRmaId(),
                stated.orderId(),
                stated.orderedAt(),
                stated.requestedAt(),
                stated.marketplaceStatus(),
                stated.aToZClaim(),
                stated.prime(),
                stated.labelType(),
                stated.labelCost(),
                stated.labelPaidBy(),
                stated.currency(),
                stated.carrier(),
                stated.trackingId(),
                stated.returnType(),
                stated.orderAmount(),
                stated.orderQuantity(),
                stated.invoiceNumber(),
                stated.deliveredBackOn(),
                status,
                statusSince,
                answer,
                answerReason,
                buyerAnswer,
                granted == null ? null : granted.windowDays(),
                granted == null ? null : granted.labelPaidBy(),
                granted == null ? null : granted.restockingFeePercent(),
                daysAfterWindow,
                answerDue,
                goodsDue,
                refundDue,
                confirmDue,
                names.apply(settlement.inspectedBy()),
                settlement.shippingPaid(),
                settlement.shipping(),
                settlement.total(),
                settlement.approverGroup(),
                importId,
                importLine,
                createdAt,
                lines.stream().map(ReturnLine::view).toList());
    }
}
