package io.sportello.messages.web;

import io.sportello.messages.ThreadQueries;
import io.sportello.messages.ThreadTriage;
import io.sportello.messages.ThreadView;
import io.sportello.subjects.Subject;
import java.util.List;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes what a person decides about where messages belong. */
@Controller
@PreAuthorize("hasAnyRole('SUPPORT', 'ADMIN')")
@RequestMapping("/messages/{number:M-\\d{1,18}}")
class TriageController {

    private final ThreadQueries threads;
    private final ThreadTriage triage;

    TriageController(ThreadQueries threads, ThreadTriage triage) {
        this.threads = threads;
        this.triage = triage;
    }

    @PostMapping("/keep")
    String keep(@PathVariable String number, RedirectAttributes flash) {
        Subject subject = threads.get(number).subject();
        return ThreadPages.change(number, "messages.kept", flash, () -> triage.keep(subject));
    }

    @PostMapping("/join")
    String join(@PathVariable String number, @RequestParam String into, RedirectAttributes flash) {
        Subject subject = threads.get(number).subject();
        ThreadView other = threads.get(into);
        ThreadPages.change(number, "messages.joined", flash, () -> triage.join(subject, other.subject()));
        boolean refused = flash.getFlashAttributes().containsKey("problem");
        return "redirect:/messages/" + (refused ? number : other.number());
    }

    @PostMapping("/split")
    String split(
            @PathVariable String number,
            @RequestParam(defaultValue = "") List<Long> entries,
            RedirectAttributes flash) {
        Subject subject = threads.get(number).subject();
        return ThreadPages.change(number, "messages.split", flash, () -> triage.split(subject, Set.copyOf(entries)));
    }

    @PostMapping("/moves/{move:\\d{1,18}}/undo")
    String undo(@PathVariable String number, @PathVariable long move, RedirectAttributes flash) {
        threads.get(number);
        return ThreadPages.change(number, "messages.move-undone", flash, () -> triage.undo(move));
    }
}
