package io.sportello.tasks.list;

import io.sportello.tasks.Staff;
import io.sportello.tasks.TaskRefused;
import java.util.function.Supplier;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeps, changes and deletes saved views. */
@Controller
@RequestMapping("/tasks/views")
@PreAuthorize(Staff.ONLY)
class SavedViewController {

    private final SavedViews views;

    SavedViewController(SavedViews views) {
        this.views = views;
    }

    @PostMapping
    String save(
            @RequestParam String name,
            @RequestParam(defaultValue = "false") boolean shared,
            @RequestParam String query,
            RedirectAttributes next) {
        TaskFilter filter = TaskFilter.parse(query);
        return answer(next, filter.here(), "tasks.saved.kept", () -> views.save(name, shared, filter)
                .address());
    }

    @PostMapping("/{id}")
    String rename(
            @PathVariable long id,
            @RequestParam String name,
            @RequestParam(defaultValue = "false") boolean shared,
            @RequestParam String query,
            RedirectAttributes next) {
        String here = TaskFilter.parse(query).here() + "&saved=" + id;
        return answer(next, here, "tasks.saved.renamed", () -> {
            views.rename(id, name, shared);
            return here;
        });
    }

    @PostMapping("/{id}/filter")
    String filter(@PathVariable long id, @RequestParam String query, RedirectAttributes next) {
        TaskFilter filter = TaskFilter.parse(query);
        return answer(next, filter.here(), "tasks.saved.changed", () -> views.change(id, filter)
                .address());
    }

    @PostMapping("/{id}/delete")
    String delete(@PathVariable long id, RedirectAttributes next) {
        return answer(next, "/tasks", "tasks.saved.deleted", () -> {
            views.delete(id);
            return "/tasks";
        });
    }

    private static String answer(RedirectAttributes next, String back, String done, Supplier<String> change) {
        try {
            String to = change.get();
            next.addFlashAttribute("flash", done);
            return "redirect:" + to;
        } catch (TaskRefused refusal) {
            next.addFlashAttribute("problem", refusal.getMessage());
            next.addFlashAttribute("problemArguments", refusal.arguments());
            return "redirect:" + back;
        }
    }
}
