package io.sportello.feedback;

import io.sportello.accounts.SellerScope;
import io.sportello.subjects.Numbering;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.hibernate.annotations.Filter;

/** A buyer's feedback about a seller: what the marketplace states, what it counts for, and where its dispute stands. */
@Entity
@Table(name = "seller_feedback")
@Filter(name = SellerScope.FILTER)
class Feedback {

    static final String KIND = "feedback";
    static final Numbering NUMBERS = new Numbering(KIND, "FB-");

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "seller_feedback_seq")
    @SequenceGenerator(name = "seller_feedback_seq", initialValue = 1001, allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(updatable = false)
    private String sellerId;

    @Column(updatable = false)
    private String orderId;

    @Embedded
    private StatedFeedback stated;

    @Enumerated(EnumType.STRING)
    private Standing standing;

    @Enumerated(EnumType.STRING)
    private FeedbackStatus status;

    private Instant statusSince;
    private Instant requestDue;
    private String replyText;
    private Instant replyDue;
    private long importId;
    private long importLine;

    @SuppressWarnings("UnusedVariable") // queries read it
    private long statedBy;

    private Instant createdAt;

    @OneToMany(mappedBy = "feedback", cascade = CascadeType.ALL)
    @OrderBy("id")
    private List<Dispute> disputes = new ArrayList<>();

    protected Feedback() {}

    Feedback(String sellerId, ReportedFeedback reported, FeedbackIntake.Origin origin, Instant now) {
        this.sellerId = sellerId;
        this.orderId = reported.orderId();
        this.importId = origin.importId();
        this.importLine = origin.line();
        this.createdAt = now;
        this.standing = Standing.COUNTS;
        this.stated = StatedFeedback.of(reported);
        this.statedBy = origin.importId();
        move(FeedbackStatus.NONE, now);
    }

    /**
     * Takes over what a report states.
     *
     * @return whether anything changed
     */
    boolean restate(ReportedFeedback reported, FeedbackIntake.Origin origin) {
        boolean back = standing == Standing.GONE;
        boolean changed = back || stated.differs(reported);
        standing = back ? Standing.COUNTS : standing;
        stated = stated.restated(reported);
        statedBy = origin.importId();
        return changed;
    }

    /** The marketplace no longer states it. */
    void gone() {
        standing = Standing.GONE;
    }

    /** Begins to consider its removal, which can be requested until then. */
    void dispute(String askedBy, Instant until, Instant now) {
        require(!status.isOpen(), "disputed");
        disputes.add(new Dispute(this, sellerId, askedBy, now));
        requestDue = until;
        move(FeedbackStatus.TO_REVIEW, now);
    }

    void requestBy(Instant due) {
        requestDue = due;
    }

    void review(Instant now) {
        require(!disputes.isEmpty() && status != FeedbackStatus.SUBMITTED, "reviewed");
        move(FeedbackStatus.TO_REVIEW, now);
    }

    /** The removal is to be requested; without a ground a compliance officer has to approve it first. */
    void request(Ground ground, boolean byMarketplace, String text, String by, Instant now) {
        require(status == FeedbackStatus.TO_REVIEW, "requested");
        dispute().decide(ground, byMarketplace, text, by);
        move(dispute().isGrounded() ? FeedbackStatus.TO_SUBMIT : FeedbackStatus.TO_APPROVE, now);
    }

    void approve(String by, Instant now) {
        require(status == FeedbackStatus.TO_APPROVE, "approved");
        dispute().approve(by);
        move(FeedbackStatus.TO_SUBMIT, now);
    }

    void submitted(String proof, Instant now, Instant followUp) {
        require(status == FeedbackStatus.TO_SUBMIT && dispute().mayBeSubmitted(), "submitted");
        dispute().submitted(proof, now, followUp);
        move(FeedbackStatus.SUBMITTED, now);
    }

    /** The dispute has come to an end. */
    void end(FeedbackStatus how, String why, Instant now) {
        require(!how.isOpen() && status.isOpen(), "ended");
        dispute().note(why);
        standing = how == FeedbackStatus.REMOVED
                ? Standing.REMOVED
                : how == FeedbackStatus.STRUCK ? Standing.STRUCK : standing;
        move(how, now);
    }

    /** A reply was written, to be given at the marketplace until then. */
    void reply(String text, Instant due) {
        replyText = text;
        replyDue = due;
    }

    /** The reply stands at the marketplace. */
    void replied() {
        replyDue = null;
        stated = stated.replied(replyText);
    }

    private void move(FeedbackStatus to, Instant now) {
        status = to;
        statusSince = now;
    }

    private void require(boolean allowed, String step) {
        if (!allowed) {
            throw new IllegalStateException(number() + " can't be " + step + " while " + status);
        }
    }

    /** The dispute that goes on, or the last one. */
    Dispute dispute() {
        require(!disputes.isEmpty(), "looked at as disputed");
        return disputes.get(disputes.size() - 1);
    }

    /** The number people use, such as {@code FB-1042}. */
    String number() {
        return NUMBERS.number(id);
    }

    Subject subject() {
        return NUMBERS.subject(id);
    }

    /** The stars and how the comment begins. */
    String title() {
        return stated.title(orderId);
    }

    Long id() {
        return id;
    }

    String sellerId() {
        return sellerId;
    }

    String orderId() {
        return orderId;
    }

    /** What the marketplace states. */
    StatedFeedback stated() {
        return stated;
    }

    String replyText() {
        return replyText;
    }

    boolean awaitsReply() {
        return replyDue != null;
    }

    FeedbackStatus status() {
        return status;
    }

    Instant statusSince() {
        return statusSince;
    }

    Instant requestDue() {
        return requestDue;
    }

    Standing standing() {
        return standing;
    }

    Instant createdAt() {
        return createdAt;
    }

    boolean wasDisputed() {
        return !disputes.isEmpty();
    }

    /** When the house, or whoever has to act now, has to have acted; null while nothing is to be done. */
    Instant due() {
        if (FeedbackStatus.IN_HAND.contains(status)) {
            return requestDue;
        }
        return status == FeedbackStatus.SUBMITTED ? dispute().followUp() : replyDue;
    }

    /**
     * @param names what the reader may know people by
     * @param staff whether the reader may have what officers write to those who decide
     */
    FeedbackView view(UnaryOperator<String> names, boolean staff) {
        return new FeedbackView(
                subject(),
                number(),
                sellerId,
                stated.marketplace(),
                title(),
                orderId,
                stated.givenOn(),
                stated.rating(),
                Tone.of(stated.rating()),
                stated.comment(),
                stated.response(),
                standing,
                status,
                statusSince,
                due(),
                requestDue,
                replyText,
                replyDue,
                importId,
                importLine,
                createdAt,
                disputes.stream()
                        .map(each -> each.view(names, staff || !goesOn(each)))
                        .toList());
    }

    private boolean goesOn(Dispute one) {
        return status.isOpen() && one == dispute();
    }
}
