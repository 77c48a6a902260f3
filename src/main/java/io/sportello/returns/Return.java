package io.sportello.returns;

import io.sportello.accounts.SellerScope;
import io.sportello.subjects.Subject;
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
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hibernate.annotations.Filter;

/** A buyer's return: what the marketplace states about it, what the house answered, and what it came to. */
@Entity
@Table(name = "customer_return")
@Filter(name = SellerScope.FILTER)
class Return {

    static final String KIND = "return";

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
    private Integer windowDays;
    private String labelGranted;
    private BigDecimal restockingFee;
    private Integer daysAfterWindow;
    private Instant answerDue;
    private Instant goodsDue;
    private Instant refundDue;
    private Instant confirmDue;
    private String inspectedBy;
    private BigDecimal shippingPaid;
    private BigDecimal refundShipping;
    private BigDecimal refundTotal;
    private int refundAttempt;
    private String approverGroup;
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
        this.windowDays = conditions.windowDays();
        this.labelGranted = conditions.labelPaidBy();
        this.restockingFee = conditions.restockingFeePercent();
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
        inspectedBy = by;
        shippingPaid = Statement.money(outboundShipping);
    }

    /** Proposes the refund from the lines' own amounts and the share of outbound shipping. */
    void propose(BigDecimal shipping) {
        refundShipping = Statement.money(shipping);
        refundTotal = lines.stream()
                .map(ReturnLine::refundAmount)
                .filter(Objects::nonNull)
                .reduce(refundShipping, BigDecimal::add);
    }

    /** The refund needs a second pair of eyes. */
    void needsApproval(String group, Instant now) {
        approverGroup = group;
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
        refundAttempt++;
        move(ReturnStatus.REFUND_ISSUED, now);
        return refundAttempt;
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
        return "R-" + id;
    }

    Subject subject() {
        return new Subject(KIND, number());
    }

    /** What the marketplace states. */
    Statement stated() {
        return stated;
    }

    /** The id in a number such as {@code R-1042}; empty when it is not one. */
    static Optional<Long> idOf(String number) {
        return number != null && number.matches("R-\\d{1,18}")
                ? Optional.of(Long.valueOf(number.substring(2)))
                : Optional.empty();
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

    BigDecimal restockingFee() {
        return restockingFee;
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

    String inspectedBy() {
        return inspectedBy;
    }

    BigDecimal shippingPaid() {
        return shippingPaid;
    }

    BigDecimal refundShipping() {
        return refundShipping;
    }

    BigDecimal refundTotal() {
        return refundTotal;
    }

    int refundAttempt() {
        return refundAttempt;
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
                windowDays,
                labelGranted,
                restockingFee,
                daysAfterWindow,
                answerDue,
                goodsDue,
                refundDue,
                confirmDue,
                names.apply(inspectedBy),
                shippingPaid,
                refundShipping,
                refundTotal,
                approverGroup,
                importId,
                importLine,
                createdAt,
                lines.stream().map(ReturnLine::view).toList());
    }
}
