package io.sportello.tasks;

import io.sportello.subjects.SubjectNotFound;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;
import org.springframework.stereotype.Repository;

/** Stores and finds the rows of the work list. */
@Repository
class TaskItems {

    private static final int MOST_OF_BUYER = 10;

    @PersistenceContext
    private EntityManager entities;

    /** Inserts without looking first: the engine's ids are unique. */
    void add(TaskItem item) {
        entities.persist(item);
    }

    /** Lets the database check what was changed. */
    void flush() {
        entities.flush();
    }

    TaskItem get(String id) {
        return Optional.ofNullable(entities.find(TaskItem.class, id)).orElseThrow(() -> new SubjectNotFound("task"));
    }

    /**
     * A row that nobody else can change until the transaction ends. It is locked before the engine's own rows, always,
     * so that two transactions about one task wait for each other and never deadlock.
     */
    Optional<TaskItem> lock(String id) {
        return Optional.ofNullable(entities.find(TaskItem.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** As {@link #lock}, of an open row that is nobody's; empty, without waiting, when somebody else has locked it. */
    Optional<TaskItem> lockFree(String id) {
        return entities.createQuery(
                        "from TaskItem t where t.taskId = :id and t.open and t.assignee is null", TaskItem.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .getResultStream()
                .findFirst();
    }

    /** Some rows; those that may not be seen are left out. */
    List<TaskItem> all(Collection<String> ids) {
        return entities.createQuery("from TaskItem t where t.taskId in :ids", TaskItem.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    List<TaskItem> of(String subject) {
        return entities.createQuery(
                        "from TaskItem t where t.subject = :subject order by t.created, t.taskId", TaskItem.class)
                .setParameter("subject", subject)
                .getResultList();
    }

    /** Open ones of a buyer about anything but this subject. */
    List<TaskItem> ofBuyer(String sellerId, String buyer, String subject) {
        return entities.createQuery(
                        "from TaskItem t where t.open and t.sellerId = :seller and t.buyer = :buyer"
                                + " and t.subject <> :subject order by t.dueOrder, t.taskId",
                        TaskItem.class)
                .setParameter("seller", sellerId)
                .setParameter("buyer", buyer)
                .setParameter("subject", subject)
                .setMaxResults(MOST_OF_BUYER)
                .getResultList();
    }

    List<TaskItem> open(Collection<String> subjects, String task) {
        return entities.createQuery(
                        "from TaskItem t where t.subject in :subjects and t.taskKey = :task and t.open", TaskItem.class)
                .setParameter("subjects", subjects)
                .setParameter("task", task)
                .getResultList();
    }

    List<TaskItem> find(TaskSelection selection, TaskCursor after, int most) {
        return selection.query(entities, after).setMaxResults(most).getResultList();
    }

    long count(TaskSelection selection, int most) {
        return selection.count(entities, most).getSingleResult();
    }
}
