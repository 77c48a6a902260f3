package io.sportello.performance;

import io.sportello.accounts.SellerScope;
import io.sportello.subjects.Numbering;
import io.sportello.subjects.Subject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.hibernate.annotations.Filter;

/** A notification about an account: what it says, who confirmed it, and what it came to. */
@Entity
@Table(name = "performance_notification")
@Filter(name = SellerScope.FILTER)
class Notification {

    static final String KIND = "notification";
    static final Numbering NUMBERS = new Numbering(KIND, "P-");

    private static final int TITLE = 300;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "performance_notification_seq")
    @SequenceGenerator(name = "performance_notification_seq", initialValue = 1001, allocationSize = 50)
    private Long id;

    @Version
    private int version;

    private String sellerId;
    private String marketplace;

    @Enumerated(EnumType.STRING)
    private NotificationKind kind;

    private String title;

    @Column(columnDefinition = "text")
    private String words;

    private String metric;
    private Long mailId;
    private String orderId;
    private Instant receivedAt;
    private Instant statedDue;

    @Enumerated(EnumType.STRING)
    private NotificationStatus status;

    private Instant statusSince;
    private boolean answerDue;
    private Instant readDue;
    private Instant planDue;
    private Instant warnAt;
    private Instant outcomeDue;
    private Integer planHours;
    private Integer waitHours;
    private String readBy;
    private Instant readAt;
    private String note;
    private String rootCause;
    private String corrections;
    private String prevention;
    private Instant submittedAt;
    private String proof;
    private String outcomeNote;
    private Instant escalatedAt;
    private Instant closedAt;

    protected Notification() {}

    /** Opens what a mail brought. */
    Notification(MarketplaceNotice notice, Instant now) {
        this(notice.sellerId(), notice.marketplace(), notice.kind(), notice.title(), notice.receivedAt(), now);
        this.words = notice.words();
        this.mailId = notice.mailId();
        this.orderId = notice.orderId();
        this.statedDue = notice.statedDue();
    }

    /** Opens an alarm of the house about a metric. */
    Notification(HealthReport report, String metric, NotificationKind kind, Instant now) {
        this(report.sellerId(), report.marketplace(), kind, metric, now, now);
        this.words = "";
        this.metric = metric;
    }

    private Notification(
            String sellerId, String marketplace, NotificationKind kind, String title, Instant received, Instant now) {
        this.sellerId = sellerId;
        this.marketplace = marketplace;
        this.kind = kind;
        this.title = title.substring(0, Math.min(TITLE, title.length()));
        this.receivedAt = received;
        this.status = NotificationStatus.TO_READ;
        this.statusSince = now;
    }

    /** Notes what the rule says of it. */
    void terms(NotificationTerms terms) {
        answerDue = terms.answerDue();
        readDue = terms.readDue();
        planDue = terms.planDue();
        warnAt = terms.warnAt();
        planHours = terms.planHours();
        waitHours = terms.waitHours();
    }

    /** Somebody read it: an answer has to be written, or nothing has. */
    void read(String by, boolean answer, String why, Instant now) {
        require(NotificationStatus.TO_READ);
        readBy = by;
        readAt = now;
        note = why;
        move(answer ? NotificationStatus.TO_PLAN : NotificationStatus.READ, now);
    }

    /** The answer is written. */
    void planned(ActionPlan plan, Instant now) {
        require(NotificationStatus.TO_PLAN);
        rootCause = plan.rootCause();
        corrections = plan.corrections();
        prevention = plan.prevention();
        move(NotificationStatus.TO_SUBMIT, now);
    }

    /** A person submitted the answer at the marketplace. */
    void submitted(String reference, Instant answerExpected, Instant now) {
        require(NotificationStatus.TO_SUBMIT);
        proof = reference;
        submittedAt = now;
        outcomeDue = answerExpected;
        move(NotificationStatus.WAITING, now);
    }

    /** The marketplace asks for more, until an instant. */
    void askedForMore(String what, Instant due, Instant warning, Instant now) {
        require(NotificationStatus.WAITING);
        outcomeNote = what;
        planDue = due;
        warnAt = warning;
        escalatedAt = null;
        move(NotificationStatus.TO_PLAN, now);
    }

    /** The marketplace gave its last word. */
    void decided(boolean accepted, String what, Instant now) {
        require(NotificationStatus.WAITING);
        outcomeNote = what;
        move(accepted ? NotificationStatus.ACCEPTED : NotificationStatus.REFUSED, now);
    }

    /** It needs nobody any more. */
    void settled(Instant now) {
        if (status.isOpen()) {
            move(NotificationStatus.SETTLED, now);
        }
    }

    /** Its time is up, or nearly. */
    void escalated(Instant now) {
        escalatedAt = now;
    }

    private void move(NotificationStatus to, Instant now) {
        status = to;
        statusSince = now;
        closedAt = to.isOpen() ? null : now;
    }

    private void require(NotificationStatus wanted) {
        if (status != wanted) {
            throw new IllegalStateException(number() + " is " + status + " and not " + wanted);
        }
    }

    /** The number people use, such as {@code P-1042}. */
    String number() {
        return NUMBERS.number(id);
    }

    Subject subject() {
        return NUMBERS.subject(id);
    }

    Long id() {
        return id;
    }

    String sellerId() {
        return sellerId;
    }

    NotificationKind kind() {
        return kind;
    }

    NotificationStatus status() {
        return status;
    }

    Integer planHours() {
        return planHours;
    }

    Integer waitHours() {
        return waitHours;
    }

    NotificationView view() {
        return view(UnaryOperator.identity());
    }

    /** @param names what the reader may know people by */
    NotificationView view(UnaryOperator<String> names) {
        return new NotificationView(
                subject(),
                number(),
                sellerId,
                marketplace,
                kind,
                title,
                words,
                metric,
                mailId,
                orderId,
                receivedAt,
                statedDue,
                status,
                statusSince,
                answerDue,
                readDue,
                planDue,
                warnAt,
                outcomeDue,
                names.apply(readBy),
                readAt,
                note,
                rootCause,
                corrections,
                prevention,
                submittedAt,
                proof,
                outcomeNote,
                escalatedAt,
                closedAt);
    }
}
