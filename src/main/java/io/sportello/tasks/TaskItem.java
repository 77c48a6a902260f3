package io.sportello.tasks;

import io.sportello.accounts.SellerScope;
import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectFacts;
import io.sportello.subjects.Words;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.Filter;

/** A user task as the work list shows it; follows the engine's task and outlives it. */
@Entity
@Table(name = "task_item")
@Filter(name = SellerScope.FILTER)
class TaskItem {

    /** Where a task without a due date stands in the order: after all others. */
    static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private static final int WORDS = 2_000;

    @Id
    private String taskId;

    @Column(nullable = false, updatable = false)
    private String subject;

    @Column(nullable = false, updatable = false)
    private String sellerId;

    @Column(nullable = false)
    private String marketplace;

    @Column(nullable = false, updatable = false)
    private String processKey;

    @Column(nullable = false, updatable = false)
    private String taskKey;

    @Column(nullable = false)
    private String title;

    private String orderId;
    private BigDecimal amount;
    private String currency;
    private String buyer;
    private String reason;

    @Column(nullable = false)
    private BigDecimal amountOrder;

    @Column(nullable = false, updatable = false)
    private String words;

    private String candidateGroup;
    private String assignee;
    private String delegatedBy;

    @Column(nullable = false)
    private int priority;

    private Instant due;

    @Column(nullable = false)
    private Instant dueOrder;

    private Instant snoozedUntil;
    private Instant heldUntil;

    private Instant followUp;

    private String followUpBy;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant created;

    @Column(name = "is_open", nullable = false)
    private boolean open;

    @Column(name = "completed_at")
    private Instant completed;

    private String completedBy;

    @Column(name = "changed_at", nullable = false)
    private Instant changed;

    @Version
    private long version;

    /** For Hibernate. */
    TaskItem() {}

    TaskItem(String id, SubjectFacts facts, String process, String task, Instant created) {
        this.taskId = id;
        this.subject = facts.subject().toString();
        this.sellerId = facts.sellerId();
        this.marketplace = facts.marketplace();
        this.processKey = process;
        this.taskKey = task;
        this.title = facts.title();
        this.orderId = facts.orderId();
        this.amount = facts.amount();
        this.currency = facts.currency();
        this.amountOrder = amount == null ? BigDecimal.ZERO : amount;
        this.buyer = facts.buyer();
        this.reason = facts.reason();
        this.words = words(facts);
        this.created = micros(created);
        this.changed = this.created;
        this.dueOrder = NEVER;
        this.open = true;
    }

    private static String words(SubjectFacts facts) {
        String all = Stream.of(facts.title(), facts.orderId(), facts.subject().toString(), facts.buyer())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        String words = String.join(" ", Words.written(all));
        return words.substring(0, Math.min(words.length(), WORDS));
    }

    /**
     * Takes over what the engine says about the open task, which knows nothing of its having been raised. What is due
     * before it would wake, wakes.
     */
    final void follow(String candidateGroup, String assignee, int priority, Instant due, Instant now) {
        this.candidateGroup = candidateGroup;
        this.assignee = assignee;
        this.priority = Math.max(this.priority, priority);
        this.due = micros(due);
        this.dueOrder = due == null ? NEVER : this.due;
        if (snoozedUntil != null && snoozedUntil.isAfter(dueOrder)) {
            this.snoozedUntil = null;
        }
        this.changed = micros(now);
    }

    /** Remembers who gave it to whoever has it now, or, with null, that nobody gets it back. */
    void delegate(String by) {
        this.delegatedBy = by;
    }

    /** Gives it the priority that a person chose, which may be lower. */
    void prioritise(int chosen, Instant now) {
        this.priority = chosen;
        this.changed = micros(now);
    }

    /** Takes it out of the lists until then, or, with null, wakes it. */
    void snooze(Instant until, Instant now) {
        this.snoozedUntil = micros(until);
        this.changed = micros(now);
    }

    /** Marks it as completed by whoever has it, to be carried out then; with null, as not completed after all. */
    void hold(Instant until, Instant now) {
        this.heldUntil = micros(until);
        this.changed = micros(now);
    }

    /** It is to be looked at again then, which somebody said, or, with null, at no moment. */
    void followUp(Instant at, String by, Instant now) {
        this.followUp = micros(at);
        this.followUpBy = at == null ? null : by;
        this.changed = micros(now);
    }

    /** Whether just this was said already. */
    boolean isToFollowUp(Instant at, String by) {
        return micros(at).equals(followUp) && by.equals(followUpBy);
    }

    /** Ends it, once: whoever completed it stays, and null is nobody, when its process went another way. */
    void finish(String by, Instant at) {
        if (open) {
            this.open = false;
            this.heldUntil = null;
            this.completed = micros(at);
            this.completedBy = by;
            this.changed = this.completed;
        }
    }

    /** What the database can store; a finer value would not equal itself after reading. */
    private static Instant micros(Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS);
    }

    String id() {
        return taskId;
    }

    String sellerId() {
        return sellerId;
    }

    String orderId() {
        return orderId;
    }

    String buyer() {
        return buyer;
    }

    String reason() {
        return reason;
    }

    String marketplace() {
        return marketplace;
    }

    String candidateGroup() {
        return candidateGroup;
    }

    /** Who did it or has it; null for nobody. */
    String who() {
        return completedBy == null ? assignee : completedBy;
    }

    int priority() {
        return priority;
    }

    Instant followUp() {
        return followUp;
    }

    Instant dueOrder() {
        return dueOrder;
    }

    BigDecimal amountOrder() {
        return amountOrder;
    }

    Instant created() {
        return created;
    }

    Instant completed() {
        return completed;
    }

    boolean isOpen() {
        return open;
    }

    String delegatedBy() {
        return delegatedBy;
    }

    String assignee() {
        return assignee;
    }

    Subject subject() {
        return Subject.parse(subject);
    }

    String task() {
        return taskKey;
    }

    TaskView view() {
        return new TaskView(
                taskId,
                subject(),
                sellerId,
                marketplace,
                processKey,
                taskKey,
                title,
                orderId,
                amount,
                currency,
                buyer,
                reason,
                candidateGroup,
                assignee,
                delegatedBy,
                priority,
                due,
                snoozedUntil,
                followUp,
                heldUntil,
                created,
                completed,
                completedBy);
    }
}
