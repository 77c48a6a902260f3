package io.sportello.tasks.bulk;

import io.sportello.tasks.NewNote;
import io.sportello.tasks.TaskRefused;
import io.sportello.tasks.TaskView;
import io.sportello.tasks.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Does to one task what a change does to each, as its owner, within the caller's transaction. */
@Component
class BulkWork {

    private final JsonMapper json = JsonMapper.builder().build();
    private final Tasks tasks;
    private final Duration hold;

    BulkWork(Tasks tasks, @Value("${sportello.tasks.bulk-hold:PT1M}") Duration hold) {
        this.tasks = tasks;
        this.hold = hold;
    }

    /** @throws TaskRefused when somebody changed it after what is to be undone */
    TaskView apply(BulkChange change, BulkItem item) {
        String id = item.taskId();
        if (change.undoes() != null) {
            return undo(change, item);
        }
        return switch (change.action()) {
            case CLAIM -> tasks.claim(id);
            case UNCLAIM -> tasks.unclaim(id);
            case ASSIGN -> tasks.assign(id, change.argument());
            case PRIORITISE -> tasks.prioritise(id, Integer.parseInt(change.argument()));
            case SNOOZE -> tasks.snooze(id, Instant.parse(change.argument()));
            case FOLLOW_UP -> tasks.followUp(id, instant(change.argument()));
            case NOTE ->
                tasks.note(id, NewNote.of(change.argument(), occasion(change.id())))
                        .task();
            case COMPLETE -> complete(id, json.readValue(change.argument(), Answer.class));
        };
    }

    private static Instant instant(String moment) {
        return moment == null ? null : Instant.parse(moment);
    }

    private TaskView complete(String id, Answer answer) {
        if (!tasks.get(id).task().equals(answer.task())) {
            throw new TaskRefused(null, "tasks.bulk.other-form");
        }
        return tasks.completeLater(id, answer.answers(), hold);
    }

    /** The one answer to the forms of many tasks, as it is kept. */
    String answer(String task, Map<String, Object> answers) {
        return json.writeValueAsString(new Answer(task, answers));
    }

    /**
     * What a form was answered with.
     *
     * @param task the element id of the tasks whose form it is
     */
    private record Answer(String task, Map<String, Object> answers) {}

    /** What tells the notes of one change from others. */
    private static String occasion(long change) {
        return "bulk-" + change;
    }

    private TaskView undo(BulkChange change, BulkItem item) {
        BulkAction action = change.action();
        String id = item.taskId();
        if (!Objects.equals(item.expected(), state(action, tasks.get(id)))) {
            throw new TaskRefused(null, "tasks.bulk.changed-since");
        }
        return switch (action) {
            case CLAIM, UNCLAIM, ASSIGN -> tasks.assign(id, item.target());
            case PRIORITISE -> tasks.prioritise(id, Integer.parseInt(item.target()));
            case SNOOZE -> tasks.snooze(id, instant(item.target()));
            case FOLLOW_UP -> tasks.followUp(id, instant(item.target()));
            case COMPLETE -> tasks.takeBack(id);
            case NOTE ->
                tasks.takeBackNote(id, NewNote.of("", occasion(change.undoes())).name(id));
        };
    }

    /** What of a task an action changes, as it stands; null for none. */
    static String state(BulkAction action, TaskView task) {
        return switch (action) {
            case CLAIM, UNCLAIM, ASSIGN -> task.assignee();
            case PRIORITISE -> Integer.toString(task.priority());
            case SNOOZE -> Objects.toString(task.snoozedUntil(), null);
            case FOLLOW_UP -> Objects.toString(task.followUp(), null);
            case NOTE, COMPLETE -> null;
        };
    }

    /**
     * What a person said, as it is kept.
     *
     * @throws TaskRefused when it can't be meant
     */
    static String argument(BulkAction action, String text, ZoneId zone) {
        String said = text == null ? "" : text.strip();
        return switch (action) {
            case CLAIM, UNCLAIM -> null;
            case SNOOZE -> moment(said, zone);
            case FOLLOW_UP -> said.isEmpty() ? null : moment(said, zone);
            case PRIORITISE -> priority(said);
            case ASSIGN, NOTE, COMPLETE -> {
                if (said.isEmpty() && action != BulkAction.ASSIGN) {
                    throw new TaskRefused("argument", "tasks.bulk.nothing-said");
                }
                yield said;
            }
        };
    }

    private static String priority(String said) {
        if (!said.matches("\\d{1,3}")) {
            throw new TaskRefused("argument", "task.priority-out-of-range", 100);
        }
        return said;
    }

    private static String moment(String said, ZoneId zone) {
        try {
            return LocalDateTime.parse(said).atZone(zone).toInstant().toString();
        } catch (DateTimeParseException e) {
            throw new TaskRefused("argument", "tasks.bulk.no-moment");
        }
    }
}
