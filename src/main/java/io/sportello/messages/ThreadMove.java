package io.sportello.messages;

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

/** That a person joined two threads or split one, so that it can be undone. */
@Entity
@Table(name = "thread_move")
@Filter(name = SellerScope.FILTER)
class ThreadMove {

    /** What the person did. */
    enum Kind {
        JOIN,
        SPLIT
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "thread_move_seq")
    @SequenceGenerator(name = "thread_move_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(updatable = false)
    private String sellerId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Kind kind;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "from_thread_id", updatable = false)
    private MessageThread from;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "to_thread_id", updatable = false)
    private MessageThread to;

    @Column(updatable = false)
    private boolean wasUndecided;

    @Column(updatable = false)
    private String movedBy;

    @Column(updatable = false)
    private Instant movedAt;

    private Instant undoneAt;

    protected ThreadMove() {}

    ThreadMove(Kind kind, MessageThread from, MessageThread to, String by, Instant at) {
        this.sellerId = from.sellerId();
        this.kind = kind;
        this.from = from;
        this.to = to;
        this.wasUndecided = from.isUndecided();
        this.movedBy = by;
        this.movedAt = at;
    }

    void undo(Instant now) {
        if (undoneAt != null) {
            throw new IllegalStateException("Move " + id + " was undone already");
        }
        undoneAt = now;
    }

    Long id() {
        return id;
    }

    Kind kind() {
        return kind;
    }

    MessageThread from() {
        return from;
    }

    MessageThread to() {
        return to;
    }

    boolean wasUndecided() {
        return wasUndecided;
    }

    boolean isUndone() {
        return undoneAt != null;
    }

    MoveView view() {
        return new MoveView(id, kind.name(), from.number(), to.number(), movedBy, movedAt);
    }
}
