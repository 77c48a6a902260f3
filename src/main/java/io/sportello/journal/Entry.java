package io.sportello.journal;

import io.sportello.accounts.SellerScope;
import io.sportello.subjects.Subject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.Immutable;

/** An entry as it is stored, for reading; {@link Chains} alone writes. */
@Entity
@Immutable
@Table(name = "journal_entry")
@IdClass(EntryId.class)
@Filter(name = SellerScope.FILTER)
class Entry {

    @Id
    private String subject;

    @Id
    private long seq;

    @Column(name = "seller_id", nullable = false)
    private String sellerId;

    @Column(name = "happened_at", nullable = false)
    private Instant at;

    @Column(nullable = false)
    private String actor;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "varchar")
    private Visibility visibility;

    @Column(nullable = false)
    private String what;

    @Column(nullable = false)
    private String facts;

    @Column(name = "decision_id")
    private Long decisionId;

    @Column(name = "prev_hash", nullable = false)
    private String before;

    @Column(nullable = false)
    private String hash;

    /** For Hibernate. */
    Entry() {}

    long number() {
        return seq;
    }

    String before() {
        return before;
    }

    String hash() {
        return hash;
    }

    String facts() {
        return facts;
    }

    /** What its hash should be over. */
    Link link() {
        return new Link(Subject.parse(subject), seq, sellerId, at, actor, visibility, what, facts, decisionId, before);
    }

    JournalEntryView view(String text, String shownActor, JournalFile file) {
        return new JournalEntryView(seq, at, shownActor, visibility, what, text, decisionId, hash, file);
    }
}
