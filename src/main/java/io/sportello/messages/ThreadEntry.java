package io.sportello.messages;

import io.sportello.accounts.SellerScope;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
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
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Filter;

/** Something that stands in a thread: what the buyer wrote, what was replied, or that no reply is needed. */
@Entity
@Table(name = "thread_entry")
@Filter(name = SellerScope.FILTER)
class ThreadEntry {

    private static final int LONGEST_ID = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "thread_entry_seq")
    @SequenceGenerator(name = "thread_entry_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "thread_id")
    private MessageThread thread;

    @Column(updatable = false)
    private String sellerId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private EntryKind kind;

    @Column(name = "happened_at", updatable = false)
    private Instant at;

    private Long mailId;
    private Long outgoingId;
    private String messageId;
    private String author;
    private String replyTo;
    private String subject;
    private String words;
    private String noResponseLink;
    private boolean proven;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "settled_by")
    private ThreadEntry settledBy;

    private Instant answerDue;

    @SuppressWarnings("UnusedVariable") // ResponseRows reads it
    private Instant leftAt;

    private Instant takenBackAt;
    private String undelivered;
    private Long moveId;

    @ElementCollection
    @CollectionTable(name = "thread_entry_file", joinColumns = @JoinColumn(name = "entry_id"))
    @BatchSize(size = 100)
    private List<EntryFile> files = new ArrayList<>();

    protected ThreadEntry() {}

    ThreadEntry(MessageThread thread, BuyerMessage message) {
        this(thread, message.automatic() ? EntryKind.AUTOMATIC : EntryKind.BUYER, message.receivedAt());
        this.mailId = message.mailId();
        this.messageId = cut(message.messageId(), LONGEST_ID);
        this.author = message.alias();
        this.replyTo = message.replyTo();
        this.subject = cut(message.subject(), MessageThread.LONGEST_SUBJECT);
        this.words = message.words();
        this.noResponseLink = message.noResponseLink();
        this.proven = message.proven();
        this.files.addAll(message.files());
    }

    /** Something on our side, which settles what the buyer wrote. */
    ThreadEntry(MessageThread thread, EntryKind kind, String author, String words, Instant at) {
        this(thread, kind, at);
        this.author = author;
        this.words = words;
        this.proven = true;
    }

    private ThreadEntry(MessageThread thread, EntryKind kind, Instant at) {
        this.thread = thread;
        this.sellerId = thread.sellerId();
        this.kind = kind;
        this.at = at;
        this.words = "";
    }

    static String cut(String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest);
    }

    /** The mail it came in. */
    void cameIn(long mail, String id) {
        mailId = mail;
        messageId = cut(id, LONGEST_ID);
    }

    /** The mail it leaves in. */
    void leavesIn(long outgoing) {
        outgoingId = outgoing;
    }

    /** The documents that leave with it. */
    void carries(List<EntryFile> documents) {
        files.addAll(documents);
    }

    /** The mail has left, by this name. */
    void leftAs(String id, Instant now) {
        messageId = cut(id, LONGEST_ID);
        leftAt = now;
    }

    /** Until when the marketplace wants it answered. */
    void dueBy(Instant due) {
        answerDue = due;
    }

    Instant answerDue() {
        return answerDue;
    }

    /** It did not reach the buyer. */
    void notDelivered(String reason) {
        undelivered = cut(reason, 500);
    }

    /** Somebody took it back: it never was. */
    void takeBack(Instant now) {
        takenBackAt = now;
    }

    void settledBy(ThreadEntry other) {
        settledBy = other;
    }

    boolean isSettledBy(ThreadEntry other) {
        return settledBy == other;
    }

    void moveTo(MessageThread other, Long move) {
        thread = other;
        moveId = move;
    }

    /** Whether the buyer waits for an answer to it. */
    boolean waits() {
        return kind == EntryKind.BUYER && settledBy == null;
    }

    /** Whether it still stands: not taken back, and not returned. */
    boolean stands() {
        return takenBackAt == null && undelivered == null;
    }

    boolean isBy(String person) {
        return person.equals(author);
    }

    Long id() {
        return id;
    }

    MessageThread thread() {
        return thread;
    }

    EntryKind kind() {
        return kind;
    }

    Instant at() {
        return at;
    }

    String messageId() {
        return messageId;
    }

    Long outgoingId() {
        return outgoingId;
    }

    String replyTo() {
        return replyTo;
    }

    String subject() {
        return subject;
    }

    /** The numbers of the documents that leave with it. */
    List<Long> documents() {
        return files.stream()
                .map(EntryFile::documentId)
                .filter(Objects::nonNull)
                .toList();
    }

    String words() {
        return words;
    }

    Long moveId() {
        return moveId;
    }

    /** @param names what the reader may know people of ours by */
    EntryView view(UnaryOperator<String> names) {
        return new EntryView(
                id,
                kind,
                at,
                kind.isBuyers() ? author : names.apply(author),
                words,
                mailId,
                outgoingId,
                proven,
                noResponseLink,
                settledBy == null ? null : settledBy.at(),
                settledBy == null ? null : settledBy.kind(),
                takenBackAt,
                undelivered,
                List.copyOf(files));
    }
}
