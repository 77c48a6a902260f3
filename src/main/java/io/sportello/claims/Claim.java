package io.sportello.claims;

import io.sportello.accounts.SellerScope;
import io.sportello.subjects.Numbering;
import io.sportello.subjects.Subject;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.hibernate.annotations.Filter;

/** An A-to-z claim: what the marketplace states, what was found out, what was answered, and how it came out. */
@Entity
@Table(name = "claim")
@Filter(name = SellerScope.FILTER)
class Claim {

    static final String KIND = "claim";
    static final Numbering NUMBERS = new Numbering(KIND, "Z-");

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "claim_seq")
    @SequenceGenerator(name = "claim_seq", initialValue = 1001, allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(updatable = false)
    private String sellerId;

    @Column(updatable = false)
    private String marketplace;

    @Column(updatable = false)
    private String orderId;

    private String title;

    @Enumerated(EnumType.STRING)
    private ClaimSource source;

    private Instant receivedAt;
    private boolean answerAsked;
    private BigDecimal amount;
    private String currency;

    @Enumerated(EnumType.STRING)
    private ClaimStatus status;

    private Instant statusSince;
    private Instant statedDue;
    private Instant answerDue;
    private Instant remindAt;

    @Embedded
    private Evidence evidence;

    @Enumerated(EnumType.STRING)
    private ClaimDecision recommended;

    @Enumerated(EnumType.STRING)
    private ClaimDecision decision;

    private String decisionReason;
    private String statement;
    private Instant answeredAt;
    private Instant outcomeDue;
    private Instant closedThereAt;

    @Enumerated(EnumType.STRING)
    private ClaimOutcome outcome;

    private LocalDate decidedOn;

    @Embedded
    private Appeal appeal;

    @Column(updatable = false)
    private Instant createdAt;

    private Instant closedAt;

    protected Claim() {}

    Claim(ClaimNotice notice, Instant now) {
        this.sellerId = notice.sellerId();
        this.marketplace = notice.marketplace();
        this.orderId = notice.orderId();
        this.title = notice.orderId();
        this.source = notice.source();
        this.receivedAt = notice.receivedAt();
        this.amount = notice.amount();
        this.currency = notice.amount() == null ? null : notice.currency();
        this.answerAsked = notice.answerBy() != null;
        this.statedDue = notice.answerBy();
        this.createdAt = now;
        move(ClaimStatus.TO_COLLECT, now);
    }

    /** Notes what it is about. */
    void name(String article) {
        title = article;
    }

    /** Notes what is at stake at most, where nothing states what the buyer wants. */
    void stake(BigDecimal atMost, String money) {
        if (amount == null) {
            amount = atMost;
            currency = atMost == null ? null : money;
        }
    }

    /** Takes over what a better source says about a claim that is known: its amount, and until when to answer. */
    void restate(ClaimNotice notice) {
        if (notice.amount() != null) {
            amount = notice.amount();
            currency = notice.currency();
        }
        if (notice.source() == ClaimSource.MAIL && source != ClaimSource.MAIL) {
            source = ClaimSource.MAIL;
            receivedAt = notice.receivedAt();
        }
    }

    /** Notes until when to answer, as the marketplace states it or else as the rule reckons. */
    void due(Instant byRule, Duration reminder) {
        answerDue(statedDue == null ? byRule : statedDue, reminder);
    }

    /** The marketplace states another deadline. */
    void stateDue(Instant stated) {
        require(ClaimStatus.UNANSWERED.contains(status), "given another deadline");
        Duration reminder = Duration.between(remindAt, answerDue);
        answerAsked = true;
        statedDue = stated;
        answerDue(stated, reminder);
    }

    private void answerDue(Instant due, Duration reminder) {
        answerDue = due;
        remindAt = due.minus(reminder);
    }

    /** Notes what was found out. */
    void found(Evidence what, Instant now) {
        require(status == ClaimStatus.TO_COLLECT, "looked into");
        evidence = what;
        move(ClaimStatus.TO_DECIDE, now);
    }

    void recommend(ClaimDecision what) {
        recommended = what;
    }

    /** More is to be found out before anything is decided. */
    void collectMore(Instant now) {
        require(status == ClaimStatus.TO_DECIDE, "looked into again");
        move(ClaimStatus.TO_COLLECT, now);
    }

    /** Notes what the house does, and with which words. */
    void decide(ClaimDecision what, String why, String words, Instant now) {
        require(status == ClaimStatus.TO_DECIDE, "decided");
        decision = what;
        decisionReason = why;
        statement = words;
        move(
                switch (what) {
                    case CONTEST -> ClaimStatus.TO_SUBMIT;
                    case REFUND -> ClaimStatus.TO_REFUND;
                    case SETTLED -> ClaimStatus.TO_RECORD;
                },
                now);
    }

    /** A person entered the answer or the refund at the marketplace. */
    void answered(Instant outcomeExpectedBy, Instant now) {
        require(status == ClaimStatus.TO_SUBMIT || status == ClaimStatus.TO_REFUND, "answered");
        answeredAt = now;
        outcomeDue = outcomeExpectedBy;
        move(ClaimStatus.AWAITING, now);
    }

    /**
     * The marketplace says that it closed the claim.
     *
     * @return whether somebody has to record how
     */
    boolean closedThere(Instant at, Instant now) {
        closedThereAt = at;
        boolean waits = status.isOpen() && !ClaimStatus.APPEALABLE.contains(status);
        if (waits && status != ClaimStatus.APPEALED) {
            outcomeDue = now;
            move(ClaimStatus.TO_RECORD, now);
        }
        return waits;
    }

    /** Notes how the marketplace decided; what is lost can be appealed until then. */
    void decided(ClaimOutcome how, LocalDate on, Instant appealUntil, Duration reminder, Instant now) {
        require(status == ClaimStatus.AWAITING || status == ClaimStatus.TO_RECORD, "decided there");
        outcome = how;
        decidedOn = on;
        if (how == ClaimOutcome.LOST) {
            appeal = Appeal.until(appealUntil, reminder);
            move(ClaimStatus.TO_APPEAL, now);
        } else {
            end(how.end(), now);
        }
    }

    /** The appeal is written. */
    void appeal(String words, Instant now) {
        require(status == ClaimStatus.TO_APPEAL, "appealed");
        appeal = appeal.saying(words);
        move(ClaimStatus.TO_SUBMIT_APPEAL, now);
    }

    /** The loss stands: nobody appeals, or the time for it has passed. */
    void acceptLoss(Instant now) {
        require(ClaimStatus.APPEALABLE.contains(status), "accepted");
        end(ClaimStatus.LOST, now);
    }

    /** A person entered the appeal at the marketplace. */
    void appealed(Instant outcomeExpectedBy, Instant now) {
        require(status == ClaimStatus.TO_SUBMIT_APPEAL, "appealed");
        appeal = appeal.entered(now);
        outcomeDue = outcomeExpectedBy;
        closedThereAt = null;
        move(ClaimStatus.APPEALED, now);
    }

    /** Notes how the marketplace decided about the appeal. */
    void appealDecided(ClaimOutcome how, LocalDate on, Instant now) {
        require(status == ClaimStatus.APPEALED, "decided there again");
        appeal = appeal.decided(how);
        decidedOn = on;
        end(how.end(), now);
    }

    private void end(ClaimStatus how, Instant now) {
        closedAt = now;
        move(how, now);
    }

    private void move(ClaimStatus to, Instant now) {
        status = to;
        statusSince = now;
    }

    private void require(boolean allowed, String step) {
        if (!allowed) {
            throw new IllegalStateException(number() + " can't be " + step + " while " + status);
        }
    }

    /** The number people use, such as {@code Z-1001}. */
    String number() {
        return NUMBERS.number(id);
    }

    Subject subject() {
        return NUMBERS.subject(id);
    }

    String path() {
        return "/claims/" + number();
    }

    /** Until when the next step at the marketplace has to be done; null when it waits for nothing of ours. */
    Instant due() {
        return ClaimStatus.UNANSWERED.contains(status)
                ? answerDue
                : ClaimStatus.APPEALABLE.contains(status) ? appeal.due() : null;
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

    String orderId() {
        return orderId;
    }

    String title() {
        return title;
    }

    ClaimStatus status() {
        return status;
    }

    ClaimDecision decision() {
        return decision;
    }

    Instant outcomeDue() {
        return outcomeDue;
    }

    ClaimView view() {
        return new ClaimView(
                subject(),
                number(),
                sellerId,
                marketplace,
                orderId,
                title,
                source,
                receivedAt,
                answerAsked,
                amount,
                currency,
                status,
                statusSince,
                due(),
                statedDue,
                answerDue,
                remindAt,
                known(evidence, Evidence::reason),
                known(evidence, Evidence::delivery),
                known(evidence, Evidence::tracking),
                known(evidence, Evidence::refunded),
                known(evidence, Evidence::goodsBack),
                known(evidence, Evidence::note),
                recommended,
                decision,
                decisionReason,
                statement,
                answeredAt,
                outcomeDue,
                closedThereAt,
                outcome,
                decidedOn,
                known(appeal, Appeal::due),
                known(appeal, Appeal::remindAt),
                known(appeal, Appeal::statement),
                known(appeal, Appeal::enteredAt),
                known(appeal, Appeal::outcome),
                createdAt,
                closedAt);
    }

    private static <S, T> T known(S one, Function<S, T> what) {
        return one == null ? null : what.apply(one);
    }
}
