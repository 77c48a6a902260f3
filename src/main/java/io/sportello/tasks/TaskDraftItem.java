package io.sportello.tasks;

import io.sportello.accounts.SellerScope;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.Filter;

/** What one person typed into one task's form, kept so that it is never lost. */
@Entity
@Table(name = "task_draft")
@Filter(name = SellerScope.FILTER)
class TaskDraftItem {

    static final int LONGEST = 200_000;

    @EmbeddedId
    private Key key;

    @Column(nullable = false, updatable = false)
    private String sellerId;

    @Column(nullable = false, length = LONGEST)
    private String answers;

    @Column(nullable = false)
    private Instant savedAt;

    private String refusal;

    @Version
    private long version;

    /** Whose draft of which task. */
    @Embeddable
    record Key(String taskId, String author) implements Serializable {}

    /** For Hibernate. */
    TaskDraftItem() {}

    TaskDraftItem(Key key, String sellerId) {
        this.key = key;
        this.sellerId = sellerId;
    }

    /**
     * Replaces what was typed before.
     *
     * @param refusal why the task could not be completed with it after all, or null
     */
    void keep(String json, Instant at, String refusal) {
        this.answers = json;
        this.savedAt = at;
        this.refusal = refusal;
    }

    Key key() {
        return key;
    }

    String answers() {
        return answers;
    }

    Instant savedAt() {
        return savedAt;
    }

    String refusal() {
        return refusal;
    }
}
