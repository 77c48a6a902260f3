package io.sportello.tasks;

import io.sportello.accounts.CurrentUser;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Puts one task off, says when to look at it again and gives it a priority, from its page. */
@Controller
@RequestMapping("/tasks/{id}")
@PreAuthorize(Staff.ONLY)
class TaskMarksController {

    private final Tasks tasks;
    private final TaskRefusals refusals;
    private final CurrentUser user;

    TaskMarksController(Tasks tasks, TaskRefusals refusals, CurrentUser user) {
        this.tasks = tasks;
        this.refusals = refusals;
        this.user = user;
    }

    /** @param until a local date and time in the reader's zone; without one the task wakes */
    @PostMapping("/snooze")
    String snooze(@PathVariable String id, @RequestParam(defaultValue = "") String until, RedirectAttributes next) {
        boolean wakes = until.isBlank();
        return change(id, next, wakes ? "tasks.woken" : "tasks.snoozed", () -> tasks.snooze(id, moment(until)));
    }

    /** @param at a local date and time in the reader's zone; without one the task has no such moment any more */
    @PostMapping("/follow-up")
    String followUp(@PathVariable String id, @RequestParam(defaultValue = "") String at, RedirectAttributes next) {
        String done = at.isBlank() ? "tasks.follow-up.cleared" : "tasks.follow-up.kept";
        return change(id, next, done, () -> tasks.followUp(id, moment(at)));
    }

    private Instant moment(String until) {
        if (until.isBlank()) {
            return null;
        }
        try {
            return LocalDateTime.parse(until).atZone(user.zone()).toInstant();
        } catch (DateTimeParseException e) {
            throw new TaskRefused("until", "tasks.bulk.no-moment");
        }
    }

    @PostMapping("/priority")
    String prioritise(@PathVariable String id, @RequestParam int priority, RedirectAttributes next) {
        return change(id, next, "tasks.prioritised", () -> tasks.prioritise(id, priority));
    }

    private String change(String id, RedirectAttributes next, String done, Runnable change) {
        try {
            change.run();
            next.addFlashAttribute("flash", done);
        } catch (TaskRefused | TaskConflict | TaskGone | TaskNotAllowed refusal) {
            next.addFlashAttribute("refusal", refusals.says(refusal).orElseThrow());
        }
        return "redirect:/tasks/" + id;
    }
}
