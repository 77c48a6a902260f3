package io.sportello.cases;

import io.sportello.accounts.SellerScope;
import jakarta.persistence.Column;
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
import org.hibernate.annotations.Filter;

/** That a person joined two cases or split one, so that it can be undone. */
@Entity
@Table(name = "case_move")
@Filter(name = SellerScope.FILTER)
class CaseMove {

    /** What the person did. */
    enum Kind {
        JOIN,
        SPLIT
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "case_move_seq")
    @SequenceGenerator(name = "case_move_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(updatable = false)
    private String sellerId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Kind kind;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "from_case_id", updatable = false)
    private SupportCase from;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "to_case_id", updatable = false)
    private SupportCase to;

    @Column(updatable = false)
    private String movedBy;

    @Column(updatable = false)
    private Instant movedAt;

    private Instant undoneAt;

    protected CaseMove() {}

    CaseMove(Kind kind, SupportCase from, SupportCase to, String by, Instant at) {
        this.sellerId = from.sellerId();
        this.kind = kind;
        this.from = from;
        this.to = to;
        this.movedBy = by;
        this.movedAt = at;
    }

    void undo(Instant now) {
        undoneAt = now;
    }

    boolean isUndone() {
        return undoneAt != null;
    }

    Long id() {
        return id;
    }

    Kind kind() {
        return kind;
    }

    SupportCase from() {
        return from;
    }

    SupportCase to() {
        return to;
    }

    CaseMoveView view() {
        return new CaseMoveView(id, kind.name(), from.number(), to.number(), movedBy, movedAt);
    }
}
