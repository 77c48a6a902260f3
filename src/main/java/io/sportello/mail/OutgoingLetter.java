package io.sportello.mail;

import io.sportello.accounts.SellerScope;
import io.sportello.mail.reading.Texts;
import io.sportello.subjects.Subject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.Filter;
import org.springframework.data.domain.Persistable;

/** An outgoing mail and where it stands. */
@Entity
@Table(name = "outgoing_mail")
@Filter(name = SellerScope.FILTER)
class OutgoingLetter implements Persistable<Long> {

    @Id
    private Long id;

    @Version
    private int version;

    @Transient
    private boolean unsaved;

    private String sellerId;
    private String subject;
    private String sender;
    private String recipient;
    private String mailSubject;
    private String body;
    private String messageId;
    private String inReplyTo;

    @Column(name = "references_to")
    private String references;

    private String documents;

    @SuppressWarnings("UnusedVariable") // queries read it
    private String idempotencyKey;

    @Enumerated(EnumType.STRING)
    private OutgoingState state;

    private Instant writtenAt;
    private String writtenBy;
    private Instant leavesAt;
    private Instant sendingSince;
    private Instant endedAt;
    private int attempts;
    private boolean announced;
    private String problem;
    private String problemDetail;

    protected OutgoingLetter() {}

    OutgoingLetter(long id, OutgoingMail mail, String sender, String messageId, String writtenBy, Instant now) {
        this.id = id;
        this.unsaved = true;
        this.sellerId = mail.sellerId();
        this.subject = mail.subject().toString();
        this.sender = sender;
        this.recipient = mail.to();
        this.mailSubject = ReplyHeaders.subject(mail);
        this.body = mail.text();
        this.messageId = messageId;
        this.inReplyTo = mail.inReplyTo();
        this.references = String.join(" ", ReplyHeaders.references(mail));
        this.documents = mail.documentIds().stream().map(String::valueOf).collect(Collectors.joining(" "));
        this.idempotencyKey = mail.key();
        this.state = OutgoingState.HELD;
        this.writtenAt = now;
        this.writtenBy = writtenBy;
    }

    void hold(Duration howLong) {
        leavesAt = writtenAt.plus(howLong);
    }

    boolean takeBack(Instant now) {
        boolean held = state == OutgoingState.HELD;
        if (held) {
            end(OutgoingState.TAKEN_BACK, now);
        }
        return held;
    }

    /** It is handed over from now on. */
    void begin(Instant now) {
        require(OutgoingState.HELD);
        state = OutgoingState.SENDING;
        sendingSince = now;
        attempts++;
    }

    /** The server took it; known even when it was already held to be uncertain. */
    void sent(Instant now) {
        require(OutgoingState.SENDING, OutgoingState.UNCERTAIN);
        problem = null;
        end(OutgoingState.SENT, now);
    }

    void filed(Instant now) {
        require(OutgoingState.SENDING);
        end(OutgoingState.FILED, now);
    }

    /** It did not leave, and is tried again then. */
    void postpone(Instant until, Trouble why) {
        require(OutgoingState.SENDING);
        state = OutgoingState.HELD;
        leavesAt = until;
        note(why);
    }

    /** Somebody may still be handing it over; look again then. */
    void lookAgain(Instant when) {
        require(OutgoingState.SENDING);
        leavesAt = when;
    }

    void undelivered(Instant now, Trouble why) {
        require(OutgoingState.SENDING);
        note(why);
        end(OutgoingState.UNDELIVERED, now);
    }

    void uncertain(Instant now, Trouble why) {
        require(OutgoingState.SENDING);
        note(why);
        end(OutgoingState.UNCERTAIN, now);
    }

    void again(Instant now) {
        require(OutgoingState.UNCERTAIN, OutgoingState.UNDELIVERED);
        state = OutgoingState.HELD;
        leavesAt = now;
        endedAt = null;
        attempts = 0;
        announced = false;
    }

    private void note(Trouble why) {
        problem = why.key();
        problemDetail = Texts.shorten(why.detail(), 500);
    }

    private void end(OutgoingState how, Instant now) {
        state = how;
        endedAt = now;
        announced = false;
    }

    /** Whether its end is still to be told to the others; true once. */
    boolean announce() {
        boolean first = !announced;
        announced = true;
        return first;
    }

    private void require(OutgoingState... allowed) {
        if (Stream.of(allowed).noneMatch(one -> one == state)) {
            throw new IllegalStateException("Outgoing mail " + id + " is " + state);
        }
    }

    @PostPersist
    void saved() {
        unsaved = false;
    }

    @Override
    public Long getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return unsaved;
    }

    String sellerId() {
        return sellerId;
    }

    OutgoingState state() {
        return state;
    }

    String sender() {
        return sender;
    }

    String inReplyTo() {
        return inReplyTo;
    }

    String references() {
        return references;
    }

    List<Long> documents() {
        return Stream.of(documents.split(" "))
                .filter(one -> !one.isEmpty())
                .map(Long::valueOf)
                .toList();
    }

    Instant leavesAt() {
        return leavesAt;
    }

    Instant sendingSince() {
        return sendingSince;
    }

    int attempts() {
        return attempts;
    }

    OutgoingStatus status() {
        return new OutgoingStatus(
                id,
                Subject.parse(subject),
                sellerId,
                recipient,
                mailSubject,
                body,
                state,
                writtenBy,
                writtenAt,
                leavesAt,
                endedAt,
                messageId,
                attempts,
                problem,
                problemDetail == null ? "" : problemDetail);
    }
}
