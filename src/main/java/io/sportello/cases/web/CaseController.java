package io.sportello.cases.web;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.Role;
import io.sportello.cases.CaseDraftKind;
import io.sportello.cases.CaseDrafts;
import io.sportello.cases.CaseLabels;
import io.sportello.cases.CaseQueries;
import io.sportello.cases.CaseView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One case: what was said, whose turn it is, which clock runs, and what comes next. */
@Controller
class CaseController {

    private final CaseQueries cases;
    private final CaseLabels labels;
    private final CaseContext context;
    private final CaseBench bench;
    private final CaseDrafts drafts;
    private final CurrentUser user;

    CaseController(
            CaseQueries cases,
            CaseLabels labels,
            CaseContext context,
            CaseBench bench,
            CaseDrafts drafts,
            CurrentUser user) {
        this.cases = cases;
        this.labels = labels;
        this.context = context;
        this.bench = bench;
        this.drafts = drafts;
        this.user = user;
    }

    @GetMapping("/cases/{number:C-\\d{1,18}}")
    String show(@PathVariable String number, Model model) {
        CaseView one = cases.get(number);
        boolean staff = !user.is(Role.SELLER);
        model.addAttribute("one", one);
        model.addAttribute("staff", staff);
        model.addAttribute("seller", user.is(Role.SELLER));
        model.addAllAttributes(context.of(one, staff));
        model.addAttribute(
                "message", drafts.mine(one.subject(), CaseDraftKind.MESSAGE).orElse(null));
        model.addAttribute(
                "noted", drafts.mine(one.subject(), CaseDraftKind.NOTE).orElse(null));
        if (staff) {
            model.addAllAttributes(bench.of(one));
            if (cases.follows(one.subject())) {
                labels.seen(one.subject());
            }
        }
        return "cases/case";
    }
}
