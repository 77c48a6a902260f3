package io.sportello.mail;

import io.sportello.accounts.SellerScope;
import io.sportello.documents.DocumentView;
import io.sportello.mail.reading.ParsedMail;
import io.sportello.mail.reading.Texts;
import io.sportello.subjects.Subject;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.annotations.Filter;
import org.springframework.data.domain.Persistable;

/** A received mail: where it came from, where its raw form is kept, and what became of it. */
@Entity
@Table(name = "received_mail")
@Filter(name = SellerScope.FILTER)
@SuppressWarnings("UnusedVariable") // queries and indexes read what the class does not
class StoredMail implements Persistable<Long> {

    /** So many stay within the column's length. */
    private static final int MOST_REASONS = 5;

    @Id
    private Long id;

    @Version
    private int version;

    @Transient
    private boolean unsaved;

    private String sellerId;
    private Long mailboxId;
    private Long uidValidity;
    private Long uidNumber;
    private Long importId;
    private long documentId;
    private String contentHash;
    private long sizeBytes;
    private String authServer;
    private Instant receivedAt;
    private Instant storedAt;

    @Enumerated(EnumType.STRING)
    private MailState state;

    private int attempts;
    private String problem;
    private String messageId;
    private String sender;
    private String senderName;
    private String mailSubject;
    private boolean automatic;
    private String claimedBy;
    private String claimKind;
    private String reference;
    private String findings = "";
    private String suggested;

    protected StoredMail() {}

    StoredMail(long id, MailOrigin origin, DocumentView raw, String contentHash) {
        this.id = id;
        this.unsaved = true;
        this.sellerId = origin.sellerId();
        this.mailboxId = origin.mailboxId();
        this.uidValidity = origin.uidValidity();
        this.uidNumber = origin.uid();
        this.importId = origin.importId();
        this.documentId = raw.id();
        this.sizeBytes = raw.size();
        this.storedAt = raw.at();
        this.contentHash = contentHash;
        this.authServer = origin.authServer();
        this.receivedAt = origin.receivedAt();
        this.state = MailState.STORED;
    }

    /** It was read and may be offered to the features. */
    void read(ParsedMail parsed) {
        require(MailState.STORED);
        state = MailState.READ;
        messageId = parsed.messageId();
        sender = parsed.from().address();
        senderName = parsed.from().name();
        mailSubject = Texts.shorten(parsed.subject(), 500);
        automatic = parsed.automatic();
    }

    /** It can't be read, and why. */
    void refuse(String why) {
        require(MailState.STORED);
        state = MailState.UNPARSEABLE;
        problem = why;
    }

    /** Nobody took it. */
    void leaveToAPerson(String why) {
        if (state == MailState.READ) {
            state = MailState.TRIAGE;
            problem = why;
        }
    }

    /** Offering it failed; it is offered again. */
    void countAttempt() {
        attempts++;
    }

    /** What it was found to be; what a feature took it as stands. */
    void found(MailFinding finding) {
        if (state != MailState.READ) {
            return;
        }
        claimKind = finding.kind();
        reference = finding.reference();
        findings = finding.reasons().stream()
                .map(reason -> Texts.line(reason.key(), 60) + "\t" + Texts.line(reason.detail(), 300))
                .limit(MOST_REASONS)
                .collect(Collectors.joining("\n"));
    }

    /** What it may belong to. */
    void suggest(Subject subject) {
        suggested = subject.toString();
    }

    void file() {
        require(MailState.READ, MailState.QUARANTINE);
        state = MailState.FILED;
    }

    void quarantine() {
        require(MailState.READ);
        state = MailState.QUARANTINE;
    }

    void claim(Subject subject, String kind) {
        if (state == MailState.STORED || state == MailState.UNPARSEABLE) {
            throw new IllegalStateException("Mail " + id + " is " + state);
        }
        state = MailState.CLAIMED;
        claimedBy = subject.toString();
        claimKind = kind;
        problem = null;
    }

    void release() {
        require(MailState.CLAIMED, MailState.IGNORED, MailState.FILED, MailState.QUARANTINE);
        state = mailSubject == null ? MailState.UNPARSEABLE : MailState.TRIAGE;
        claimedBy = null;
    }

    void ignore() {
        require(MailState.TRIAGE, MailState.UNPARSEABLE, MailState.IGNORED, MailState.FILED, MailState.QUARANTINE);
        state = MailState.IGNORED;
    }

    private void require(MailState... allowed) {
        for (MailState one : allowed) {
            if (state == one) {
                return;
            }
        }
        throw new IllegalStateException("Mail " + id + " is " + state);
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

    MailState state() {
        return state;
    }

    int attempts() {
        return attempts;
    }

    long documentId() {
        return documentId;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    String authServer() {
        return authServer;
    }

    ReceivedMail with(ParsedMail parsed) {
        return new ReceivedMail(
                id,
                sellerId,
                receivedAt,
                parsed.sentAt(),
                parsed.messageId(),
                parsed.inReplyTo(),
                parsed.references(),
                parsed.from(),
                parsed.replyTo(),
                parsed.to(),
                parsed.subject(),
                parsed.headers(),
                parsed.authentication(),
                parsed.text(),
                parsed.html(),
                parsed.attachments(),
                parsed.automatic());
    }

    private List<MailFinding.Reason> reasons() {
        return findings.lines()
                .map(line -> line.split("\t", 2))
                .map(parts -> new MailFinding.Reason(parts[0], parts[1]))
                .toList();
    }

    MailView view() {
        return new MailView(
                id,
                sellerId,
                receivedAt,
                state,
                problem,
                sender == null ? null : new MailAddress(senderName, sender),
                mailSubject == null ? "" : mailSubject,
                automatic,
                documentId,
                sizeBytes,
                claimedBy == null ? null : Subject.parse(claimedBy),
                claimKind,
                reference,
                reasons(),
                suggested == null ? null : Subject.parse(suggested));
    }
}
