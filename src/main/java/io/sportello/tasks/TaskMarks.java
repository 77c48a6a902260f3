package io.sportello.tasks;

import io.sportello.journal.Journal;
import io.sportello.journal.JournalEntry;
import io.sportello.subjects.SubjectNotFound;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Changes how a task stands in the list, within the caller's transaction, and writes it into the journal for staff. */
@Component
class TaskMarks {

    private static final int HIGHEST = 100;
    private static final Duration LONGEST_SLEEP = Duration.ofDays(366);

    private final TaskItems items;
    private final TaskRules rules;
    private final TaskService engine;
    private final Journal journal;
    private final Clock clock;

    TaskMarks(TaskItems items, TaskRules rules, TaskService engine, Journal journal, Clock clock) {
        this.items = items;
        this.rules = rules;
        this.engine = engine;
        this.journal = journal;
        this.clock = clock;
    }

    TaskView prioritise(String id, int priority) {
        if (priority < 0 || priority > HIGHEST) {
            throw new TaskRefused("priority", "task.priority-out-of-range", HIGHEST);
        }
        TaskItem item = open(id);
        if (item.priority() != priority) {
            engine.setPriority(id, priority);
            item.prioritise(priority, clock.instant());
            write(item.view(), "journal.task-prioritised", Map.of("priority", priority));
        }
        return item.view();
    }

    TaskView snooze(String id, Instant until) {
        TaskItem item = open(id);
        rules.mustNotBeAnothers(item.view());
        if (until == null) {
            wake(item);
            return item.view();
        }
        Instant now = clock.instant();
        if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST_SLEEP))) {
            throw new TaskRefused("until", "task.snooze-range", LONGEST_SLEEP.toDays());
        }
        if (until.isAfter(item.dueOrder())) {
            throw new TaskRefused("until", "task.snooze-past-due");
        }
        item.snooze(until, now);
        write(item.view(), "journal.task-snoozed", Map.of("until", until));
        return item.view();
    }

    private void wake(TaskItem item) {
        if (item.view().snoozedUntil() != null) {
            item.snooze(null, clock.instant());
            write(item.view(), "journal.task-woken", Map.of());
        }
    }

    private TaskItem open(String id) {
        TaskItem item = items.lock(id).orElseThrow(() -> new SubjectNotFound("task"));
        rules.mustDo(item.view());
        rules.mustNotBeHeld(item.view());
        return item;
    }

    private void write(TaskView task, String what, Map<String, Object> facts) {
        Map<String, Object> all = new LinkedHashMap<>(facts);
        all.put("task", task.task());
        journal.write(JournalEntry.forStaff(task.subject(), task.sellerId(), what, all));
    }
}
