package io.sportello.tasks.list;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A filter of the work list that somebody keeps under a name, for themselves or for all staff. */
@Entity
@Table(name = "saved_view")
class SavedView {

    static final int LONGEST_NAME = 60;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "saved_view_seq")
    @SequenceGenerator(name = "saved_view_seq", sequenceName = "saved_view_seq", allocationSize = 50)
    private Long id;

    @Column(nullable = false, updatable = false)
    private String owner;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private boolean shared;

    @Column(nullable = false)
    private String query;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant created;

    @Version
    private long version;

    /** For Hibernate. */
    SavedView() {}

    SavedView(String owner, String name, boolean shared, TaskFilter filter, Instant created) {
        this.owner = owner;
        this.name = name;
        this.shared = shared;
        this.query = filter.query();
        this.created = created;
    }

    /** Gives it another name and other readers. */
    void rename(String newName, boolean forAll) {
        this.name = newName;
        this.shared = forAll;
    }

    /** Shows other tasks from now on. */
    void filter(TaskFilter filter) {
        this.query = filter.query();
    }

    String owner() {
        return owner;
    }

    boolean isReadBy(String person) {
        return shared || owner.equals(person);
    }

    SavedViewLine line(String reader) {
        return new SavedViewLine(id, name, shared, owner.equals(reader), TaskFilter.parse(query));
    }
}
