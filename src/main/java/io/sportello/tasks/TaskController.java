package io.sportello.tasks;

import io.sportello.documents.DocumentRefused;
import io.sportello.documents.Documents;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows one task with everything needed to decide, and takes claims and proofs. */
@Controller
class TaskController {

    private final Tasks tasks;
    private final TaskContext context;
    private final Documents documents;

    TaskController(Tasks tasks, TaskContext context, Documents documents) {
        this.tasks = tasks;
        this.context = context;
        this.documents = documents;
    }

    @GetMapping("/tasks/{id}")
    String show(@PathVariable String id, Model model, RedirectAttributes next) {
        TaskView task = tasks.get(id);
        tasks.seen(id);
        String elsewhere = context.elsewhere(task);
        if (elsewhere != null) {
            model.asMap().forEach(next::addFlashAttribute);
            return "redirect:" + elsewhere;
        }
        model.addAllAttributes(context.inFull(task));
        return "tasks/task";
    }

    /** The task as it stands beside the list. */
    @GetMapping("/tasks/{id}/pane")
    String pane(@PathVariable String id, Model model) {
        TaskView task = tasks.get(id);
        tasks.seen(id);
        model.addAllAttributes(context.inShort(task));
        return "tasks/pane";
    }

    @PostMapping("/tasks/{id}/claim")
    String claim(@PathVariable String id, RedirectAttributes next) {
        return change(id, next, "tasks.claimed", () -> tasks.claim(id));
    }

    @PostMapping("/tasks/{id}/unclaim")
    String unclaim(@PathVariable String id, RedirectAttributes next) {
        return change(id, next, "tasks.returned", () -> tasks.unclaim(id));
    }

    @PostMapping("/tasks/{id}/assign")
    String assign(@PathVariable String id, @RequestParam String assignee, RedirectAttributes next) {
        return change(id, next, "tasks.assigned", () -> tasks.assign(id, assignee));
    }

    @PostMapping("/tasks/{id}/documents")
    String prove(@PathVariable String id, @RequestParam MultipartFile file, RedirectAttributes next)
            throws IOException {
        TaskView task = tasks.get(id);
        if (!tasks.mayDo(task)) {
            throw new TaskNotAllowed(task.candidateGroup());
        }
        try (InputStream content = file.getInputStream()) {
            String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
            documents.store(task.subject(), task.sellerId(), name, content, Tasks.LARGEST_FILE);
            next.addFlashAttribute("flash", "tasks.proof-stored");
        } catch (DocumentRefused refusal) {
            problem(next, refusal.getMessage(), refusal.arguments());
        }
        return page(id);
    }

    private static String change(String id, RedirectAttributes next, String done, Supplier<TaskView> change) {
        try {
            TaskView task = change.get();
            next.addFlashAttribute("flash", done);
            next.addFlashAttribute("flashArguments", new Object[] {String.valueOf(task.assignee())});
        } catch (TaskConflict conflict) {
            problem(next, "task.conflict", conflict.holder());
        } catch (TaskGone gone) {
            problem(next, "tasks.gone-before");
        } catch (TaskRefused refusal) {
            problem(next, refusal.getMessage(), refusal.arguments());
        }
        return page(id);
    }

    private static void problem(RedirectAttributes next, String message, Object... arguments) {
        next.addFlashAttribute("problem", message);
        next.addFlashAttribute("problemArguments", arguments);
    }

    private static String page(String id) {
        return "redirect:/tasks/" + id;
    }

    @ExceptionHandler
    void notForYou(TaskNotAllowed refusal, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.FORBIDDEN.value());
    }
}
