package io.sportello.tasks;

import io.sportello.accounts.SellerScope;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.Immutable;

/** That somebody is named in a note of a task and has not looked at it since, for questions; {@link Mentions} alone writes. */
@Entity
@Immutable
@Table(name = "task_mention")
@IdClass(TaskMentionId.class)
@Filter(name = SellerScope.FILTER)
class TaskMention {

    @Id
    private String taskId;

    @Id
    private String person;

    @Column(nullable = false)
    private String sellerId;

    /** For Hibernate. */
    TaskMention() {}
}
