package io.sportello.tasks;

import io.sportello.accounts.CurrentUser;
import io.sportello.clocks.ClockKind;
import io.sportello.clocks.Ladder;
import io.sportello.clocks.Rung;
import io.sportello.journal.Journal;
import io.sportello.journal.JournalEntry;
import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectNotFound;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Says when a task is to be looked at again, within the caller's transaction. The moment is a rung of a ladder, so that many
 * cost no timer each; {@link FollowUpLadder} tells of it.
 */
@Component
class FollowUps {

    /** The kind of subject that a task's ladder has. */
    static final String KIND = "task";

    private static final Duration FURTHEST = Duration.ofDays(366);

    private final TaskItems items;
    private final TaskRules rules;
    private final Ladder ladder;
    private final Journal journal;
    private final CurrentUser user;
    private final Clock clock;

    FollowUps(TaskItems items, TaskRules rules, Ladder ladder, Journal journal, CurrentUser user, Clock clock) {
        this.items = items;
        this.rules = rules;
        this.ladder = ladder;
        this.journal = journal;
        this.user = user;
        this.clock = clock;
    }

    TaskView set(String id, Instant at) {
        // the ladder before the task, as whoever works it off holds them
        Subject subject = subject(id);
        ladder.hold(List.of(subject), ClockKind.HOUSE);
        TaskItem item = items.lock(id).orElseThrow(() -> new SubjectNotFound("task"));
        rules.mustDo(item.view());
        rules.mustNotBeAnothers(item.view());
        if (at != null) {
            plan(item, subject, at);
        } else if (item.view().followUp() != null) {
            ladder.stop(subject, ClockKind.HOUSE);
            item.followUp(null, null, clock.instant());
            write(item.view(), "journal.task-follow-up-cleared", Map.of("task", item.task()));
        }
        return item.view();
    }

    private static Subject subject(String id) {
        try {
            return new Subject(KIND, id);
        } catch (IllegalArgumentException e) {
            throw new SubjectNotFound("task");
        }
    }

    private void plan(TaskItem item, Subject subject, Instant at) {
        Instant now = clock.instant();
        if (!at.isAfter(now) || at.isAfter(now.plus(FURTHEST))) {
            throw new TaskRefused("at", "task.follow-up-range", FURTHEST.toDays());
        }
        if (!item.isToFollowUp(at, user.name())) {
            ladder.plan(subject, item.sellerId(), ClockKind.HOUSE, List.of(new Rung("follow-up", at)));
            item.followUp(at, user.name(), now);
            write(item.view(), "journal.task-follow-up", Map.of("task", item.task(), "at", at));
        }
    }

    private void write(TaskView task, String what, Map<String, Object> facts) {
        journal.write(JournalEntry.forStaff(task.subject(), task.sellerId(), what, facts));
    }
}
