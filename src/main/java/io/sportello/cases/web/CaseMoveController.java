package io.sportello.cases.web;

import io.sportello.cases.CaseQueries;
import io.sportello.cases.CaseTriage;
import io.sportello.cases.CaseView;
import io.sportello.subjects.Subject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes what a person decides about which matters are one case. */
@Controller
@PreAuthorize("hasRole('SUPPORT')")
@RequestMapping("/cases/{number:C-\\d{1,18}}")
class CaseMoveController {

    private final CaseQueries cases;
    private final CaseTriage triage;

    CaseMoveController(CaseQueries cases, CaseTriage triage) {
        this.cases = cases;
        this.triage = triage;
    }

    @PostMapping("/join")
    String join(@PathVariable String number, @RequestParam String into, RedirectAttributes flash) {
        Subject subject = cases.get(number).subject();
        CaseView other = cases.get(into);
        CaseForms.change(number, "cases.joined", flash, () -> triage.join(subject, other.subject()));
        boolean refused = CaseForms.isRefused(flash);
        return "redirect:/cases/" + (refused ? number : other.number());
    }

    @PostMapping("/split")
    String split(
            @PathVariable String number,
            @RequestParam(defaultValue = "") List<Long> entries,
            @RequestParam String title,
            RedirectAttributes flash) {
        Subject subject = cases.get(number).subject();
        return CaseForms.change(
                number,
                "cases.split",
                Map.of("title", title),
                flash,
                () -> triage.split(subject, Set.copyOf(entries), title));
    }

    @PostMapping("/moves/{move:\\d{1,18}}/undo")
    String undo(@PathVariable String number, @PathVariable long move, RedirectAttributes flash) {
        cases.get(number);
        return CaseForms.change(number, "cases.move-undone", flash, () -> triage.undo(move));
    }
}
