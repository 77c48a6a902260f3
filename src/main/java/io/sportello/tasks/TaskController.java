package io.sportello.tasks;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows one task with everything needed to decide. */
@Controller
class TaskController {

    private final Tasks tasks;
    private final TaskContext context;

    TaskController(Tasks tasks, TaskContext context) {
        this.tasks = tasks;
        this.context = context;
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
}
