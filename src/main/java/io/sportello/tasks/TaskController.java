package io.sportello.tasks;

import io.sportello.documents.DocumentRefused;
import io.sportello.documents.Documents;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows one task with everything needed to decide, and takes proofs. */
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
            next.addFlashAttribute("problem", refusal.getMessage());
            next.addFlashAttribute("problemArguments", refusal.arguments());
        }
        return "redirect:/tasks/" + id;
    }
}
