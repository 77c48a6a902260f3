package io.sportello.tasks;

import io.sportello.navigation.UndoOffer;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gives the next task to whoever asks. */
@Controller
@PreAuthorize(Staff.ONLY)
class NextTaskController {

    private final NextTask next;

    NextTaskController(NextTask next) {
        this.next = next;
    }

    @PostMapping("/tasks/next")
    String take(@RequestParam(required = false) String seller, RedirectAttributes answer) {
        return next.take(seller)
                .map(task -> {
                    answer.addFlashAttribute("flash", "tasks.taken");
                    UndoOffer.of("/tasks/" + task.id() + "/unclaim").on(answer);
                    return "redirect:/tasks/" + task.id();
                })
                .orElseGet(() -> {
                    answer.addFlashAttribute("flash", "tasks.nothing-free");
                    return "redirect:/tasks?view=unassigned";
                });
    }
}
