package io.sportello.tasks;

import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes completions back, or carries them out without waiting, and says what came of them. */
@Controller
@RequestMapping("/tasks/{id}")
class TaskHoldController {

    private final Tasks tasks;
    private final SubjectKinds kinds;
    private final TaskRefusals refusals;
    private final FormTexts texts;

    TaskHoldController(Tasks tasks, SubjectKinds kinds, TaskRefusals refusals, FormTexts texts) {
        this.tasks = tasks;
        this.kinds = kinds;
        this.refusals = refusals;
        this.texts = texts;
    }

    /** Where a completion stands. */
    enum State {
        HELD,
        DONE,
        OPEN
    }

    /**
     * What came of a completion.
     *
     * @param text the sentence to show, or null while it waits
     * @param path where work on the subject goes on
     */
    record Outcome(State state, String text, String path) {}

    @PostMapping("/take-back")
    String takeBack(@PathVariable String id, RedirectAttributes next) {
        return change(next, "/tasks/" + id, () -> {
            tasks.takeBack(id);
            next.addFlashAttribute("flash", "tasks.taken-back");
            return "/tasks/" + id;
        });
    }

    @PostMapping("/carry-out")
    String carryOut(@PathVariable String id, RedirectAttributes next) {
        return change(next, "/tasks/" + id, () -> {
            TaskView done = tasks.carryOut(id);
            next.addFlashAttribute("flash", "tasks.completed");
            next.addFlashAttribute("flashArguments", new Object[] {texts.name(done)});
            return kinds.facts(done.subject()).path();
        });
    }

    private String change(RedirectAttributes next, String page, Supplier<String> change) {
        try {
            return "redirect:" + change.get();
        } catch (TaskRefused | TaskConflict | TaskGone | AnswersRefused refusal) {
            next.addFlashAttribute("refusal", refusals.says(refusal).orElseThrow());
            return "redirect:" + page;
        }
    }

    @GetMapping("/outcome")
    @ResponseBody
    Outcome outcome(@PathVariable String id) {
        TaskView task = tasks.get(id);
        if (task.completed() != null) {
            return new Outcome(
                    State.DONE,
                    texts.say("tasks.completed", texts.name(task)),
                    kinds.facts(task.subject()).path());
        }
        String refusal = tasks.draft(id).map(TaskDraft::refusal).orElse(null);
        return task.heldUntil() != null
                ? new Outcome(State.HELD, null, null)
                : new Outcome(
                        State.OPEN, refusal == null ? null : texts.say("tasks.not-completed", refusal), "/tasks/" + id);
    }
}
