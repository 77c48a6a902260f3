package io.sportello.tasks.bulk;

import io.sportello.accounts.CurrentUser;
import io.sportello.subjects.SubjectNotFound;
import io.sportello.tasks.TaskPage;
import io.sportello.tasks.TaskQuery;
import io.sportello.tasks.TaskRefusals;
import io.sportello.tasks.TaskRefused;
import io.sportello.tasks.TaskView;
import io.sportello.tasks.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes many tasks: prepares the change, does it item by item while its owner looks on, and takes it back. Each item is a
 * transaction of its own, in its owner's name and with their rights. A change is its owner's; to others it does not exist.
 */
@Service
class BulkChanges {

    /** The most tasks of one change. */
    static final int MOST = 2_000;

    private static final Logger LOG = LoggerFactory.getLogger(BulkChanges.class);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration STEP = Duration.ofMillis(700);

    private final BulkChangeRepository changes;
    private final BulkItems items;
    private final BulkWork work;
    private final Tasks tasks;
    private final TaskRefusals refusals;
    private final CurrentUser user;
    private final Clock clock;
    private final TransactionTemplate transaction;

    BulkChanges(
            BulkChangeRepository changes,
            BulkItems items,
            BulkWork work,
            Tasks tasks,
            TaskRefusals refusals,
            CurrentUser user,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.changes = changes;
        this.items = items;
        this.work = work;
        this.tasks = tasks;
        this.refusals = refusals;
        this.user = user;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Prepares a change of some tasks.
     *
     * @param back the list's query, to come back to
     * @throws TaskRefused when they are none or more than {@value #MOST}
     */
    long prepare(BulkAction action, List<String> ids, String back) {
        List<String> some = ids.stream().distinct().toList();
        if (some.isEmpty() || some.size() > MOST) {
            throw new TaskRefused(null, some.isEmpty() ? "tasks.bulk.none" : "tasks.bulk.too-many", MOST);
        }
        return transaction.execute(status -> {
            changes.forget(user.name(), clock.instant().minus(KEPT));
            BulkChange change = changes.saveAndFlush(new BulkChange(user.name(), action, back, clock.instant()));
            items.add(change.id(), some);
            return change.id();
        });
    }

    /** As {@link #prepare}, of all tasks that a list has at this moment. */
    long prepareAll(BulkAction action, TaskQuery query, String back) {
        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            TaskPage page = tasks.find(query, cursor, Tasks.LARGEST_PAGE);
            page.tasks().forEach(task -> ids.add(task.id()));
            cursor = page.next();
        } while (cursor != null && ids.size() <= MOST);
        return prepare(action, ids, back);
    }

    /** The current user's. */
    BulkChange get(long id) {
        return changes.findById(id)
                .filter(change -> change.owner().equals(user.name()))
                .orElseThrow(() -> new SubjectNotFound("change of tasks"));
    }

    /** @throws TaskRefused when what the person said can't be meant, or it has begun */
    void start(long id, String said) {
        transaction.executeWithoutResult(status -> {
            BulkChange change = get(id);
            change.start(BulkWork.argument(change.action(), said, user.zone()));
        });
    }

    /** Does items for a moment; whoever looks on asks again until it has ended. */
    void step(long id) {
        long end = System.nanoTime() + STEP.toNanos();
        while (get(id).state() == BulkState.RUNNING && System.nanoTime() < end) {
            if (!next(id)) {
                transaction.executeWithoutResult(status -> get(id).finish());
            }
        }
    }

    private boolean next(long id) {
        int[] place = new int[1];
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                BulkItem item = items.next(id).orElse(null);
                if (item == null) {
                    return false;
                }
                place[0] = item.place();
                apply(get(id), item);
                return true;
            }));
        } catch (RuntimeException e) {
            if (place[0] == 0) {
                throw e;
            }
            String why = refusals.says(e).orElseGet(() -> {
                LOG.error("Item {} of the change {} of many tasks failed", place[0], id, e);
                return refusals.failed();
            });
            transaction.executeWithoutResult(status -> items.refused(id, place[0], why));
            return true;
        }
    }

    private void apply(BulkChange change, BulkItem item) {
        String former = BulkWork.state(change.action(), tasks.get(item.taskId()));
        TaskView after = work.apply(change, item);
        items.done(change.id(), item, former, BulkWork.state(change.action(), after));
    }

    void stop(long id) {
        transaction.executeWithoutResult(status -> get(id).stop());
    }

    /**
     * Takes back what was done, but for what somebody has changed since.
     *
     * @throws TaskRefused when it can't be taken back, or was
     */
    long undo(long id) {
        return transaction.execute(status -> {
            BulkChange change = get(id);
            if (change.undoes() != null || changes.existsByUndoes(id)) {
                throw new TaskRefused(null, "tasks.bulk.stays");
            }
            change.stop();
            BulkChange undo = changes.saveAndFlush(BulkChange.undoing(change, clock.instant()));
            items.undo(undo.id(), id);
            return undo.id();
        });
    }
}
