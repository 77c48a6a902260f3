package io.sportello.tasks.bulk;

import io.sportello.accounts.Colleague;
import io.sportello.subjects.SubjectNotFound;
import io.sportello.tasks.Staff;
import io.sportello.tasks.TaskRefused;
import io.sportello.tasks.list.TaskFilter;
import io.sportello.tasks.list.TaskQuestions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/** Leads through a change of many tasks: what it would do, its progress, what came of each, and back. */
@Controller
@RequestMapping("/tasks/bulk")
@PreAuthorize(Staff.ONLY)
class BulkController {

    private final BulkChanges changes;
    private final BulkItems items;
    private final BulkPreview preview;
    private final BulkForm form;
    private final TaskQuestions questions;
    private final BulkAssignees assignees;

    BulkController(
            BulkChanges changes,
            BulkItems items,
            BulkPreview preview,
            BulkForm form,
            TaskQuestions questions,
            BulkAssignees assignees) {
        this.changes = changes;
        this.items = items;
        this.preview = preview;
        this.form = form;
        this.questions = questions;
        this.assignees = assignees;
    }

    /**
     * Prepares a change.
     *
     * @param all whether all tasks of the list are meant, not only those named
     * @param to to whom to assign them, as far as the page that asks suggests it
     */
    @PostMapping
    String prepare(
            @RequestParam String action,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam String query,
            @RequestParam(defaultValue = "") String to,
            @RequestParam MultiValueMap<String, String> parameters,
            RedirectAttributes next) {
        BulkAction chosen = BulkAction.of(action).orElseThrow(() -> new SubjectNotFound("action"));
        TaskFilter filter = TaskFilter.parse(query);
        List<String> ids = parameters.getOrDefault("task", List.of());
        return answer(
                next,
                filter.here(),
                () -> page(
                                all
                                        ? changes.prepareAll(chosen, questions.of(filter), filter.query())
                                        : changes.prepare(chosen, ids, filter.query()))
                        + (to.isEmpty() ? "" : "?to=" + UriUtils.encode(to, StandardCharsets.UTF_8)));
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, @RequestParam(defaultValue = "") String to, Model model) {
        fill(id, model);
        BulkChange change = changes.get(id);
        if (change.state() == BulkState.PREVIEW && change.action() == BulkAction.ASSIGN) {
            offer(assignees.of(id), to, model);
        }
        return "tasks/bulk";
    }

    private static void offer(List<Colleague> fit, String to, Model model) {
        boolean fits = fit.stream().anyMatch(one -> one.email().equals(to));
        model.addAttribute("colleagues", fit);
        model.addAttribute("to", to);
        model.addAttribute("unfit", fits || to.isEmpty() ? null : to);
    }

    @PostMapping("/{id}/start")
    String start(@PathVariable long id, @RequestParam(required = false) String argument, RedirectAttributes next) {
        return answer(next, page(id), () -> {
            changes.start(id, argument);
            return page(id);
        });
    }

    /** Does some items and shows how far it is. */
    @PostMapping("/{id}/step")
    String step(@PathVariable long id, Model model) {
        changes.step(id);
        fill(id, model);
        return "tasks/bulk :: progress";
    }

    @PostMapping("/{id}/stop")
    String stop(@PathVariable long id) {
        boolean begun = changes.get(id).state() != BulkState.PREVIEW;
        changes.stop(id);
        return "redirect:" + (begun ? page(id) : back(id));
    }

    @PostMapping("/{id}/undo")
    String undo(@PathVariable long id, RedirectAttributes next) {
        return answer(next, page(id), () -> page(changes.undo(id)));
    }

    private void fill(long id, Model model) {
        BulkChange change = changes.get(id);
        Map<BulkOutcome, Integer> counts = items.counts(id);
        model.addAttribute("id", id);
        model.addAttribute("action", change.action().key());
        model.addAttribute("asking", change.action().isAsking());
        model.addAttribute("undoable", change.undoes() == null);
        model.addAttribute("undoes", change.undoes());
        model.addAttribute("state", change.state().name());
        model.addAttribute("back", back(id));
        model.addAttribute("lines", preview.lines(change));
        model.addAttribute("waiting", counts.get(BulkOutcome.WAITING));
        model.addAttribute("done", counts.get(BulkOutcome.DONE));
        model.addAttribute("refused", counts.get(BulkOutcome.REFUSED));
        model.addAttribute(
                "total", counts.values().stream().mapToInt(Integer::intValue).sum());
        if (change.state() == BulkState.PREVIEW && change.action() == BulkAction.COMPLETE) {
            model.addAttribute("formThere", form.isThere(id));
        }
    }

    private String back(long id) {
        return TaskFilter.parse(changes.get(id).query()).here();
    }

    private static String page(long id) {
        return "/tasks/bulk/" + id;
    }

    private static String answer(RedirectAttributes next, String otherwise, Supplier<String> change) {
        try {
            return "redirect:" + change.get();
        } catch (TaskRefused refusal) {
            next.addFlashAttribute("problem", refusal.getMessage());
            next.addFlashAttribute("problemArguments", refusal.arguments());
            return "redirect:" + otherwise;
        }
    }
}
