package io.sportello.tasks.bulk;

import io.sportello.tasks.TaskRefused;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** Something that one person does to many tasks. */
@Entity
@Table(name = "bulk_change")
class BulkChange {

    private static final int LONGEST = 200_000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "bulk_change_seq")
    @SequenceGenerator(name = "bulk_change_seq", sequenceName = "bulk_change_seq", allocationSize = 50)
    private Long id;

    @Column(nullable = false, updatable = false)
    private String owner;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private BulkAction action;

    @Column(length = LONGEST)
    private String argument;

    @Column(nullable = false, updatable = false)
    private String query;

    @Column(updatable = false)
    private Long undoes;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private BulkState state;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant created;

    @Version
    private long version;

    /** For Hibernate. */
    BulkChange() {}

    /** @param query the list's, to come back to */
    BulkChange(String owner, BulkAction action, String query, Instant created) {
        this.owner = owner;
        this.action = action;
        this.query = query;
        this.state = BulkState.PREVIEW;
        this.created = created;
    }

    /** Takes back what another did; each item knows what it was before. */
    static BulkChange undoing(BulkChange other, Instant now) {
        BulkChange undo = new BulkChange(other.owner, other.action, other.query, now);
        undo.undoes = other.id;
        undo.state = BulkState.RUNNING;
        return undo;
    }

    /**
     * Begins.
     *
     * @param asked what the person said: to whom, until when, which words
     */
    void start(String asked) {
        if (state != BulkState.PREVIEW) {
            throw new TaskRefused(null, "tasks.bulk.begun");
        }
        this.argument = asked;
        this.state = BulkState.RUNNING;
    }

    /** Does no more items. */
    void stop() {
        if (state == BulkState.RUNNING || state == BulkState.PREVIEW) {
            this.state = BulkState.STOPPED;
        }
    }

    /** Has no item left. */
    void finish() {
        if (state == BulkState.RUNNING) {
            this.state = BulkState.DONE;
        }
    }

    Long id() {
        return id;
    }

    String owner() {
        return owner;
    }

    BulkAction action() {
        return action;
    }

    String argument() {
        return argument;
    }

    BulkState state() {
        return state;
    }

    String query() {
        return query;
    }

    Long undoes() {
        return undoes;
    }
}
