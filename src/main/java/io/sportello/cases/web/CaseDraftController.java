package io.sportello.cases.web;

import io.sportello.cases.CaseDraftChanged;
import io.sportello.cases.CaseDraftKind;
import io.sportello.cases.CaseDrafts;
import io.sportello.cases.CaseQueries;
import io.sportello.subjects.Subject;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeps what is being typed in a case. A version that is absent overwrites whatever is kept. */
@Controller
@RequestMapping("/cases/{number:C-\\d{1,18}}")
class CaseDraftController {

    private final CaseQueries cases;
    private final CaseDrafts drafts;

    CaseDraftController(CaseQueries cases, CaseDrafts drafts) {
        this.cases = cases;
        this.drafts = drafts;
    }

    @PostMapping("/draft")
    @PreAuthorize("hasAnyRole('SELLER', 'SUPPORT')")
    String message(
            @PathVariable String number,
            @RequestParam String words,
            @RequestParam(required = false) Integer version,
            Model model) {
        return keep(number, CaseDraftKind.MESSAGE, words, version, model);
    }

    @PostMapping("/note-draft")
    @PreAuthorize("hasRole('SUPPORT')")
    String note(
            @PathVariable String number,
            @RequestParam String note,
            @RequestParam(required = false) Integer version,
            Model model) {
        return keep(number, CaseDraftKind.NOTE, note, version, model);
    }

    private String keep(String number, CaseDraftKind kind, String words, Integer version, Model model) {
        Subject subject = cases.get(number).subject();
        try {
            model.addAttribute(
                    "draft", drafts.save(subject, kind, words, version).orElse(null));
            model.addAttribute("changed", false);
        } catch (CaseDraftChanged changed) {
            model.addAttribute("draft", changed.stored());
            model.addAttribute("changed", true);
        }
        model.addAttribute("kind", kind);
        return "cases/fragments :: kept";
    }

    @PostMapping("/draft/files/{document:\\d{1,18}}/detach")
    @PreAuthorize("hasAnyRole('SELLER', 'SUPPORT')")
    String detach(@PathVariable String number, @PathVariable long document, RedirectAttributes flash) {
        Subject subject = cases.get(number).subject();
        return CaseForms.change(number, "cases.detached", flash, () -> drafts.detach(subject, document));
    }
}
