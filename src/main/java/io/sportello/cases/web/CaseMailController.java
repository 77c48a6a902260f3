package io.sportello.cases.web;

import io.sportello.cases.CaseMails;
import io.sportello.cases.CaseQueries;
import io.sportello.cases.CaseView;
import io.sportello.subjects.Subject;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Puts mails into cases that are there already, and takes them out again. */
@Controller
@PreAuthorize("hasRole('SUPPORT')")
class CaseMailController {

    private final CaseQueries cases;
    private final CaseMails mails;

    CaseMailController(CaseQueries cases, CaseMails mails) {
        this.cases = cases;
        this.mails = mails;
    }

    @PostMapping("/cases/new/mail")
    String put(@RequestParam long mail, @RequestParam String into, RedirectAttributes flash) {
        CaseView one = cases.get(into);
        return CaseForms.change(one.number(), "cases.mail-put", flash, () -> mails.attach(mail, one.subject()));
    }

    @PostMapping("/cases/{number:C-\\d{1,18}}/mails/{mail:\\d{1,18}}/take-out")
    String takeOut(@PathVariable String number, @PathVariable long mail, RedirectAttributes flash) {
        Subject subject = cases.get(number).subject();
        return CaseForms.change(number, "cases.mail-out", flash, () -> mails.takeOut(subject, mail));
    }
}
