package io.sportello.cases;

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
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Filter;

/** Something that stands in a case: what somebody wrote, what was sent to the marketplace, or a mail about it. */
@Entity
@Table(name = "case_entry")
@Filter(name = SellerScope.FILTER)
class CaseEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "case_entry_seq")
    @SequenceGenerator(name = "case_entry_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "case_id")
    private SupportCase owner;

    @Column(updatable = false)
    private String sellerId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private CaseEntryKind kind;

    @Column(name = "happened_at", updatable = false)
    private Instant at;

    @Column(updatable = false)
    private String author;

    @Column(updatable = false)
    private String words;

    @Column(updatable = false)
    private Long mailId;

    private Long moveId;
    private Instant wokeAt;
    private Instant followUpBefore;

    @ElementCollection
    @CollectionTable(name = "case_entry_file", joinColumns = @JoinColumn(name = "entry_id"))
    @BatchSize(size = 100)
    private List<CaseFile> files = new ArrayList<>();

    protected CaseEntry() {}

    CaseEntry(SupportCase owner, CaseEntryKind kind, String author, String words, Instant at) {
        this.owner = owner;
        this.sellerId = owner.sellerId();
        this.kind = kind;
        this.author = author;
        this.words = words;
        this.at = at;
    }

    /** The mail it stands for. */
    CaseEntry of(long mail) {
        mailId = mail;
        return this;
    }

    /** It brought the case back to work, which would otherwise have asked the marketplace again at a moment. */
    void woke(Instant at, Instant followUp) {
        wokeAt = at;
        followUpBefore = followUp;
    }

    void carries(List<CaseFile> documents) {
        files.addAll(documents);
    }

    void moveTo(SupportCase other, Long move) {
        owner = other;
        moveId = move;
    }

    Long id() {
        return id;
    }

    SupportCase owner() {
        return owner;
    }

    CaseEntryKind kind() {
        return kind;
    }

    Instant at() {
        return at;
    }

    String words() {
        return words;
    }

    Long mailId() {
        return mailId;
    }

    Instant wokeAt() {
        return wokeAt;
    }

    /** When the marketplace would have been asked again; null when the case waited for somebody else. */
    Instant followUpBefore() {
        return followUpBefore;
    }

    Long moveId() {
        return moveId;
    }

    CaseEntryView view() {
        return new CaseEntryView(id, kind, at, author, words, mailId, List.copyOf(files));
    }
}
