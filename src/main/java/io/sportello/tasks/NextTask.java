package io.sportello.tasks;

import io.sportello.tasks.TaskQuery.Who;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the most urgent task for the current user. The rule {@code next-task} is asked about the unassigned tasks of the
 * user's groups that are due first, have the highest priority or the largest amount, {@value #EACH} of each; the best of them
 * that nobody takes at this moment becomes the user's, and the decision is stored.
 */
@Service
public class NextTask {

    private static final int EACH = 50;
    private static final long NEVER = 100_000;
    private static final Logger LOG = LoggerFactory.getLogger(NextTask.class);

    private final Tasks tasks;
    private final ObjectProvider<DecisionTables> tables;
    private final Clock clock;
    private final TransactionTemplate transaction;

    NextTask(Tasks tasks, ObjectProvider<DecisionTables> tables, Clock clock, PlatformTransactionManager transactions) {
        this.tasks = tasks;
        this.tables = tables;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * The task that is now the user's; empty when no task of their groups is free.
     *
     * @param seller only of this seller, or null
     */
    public Optional<TaskView> take(String seller) {
        return candidates(seller).stream()
                .flatMap(candidate -> take(candidate).stream())
                .findFirst();
    }

    private Optional<TaskView> take(TaskView candidate) {
        return transaction.execute(status -> {
            Optional<TaskView> taken = tasks.claimIfFree(candidate.id());
            taken.ifPresent(
                    task -> tables.getObject().decide("next-task", task.subject(), task.sellerId(), facts(task)));
            return taken;
        });
    }

    private List<TaskView> candidates(String seller) {
        TaskQuery free = TaskQuery.open(Who.UNASSIGNED).of(seller, null);
        Map<String, TaskView> found = new LinkedHashMap<>();
        for (TaskOrder order : List.of(TaskOrder.DUE, TaskOrder.PRIORITY, TaskOrder.AMOUNT)) {
            tasks.find(free.by(order, false), null, EACH).tasks().forEach(task -> found.putIfAbsent(task.id(), task));
        }
        Map<String, BigDecimal> urgency = new LinkedHashMap<>();
        found.values().forEach(task -> urgency.put(task.id(), urgency(task)));
        return found.values().stream()
                .sorted(Comparator.comparing((TaskView task) -> urgency.get(task.id()))
                        .reversed()
                        .thenComparing(NextTask::due)
                        .thenComparing(TaskView::created))
                .toList();
    }

    private BigDecimal urgency(TaskView task) {
        try {
            return new BigDecimal(tables.getObject()
                    .preview("next-task", facts(task))
                    .get("urgency")
                    .toString());
        } catch (RuntimeException e) {
            // a gap in the officers' table must keep nobody from working
            LOG.warn("The rule next-task has no answer for the task {}", task.id(), e);
            return BigDecimal.ZERO;
        }
    }

    private Map<String, Object> facts(TaskView task) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("task", task.task());
        facts.put("marketplace", task.marketplace());
        facts.put("priority", task.priority());
        facts.put("amount", task.amount() == null ? BigDecimal.ZERO : task.amount());
        facts.put("hoursToDue", hours(task));
        return facts;
    }

    /** With tenths, and below zero once it is late. */
    private BigDecimal hours(TaskView task) {
        return task.due() == null
                ? BigDecimal.valueOf(NEVER)
                : BigDecimal.valueOf(
                        Math.floorDiv(
                                Duration.between(clock.instant(), task.due()).toMinutes(), 6L),
                        1);
    }

    private static Instant due(TaskView task) {
        return task.due() == null ? Instant.MAX : task.due();
    }
}
