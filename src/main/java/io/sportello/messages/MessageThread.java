package io.sportello.messages;

import io.sportello.accounts.SellerScope;
import io.sportello.subjects.Numbering;
import io.sportello.subjects.Subject;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hibernate.annotations.Filter;

/** A conversation with one buyer about one order, or about none. */
@Entity
@Table(name = "message_thread")
@Filter(name = SellerScope.FILTER)
class MessageThread {

    static final String KIND = "message";
    static final Numbering NUMBERS = new Numbering(KIND, "M-");
    static final int LONGEST_SUBJECT = 500;
    private static final int LONGEST_EXCERPT = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "message_thread_seq")
    @SequenceGenerator(name = "message_thread_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(updatable = false)
    private String sellerId;

    @Column(updatable = false)
    private String marketplace;

    @Column(updatable = false)
    private String alias;

    private String orderId;

    @SuppressWarnings("UnusedVariable") // the database reads it: it is unique
    private String threadKey;

    private String subject;
    private String topic;
    private String language;
    private String article;
    private boolean undecided;
    private Instant waitingSince;
    private Instant answerDue;

    @SuppressWarnings("UnusedVariable") // the bell and the tile ask for it
    private Instant warnFrom;

    private Instant escalatedAt;
    private String escalatedTo;
    private Instant lastAt;
    private String excerpt;
    private Long joinedInto;

    @Column(updatable = false)
    private Instant createdAt;

    @OneToMany(mappedBy = "thread", cascade = CascadeType.PERSIST)
    @OrderBy("at, id")
    private List<ThreadEntry> entries = new ArrayList<>();

    protected MessageThread() {}

    /** Begins a thread with a message. */
    MessageThread(BuyerMessage first, boolean undecided, Instant now) {
        this.sellerId = first.sellerId();
        this.marketplace = first.marketplace();
        this.alias = first.alias();
        this.orderId = first.orderId();
        this.subject = ThreadEntry.cut(first.subject(), LONGEST_SUBJECT);
        this.topic = ThreadEntry.cut(Topics.of(first.subject()), LONGEST_SUBJECT);
        this.language = first.language().toLanguageTag();
        this.article = ThreadEntry.cut(first.article(), 300);
        this.undecided = undecided;
        this.threadKey = undecided ? null : key();
        this.createdAt = now;
        this.lastAt = first.receivedAt();
    }

    /** Begins a thread with what a person takes out of another. */
    MessageThread(MessageThread other, Instant now) {
        this.sellerId = other.sellerId;
        this.marketplace = other.marketplace;
        this.alias = other.alias;
        this.orderId = other.orderId;
        this.subject = other.subject;
        this.topic = other.topic;
        this.language = other.language;
        this.article = other.article;
        this.createdAt = now;
        this.lastAt = now;
    }

    /** Two nodes that take two messages in at once can't both begin the thread of one buyer and order. */
    private String key() {
        return alias == null || orderId == null ? null : alias + " " + orderId;
    }

    /** The buyer wrote. */
    ThreadEntry receive(BuyerMessage message) {
        ThreadEntry entry = new ThreadEntry(this, message);
        if (entry.waits()) {
            term().ifPresent(term -> entry.dueBy(entry.at().plus(term)));
        }
        if (orderId == null && message.orderId() != null) {
            orderId = message.orderId();
            threadKey = undecided ? null : key();
        }
        if (article == null) {
            article = ThreadEntry.cut(message.article(), 300);
        }
        add(entry);
        return entry;
    }

    /** Something on our side settles what the buyer wrote until then. */
    ThreadEntry settle(EntryKind how, String author, String words, Instant at) {
        ThreadEntry entry = new ThreadEntry(this, how, author, words, at);
        entries.stream().filter(each -> each.waits() && !each.at().isAfter(at)).forEach(each -> each.settledBy(entry));
        add(entry);
        return entry;
    }

    /** Whether somebody replied these words after a moment, and did not take them back. */
    boolean replied(String author, String words, Instant after) {
        return entries.stream()
                .filter(each -> each.kind() == EntryKind.REPLY
                        && each.stands()
                        && each.at().isAfter(after))
                .anyMatch(each -> each.words().equals(words) && each.isBy(author));
    }

    /** The staff note something for themselves; whoever waits goes on waiting. */
    ThreadEntry note(String author, String words, Instant at) {
        ThreadEntry entry = new ThreadEntry(this, EntryKind.NOTE, author, words, at);
        add(entry);
        return entry;
    }

    /** What an entry had settled waits again, as if it had never been. */
    void reopen(ThreadEntry entry) {
        entries.stream().filter(each -> each.isSettledBy(entry)).forEach(each -> each.settledBy(null));
        recount();
    }

    private void add(ThreadEntry entry) {
        entries.add(entry);
        recount();
    }

    /** Takes entries over from another thread. */
    void takeOver(List<ThreadEntry> moved, MessageThread from, Long move) {
        from.entries.removeAll(moved);
        moved.forEach(entry -> entry.moveTo(this, move));
        entries.addAll(moved);
        entries.sort(Comparator.comparing(ThreadEntry::at).thenComparing(ThreadEntry::id));
        from.recount();
        recount();
    }

    private void recount() {
        Instant before = waitingSince;
        waitingSince = entries.stream()
                .filter(ThreadEntry::waits)
                .map(ThreadEntry::at)
                .min(Comparator.naturalOrder())
                .orElse(null);
        lastAt = entries.stream()
                .map(ThreadEntry::at)
                .max(Comparator.naturalOrder())
                .orElse(lastAt);
        excerpt = entries.stream()
                .filter(entry -> entry.kind() == EntryKind.BUYER)
                .max(Comparator.comparing(ThreadEntry::at))
                .map(entry -> ThreadEntry.cut(entry.words().strip().replaceAll("\\s+", " "), LONGEST_EXCERPT))
                .orElse(null);
        if (waitingSince == null) {
            answerDue = null;
            warnFrom = null;
        }
        if (waitingSince == null || (before != null && waitingSince.isAfter(before))) {
            escalatedAt = null;
            escalatedTo = null;
        }
    }

    /** Notes until when the buyer's words have to be answered; each message has the same time from its own receipt. */
    void dueBy(Instant due) {
        answerDue = due;
        Duration term = Duration.between(waitingSince, due);
        entries.stream()
                .filter(each -> each.waits() && each.answerDue() == null)
                .forEach(each -> each.dueBy(each.at().plus(term)));
    }

    /** The time in which what waits has to be answered; empty when nothing waits that was planned. */
    private Optional<Duration> term() {
        return entries.stream()
                .filter(each -> each.waits() && each.answerDue() != null)
                .findFirst()
                .map(each -> Duration.between(each.at(), each.answerDue()));
    }

    /** Notes from when on it is about to be late. */
    void warnFrom(Instant moment) {
        warnFrom = moment;
    }

    /** Notes that the time was up and somebody was told; once for what waits. */
    void escalate(String who, Instant now) {
        if (waitingSince == null || escalatedAt != null) {
            throw new IllegalStateException(number() + " can't be escalated");
        }
        escalatedAt = now;
        escalatedTo = who;
    }

    /** A person decided where it belongs. */
    void decided() {
        undecided = false;
    }

    void undecided() {
        undecided = true;
    }

    /** It went up in another, or stands by itself again when null. */
    void joinedInto(Long other) {
        joinedInto = other;
        threadKey = null;
    }

    /** Whether what stands in another may stand here: nothing in it may tell of another buyer or another order. */
    boolean covers(MessageThread other) {
        return sellerId.equals(other.sellerId)
                && (other.alias == null || other.alias.equals(alias))
                && (other.orderId == null || other.orderId.equals(orderId));
    }

    /** Whether and since when the buyer waits, and whether that was escalated. */
    Waited waited() {
        return new Waited(waitingSince, escalatedAt != null);
    }

    boolean waits() {
        return waitingSince != null;
    }

    /** The number people use, such as {@code M-77}. */
    String number() {
        return NUMBERS.number(id);
    }

    Subject subjectName() {
        return NUMBERS.subject(id);
    }

    static Subject subjectOf(long id) {
        return NUMBERS.subject(id);
    }

    static List<Long> idsOf(Collection<Subject> subjects) {
        return subjects.stream()
                .flatMap(subject -> NUMBERS.idOf(subject.id()).stream())
                .sorted()
                .toList();
    }

    KnownThread known(java.util.Set<String> messageIds) {
        return new KnownThread(id, alias, orderId, messageIds, topic);
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

    String alias() {
        return alias;
    }

    String orderId() {
        return orderId;
    }

    String subject() {
        return subject;
    }

    String article() {
        return article;
    }

    Locale language() {
        return Locale.forLanguageTag(language);
    }

    boolean isUndecided() {
        return undecided;
    }

    Instant waitingSince() {
        return waitingSince;
    }

    Instant answerDue() {
        return answerDue;
    }

    String escalatedTo() {
        return escalatedTo;
    }

    Instant escalatedAt() {
        return escalatedAt;
    }

    /** When the first of what stands in it was said. */
    Instant since() {
        return entries.stream()
                .map(ThreadEntry::at)
                .min(Comparator.naturalOrder())
                .orElse(createdAt);
    }

    Instant lastAt() {
        return lastAt;
    }

    Long joinedInto() {
        return joinedInto;
    }

    List<ThreadEntry> entries() {
        return List.copyOf(entries);
    }

    ThreadView view() {
        return view(UnaryOperator.identity());
    }

    /** @param names what the reader may know people by */
    ThreadView view(UnaryOperator<String> names) {
        return new ThreadView(
                subjectName(),
                number(),
                sellerId,
                marketplace,
                alias,
                orderId,
                subject,
                language(),
                article,
                undecided,
                waitingSince,
                answerDue,
                escalatedAt,
                names.apply(escalatedTo),
                lastAt,
                excerpt,
                joinedInto == null ? null : NUMBERS.number(joinedInto));
    }
}
