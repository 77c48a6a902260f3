package io.sportello.tasks;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets a person choose for how long a completion can be taken back. */
@Controller
@RequestMapping("/profile/undo")
@PreAuthorize(Staff.ONLY)
class UndoTimeController {

    private final UndoTime time;
    private final TaskRefusals refusals;

    UndoTimeController(UndoTime time, TaskRefusals refusals) {
        this.time = time;
        this.refusals = refusals;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("seconds", time.mine().toSeconds());
        model.addAttribute("choices", UndoTime.CHOICES);
        return "tasks/undo-time";
    }

    @PostMapping
    String choose(@RequestParam int seconds, RedirectAttributes next) {
        try {
            time.choose(seconds);
            next.addFlashAttribute("flash", "tasks.undo-time.kept");
        } catch (TaskRefused refusal) {
            next.addFlashAttribute("refusal", refusals.says(refusal).orElseThrow());
        }
        return "redirect:/profile/undo";
    }
}
