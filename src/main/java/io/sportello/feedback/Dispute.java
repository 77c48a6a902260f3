package io.sportello.feedback;

import io.sportello.accounts.SellerScope;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.hibernate.annotations.Filter;

/** One consideration of a feedback's removal: what the rules found, what people decided and what the marketplace said. */
@Entity
@Table(name = "feedback_dispute")
@Filter(name = SellerScope.FILTER)
class Dispute {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "feedback_dispute_seq")
    @SequenceGenerator(name = "feedback_dispute_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @ManyToOne(optional = false)
    @SuppressWarnings("UnusedVariable") // the database reads it
    private Feedback feedback;

    @SuppressWarnings("UnusedVariable") // the seller filter reads it
    private String sellerId;

    private String askedBy;
    private String groundsFound;
    private Instant reviewDue;
    private Instant remindAt;

    @Enumerated(EnumType.STRING)
    private Ground ground;

    private boolean fulfilled;
    private String requestText;
    private String decidedBy;
    private String approvedBy;
    private Instant submittedAt;
    private String reference;
    private Instant followUp;
    private String note;
    private Instant startedAt;

    protected Dispute() {}

    /** @param askedBy who wants it considered, or null when a report brought it up */
    Dispute(Feedback feedback, String sellerId, String askedBy, Instant now) {
        this.feedback = feedback;
        this.sellerId = sellerId;
        this.askedBy = askedBy;
        this.groundsFound = "";
        this.startedAt = now;
    }

    void found(List<FoundGround> grounds) {
        groundsFound = FoundGround.write(grounds);
    }

    void due(Instant review, Instant reminder) {
        reviewDue = review;
        remindAt = reminder;
    }

    /** @param byMarketplace whether the marketplace answers for the delivery */
    void decide(Ground chosen, boolean byMarketplace, String request, String by) {
        ground = chosen;
        fulfilled = byMarketplace;
        requestText = request;
        decidedBy = by;
        approvedBy = null;
    }

    void approve(String by) {
        approvedBy = by;
    }

    void submitted(String proof, Instant at, Instant next) {
        submittedAt = at;
        reference = proof;
        followUp = next;
    }

    void followUpBy(Instant next) {
        followUp = next;
    }

    void note(String why) {
        note = why;
    }

    /** Whether the request rests on a ground that the rules found; a delivery also needs to be the marketplace's. */
    boolean isGrounded() {
        boolean found = grounds().stream().anyMatch(each -> each.ground() == ground);
        return found && (ground != Ground.DELIVERY || fulfilled);
    }

    boolean mayBeSubmitted() {
        return ground != null && (isGrounded() || approvedBy != null);
    }

    List<FoundGround> grounds() {
        return FoundGround.read(groundsFound);
    }

    String askedBy() {
        return askedBy;
    }

    String decidedBy() {
        return decidedBy;
    }

    Instant followUp() {
        return followUp;
    }

    /**
     * @param names what the reader may know people by
     * @param noted whether the reader may have the note
     */
    DisputeView view(UnaryOperator<String> names, boolean noted) {
        return new DisputeView(
                names.apply(askedBy),
                grounds(),
                reviewDue,
                remindAt,
                ground,
                ground != null && isGrounded(),
                requestText,
                names.apply(decidedBy),
                names.apply(approvedBy),
                submittedAt,
                reference,
                followUp,
                noted ? note : null,
                startedAt);
    }
}
