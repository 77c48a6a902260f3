package io.sportello.tasks;

import io.sportello.accounts.CurrentUser;
import io.sportello.navigation.UndoOffer;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changes from its page whose a task is and how it stands in the list, and offers to make each change undone. */
@Controller
@RequestMapping("/tasks/{id}")
class TaskChangeController {

    private final Tasks tasks;
    private final TaskRefusals refusals;
    private final CurrentUser user;

    TaskChangeController(Tasks tasks, TaskRefusals refusals, CurrentUser user) {
        this.tasks = tasks;
        this.refusals = refusals;
        this.user = user;
    }

    @PostMapping("/claim")
    String claim(@PathVariable String id, RedirectAttributes next) {
        TaskView before = tasks.get(id);
        UndoOffer undo = before.assignee() == null ? undo(id, "unclaim", "", "") : null;
        return change(id, next, "tasks.claimed", undo, () -> tasks.claim(id));
    }

    @PostMapping("/unclaim")
    String unclaim(@PathVariable String id, RedirectAttributes next) {
        boolean delegated = tasks.get(id).delegatedBy() != null;
        UndoOffer undo = delegated ? undo(id, "assign", "assignee", user.name()) : undo(id, "claim", "", "");
        String done = delegated ? "tasks.handed-back" : "tasks.returned";
        return change(id, next, done, undo, () -> tasks.unclaim(id));
    }

    /** @param assignee e-mail address; empty: nobody's */
    @PostMapping("/assign")
    String assign(@PathVariable String id, @RequestParam String assignee, RedirectAttributes next) {
        UndoOffer undo =
                undo(id, "assign", "assignee", Objects.toString(tasks.get(id).assignee(), ""));
        String done = assignee.isBlank() ? "tasks.returned" : "tasks.assigned";
        return change(id, next, done, undo, () -> tasks.assign(id, assignee));
    }

    /** @param until a local date and time in the reader's zone; without one the task wakes */
    @PostMapping("/snooze")
    String snooze(@PathVariable String id, @RequestParam(defaultValue = "") String until, RedirectAttributes next) {
        UndoOffer undo = undo(id, "snooze", "until", local(tasks.get(id).snoozedUntil()));
        String done = until.isBlank() ? "tasks.woken" : "tasks.snoozed";
        return change(id, next, done, undo, () -> tasks.snooze(id, moment(until)));
    }

    /** @param at a local date and time in the reader's zone; without one the task has no such moment any more */
    @PostMapping("/follow-up")
    String followUp(@PathVariable String id, @RequestParam(defaultValue = "") String at, RedirectAttributes next) {
        UndoOffer undo = undo(id, "follow-up", "at", local(tasks.get(id).followUp()));
        String done = at.isBlank() ? "tasks.follow-up.cleared" : "tasks.follow-up.kept";
        return change(id, next, done, undo, () -> tasks.followUp(id, moment(at)));
    }

    @PostMapping("/priority")
    String prioritise(@PathVariable String id, @RequestParam int priority, RedirectAttributes next) {
        UndoOffer undo =
                undo(id, "priority", "priority", Integer.toString(tasks.get(id).priority()));
        return change(id, next, "tasks.prioritised", undo, () -> tasks.prioritise(id, priority));
    }

    private Instant moment(String text) {
        if (text.isBlank()) {
            return null;
        }
        try {
            return LocalDateTime.parse(text).atZone(user.zone()).toInstant();
        } catch (DateTimeParseException e) {
            throw new TaskRefused("until", "tasks.bulk.no-moment");
        }
    }

    /** As {@link #moment} reads it; what has passed can't be wished for again. */
    private String local(Instant moment) {
        return moment == null
                ? ""
                : moment.atZone(user.zone()).toLocalDateTime().toString();
    }

    private String change(String id, RedirectAttributes next, String done, UndoOffer undo, Supplier<TaskView> change) {
        try {
            TaskView task = change.get();
            next.addFlashAttribute("flash", done);
            next.addFlashAttribute("flashArguments", new Object[] {Objects.toString(task.assignee(), "")});
            if (undo != null) {
                undo.on(next);
            }
        } catch (TaskRefused | TaskConflict | TaskGone refusal) {
            next.addFlashAttribute("refusal", refusals.says(refusal).orElseThrow());
        }
        return "redirect:/tasks/" + id;
    }

    /** What makes a change undone: another change, with its only field. */
    private static UndoOffer undo(String id, String action, String field, String value) {
        return new UndoOffer("/tasks/" + id + "/" + action, field, value);
    }
}
