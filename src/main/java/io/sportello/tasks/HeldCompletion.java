package io.sportello.tasks;

import io.sportello.accounts.SellerScope;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Filter;

/** A task's completion that waits for the end of the time in which it can be taken back. */
@Entity
@Table(name = "held_completion")
@Filter(name = SellerScope.FILTER)
class HeldCompletion {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "held_completion_seq")
    @SequenceGenerator(name = "held_completion_seq", sequenceName = "held_completion_seq", allocationSize = 50)
    private Long id;

    @Column(nullable = false, updatable = false)
    private String taskId;

    @Column(nullable = false, updatable = false)
    private String sellerId;

    @Column(nullable = false, updatable = false)
    private String author;

    @Column(nullable = false, updatable = false, length = TaskDraftItem.LONGEST)
    private String answers;

    @Column(nullable = false, updatable = false)
    private Instant heldUntil;

    /** For Hibernate. */
    HeldCompletion() {}

    HeldCompletion(TaskView task, String author, String answers, Instant until) {
        this.taskId = task.id();
        this.sellerId = task.sellerId();
        this.author = author;
        this.answers = answers;
        this.heldUntil = until;
    }

    long id() {
        return id;
    }

    String taskId() {
        return taskId;
    }

    String author() {
        return author;
    }

    String answers() {
        return answers;
    }
}
