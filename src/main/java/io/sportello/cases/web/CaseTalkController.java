package io.sportello.cases.web;

import io.sportello.cases.CaseLetters;
import io.sportello.cases.CaseQueries;
import io.sportello.cases.CaseWork;
import io.sportello.subjects.Subject;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes what the seller and support write to each other, and the seller's confirmation. */
@Controller
@RequestMapping("/cases/{number:C-\\d{1,18}}")
class CaseTalkController {

    private final CaseQueries cases;
    private final CaseLetters letters;
    private final CaseLetterForm form;
    private final CaseWork work;

    CaseTalkController(CaseQueries cases, CaseLetters letters, CaseLetterForm form, CaseWork work) {
        this.cases = cases;
        this.letters = letters;
        this.form = form;
        this.work = work;
    }

    @PostMapping("/messages")
    @PreAuthorize("hasAnyRole('SELLER', 'SUPPORT')")
    String say(
            @PathVariable String number,
            @RequestParam String words,
            @RequestParam(required = false) List<MultipartFile> files,
            RedirectAttributes flash) {
        Subject subject = cases.get(number).subject();
        return form.send(subject, "cases.said", words, files, flash, uploads -> letters.say(subject, words, uploads));
    }

    @PostMapping("/confirm")
    @PreAuthorize("hasRole('SELLER')")
    String confirm(@PathVariable String number, RedirectAttributes flash) {
        Subject subject = cases.get(number).subject();
        return CaseForms.change(number, "cases.confirmed", flash, () -> work.confirm(subject));
    }
}
