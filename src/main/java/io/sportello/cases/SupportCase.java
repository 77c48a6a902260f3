package io.sportello.cases;

import io.sportello.accounts.SellerScope;
import io.sportello.subjects.Numbering;
import io.sportello.subjects.Subject;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Filter;

/** A seller's support case: what it is about, whose turn it is, until when, and what was written. */
@Entity
@Table(name = "support_case")
@Filter(name = SellerScope.FILTER)
class SupportCase {

    static final String KIND = "case";
    static final Numbering NUMBERS = new Numbering(KIND, "C-");

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "support_case_seq")
    @SequenceGenerator(name = "support_case_seq", initialValue = 1001, allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(updatable = false)
    private String sellerId;

    @Column(updatable = false)
    private String marketplace;

    @Enumerated(EnumType.STRING)
    private CaseCategory category;

    private String title;

    @Column(updatable = false)
    private String orderId;

    @Column(updatable = false)
    private String product;

    @Column(updatable = false)
    private String about;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private CaseOrigin origin;

    @Column(updatable = false)
    private String openedBy;

    @Column(updatable = false)
    private Instant openedAt;

    @Column(updatable = false)
    private Instant neededBy;

    @Enumerated(EnumType.STRING)
    private CaseStatus status;

    private Instant statusSince;

    @Embedded
    private CaseRoute route = CaseRoute.NONE;

    private Instant firstAnswerDue;
    private Instant firstAnsweredAt;
    private Instant solutionDue;
    private Instant sellerSilentAt;

    @Embedded
    private PassedOn passedOn = PassedOn.NEVER;

    private Instant resolvedAt;
    private Instant confirmUntil;
    private int reopened;
    private Instant closedAt;
    private Instant lastAt;
    private Long joinedInto;

    @OneToMany(mappedBy = "owner", cascade = CascadeType.PERSIST)
    @OrderBy("at, id")
    private List<CaseEntry> entries = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "case_tag", joinColumns = @JoinColumn(name = "case_id"))
    @Column(name = "tag")
    @BatchSize(size = 100)
    private Set<String> tags = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "case_watcher", joinColumns = @JoinColumn(name = "case_id"))
    private Set<CaseWatcher> watchers = new HashSet<>();

    protected SupportCase() {}

    /** Opens a case. */
    SupportCase(NewCase asked, String marketplace, String by, Instant at) {
        this.sellerId = asked.sellerId();
        this.marketplace = marketplace;
        this.category = asked.category();
        this.title = asked.title();
        this.orderId = asked.orderId();
        this.product = asked.product();
        this.about = asked.about() == null ? null : asked.about().toString();
        this.neededBy = asked.neededBy();
        this.origin = asked.origin();
        this.openedBy = by;
        this.openedAt = at;
        this.lastAt = at;
        move(CaseStatus.TO_ANSWER, at);
    }

    /** Opens a case with what a person takes out of another. */
    SupportCase(SupportCase other, String title, String by, Instant at) {
        this(
                new NewCase(
                        other.sellerId,
                        other.category,
                        title,
                        "",
                        other.orderId,
                        other.product,
                        other.about == null ? null : Subject.parse(other.about),
                        other.neededBy,
                        CaseOrigin.SPLIT,
                        List.of()),
                other.marketplace,
                by,
                at);
    }

    /** Notes who works on it and within what time. */
    void route(CaseTerms terms, Instant answerDue) {
        route = CaseRoute.of(terms);
        firstAnswerDue = answerDue;
    }

    /** Until when it has to be solved; null while a pause leaves that open. */
    void solveBy(Instant due) {
        solutionDue = due;
    }

    /** Somebody writes. */
    CaseEntry write(CaseEntryKind kind, String author, String words, Instant at) {
        CaseEntry entry = new CaseEntry(this, kind, author, words, at);
        entries.add(entry);
        lastAt = at.isAfter(lastAt) ? at : lastAt;
        return entry;
    }

    /** The seller has an answer for the first time, so support works on it. */
    void answered(Instant at) {
        if (firstAnsweredAt == null) {
            firstAnsweredAt = at;
        }
        if (status == CaseStatus.TO_ANSWER) {
            move(CaseStatus.IN_WORK, at);
        }
    }

    /** Waits for the seller, who counts as silent from a moment on. */
    void waitForSeller(Instant silentAt, Instant at) {
        require(status.isOpen(), "wait for the seller");
        sellerSilentAt = silentAt;
        move(CaseStatus.WAITING_SELLER, at);
    }

    /** Waits for the marketplace, which is asked again at a moment. */
    void waitForMarketplace(String number, Instant followUp, Instant at) {
        require(status.isOpen(), "wait for the marketplace");
        passedOn = new PassedOn(number, followUp, false);
        move(CaseStatus.WAITING_MARKETPLACE, at);
    }

    /** Waits for the marketplace once more, which is asked again at a moment. */
    void waitAgain(Instant followUp, Instant at) {
        waitForMarketplace(passedOn.externalNumber(), followUp, at);
    }

    /** Whether it was passed on to the marketplace before a moment. */
    boolean wasPassedOnBefore(Instant moment) {
        return entries.stream()
                .anyMatch(entry ->
                        entry.kind() == CaseEntryKind.PASSED_ON && !entry.at().isAfter(moment));
    }

    /** Whether somebody wrote these words after a moment. */
    boolean says(String author, String words, Instant after) {
        return entries.stream()
                .anyMatch(entry -> entry.at().isAfter(after)
                        && entry.words().equals(words)
                        && entry.view().author().equals(author));
    }

    /** Whether it would not be there without something that was written. */
    boolean isMadeOf(CaseEntry entry) {
        Optional<CaseEntry> first =
                entries.stream().filter(one -> one.at().equals(openedAt)).findFirst();
        boolean founding = origin == CaseOrigin.MAIL && first.equals(Optional.of(entry));
        return founding || entries.equals(List.of(entry));
    }

    /** Something that was written does not belong to it. */
    void takeOut(CaseEntry entry) {
        entries.remove(entry);
    }

    /** The marketplace has to be asked again. */
    void followUpDue() {
        require(status == CaseStatus.WAITING_MARKETPLACE, "follow up");
        passedOn = passedOn.due();
    }

    /** Support goes on with it. */
    void goOn(Instant at) {
        require(status.isOpen(), "go on");
        sellerSilentAt = null;
        passedOn = passedOn.over();
        move(firstAnsweredAt == null ? CaseStatus.TO_ANSWER : CaseStatus.IN_WORK, at);
    }

    /** Solved; the seller can reopen it until a moment. */
    void resolve(Instant until, Instant at) {
        require(status.isOpen(), "resolve");
        resolvedAt = at;
        confirmUntil = until;
        move(CaseStatus.RESOLVED, at);
    }

    /** The seller does not see it as solved. */
    void reopen(Instant at) {
        require(status == CaseStatus.RESOLVED, "reopen");
        resolvedAt = null;
        confirmUntil = null;
        reopened++;
        move(CaseStatus.IN_WORK, at);
    }

    /** The end. */
    void close(Instant at) {
        require(status == CaseStatus.RESOLVED, "close");
        closedAt = at;
        move(CaseStatus.CLOSED, at);
    }

    /** It went up in another case. */
    void joinInto(SupportCase other, Instant at) {
        require(status.isOpen(), "join");
        joinedInto = other.id;
        closedAt = at;
        move(CaseStatus.JOINED, at);
    }

    /** It stands by itself again. */
    void comeBack(Instant at) {
        require(status == CaseStatus.JOINED, "come back");
        joinedInto = null;
        closedAt = null;
        move(firstAnsweredAt == null ? CaseStatus.TO_ANSWER : CaseStatus.IN_WORK, at);
    }

    /** Takes entries over from another case. */
    void takeOver(List<CaseEntry> moved, SupportCase from, Long move) {
        from.entries.removeAll(moved);
        moved.forEach(entry -> entry.moveTo(this, move));
        entries.addAll(moved);
        entries.sort(Comparator.comparing(CaseEntry::at).thenComparing(CaseEntry::id));
        lastAt =
                moved.stream().map(CaseEntry::at).max(Comparator.naturalOrder()).orElse(lastAt);
    }

    /** The words that the staff finds it by. */
    void tag(Set<String> words) {
        tags.clear();
        tags.addAll(words);
    }

    /** Somebody follows it, and has seen what happened until a moment. */
    void watch(String who, Instant seen) {
        unwatch(who);
        watchers.add(new CaseWatcher(who, seen));
    }

    void unwatch(String who) {
        watchers.removeIf(one -> one.watcher().equals(who));
    }

    boolean isWatchedBy(String who) {
        return watchers.stream().anyMatch(one -> one.watcher().equals(who));
    }

    private void move(CaseStatus to, Instant at) {
        status = to;
        statusSince = at;
        lastAt = lastAt == null || at.isAfter(lastAt) ? at : lastAt;
    }

    private void require(boolean allowed, String step) {
        if (!allowed) {
            throw new IllegalStateException(number() + " can't " + step + " while " + status);
        }
    }

    /** The number people use, such as {@code C-1001}. */
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

    CaseStatus status() {
        return status;
    }

    Instant statusSince() {
        return statusSince;
    }

    CaseRoute route() {
        return route;
    }

    PassedOn passedOn() {
        return passedOn;
    }

    Long joinedInto() {
        return joinedInto;
    }

    /** What was written last. */
    CaseEntry last() {
        return entries.get(entries.size() - 1);
    }

    List<CaseEntry> entries() {
        return List.copyOf(entries);
    }

    CaseView view() {
        return new CaseView(
                subject(),
                number(),
                sellerId,
                marketplace,
                category,
                title,
                orderId,
                product,
                about == null ? null : Subject.parse(about),
                origin,
                openedBy,
                openedAt,
                neededBy,
                status,
                statusSince,
                route.workGroup(),
                route.priority(),
                firstAnswerDue,
                firstAnsweredAt,
                solutionDue,
                route.followUpDays(),
                sellerSilentAt,
                passedOn.externalNumber(),
                passedOn.followUpAt(),
                passedOn.followUpOpen(),
                resolvedAt,
                confirmUntil,
                reopened,
                closedAt,
                lastAt,
                joinedInto == null ? null : NUMBERS.number(joinedInto),
                new TreeSet<>(tags));
    }
}
