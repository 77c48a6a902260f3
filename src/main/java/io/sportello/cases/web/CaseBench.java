package io.sportello.cases.web;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.Role;
import io.sportello.cases.CaseMails;
import io.sportello.cases.CaseQueries;
import io.sportello.cases.CaseTriage;
import io.sportello.cases.CaseView;
import io.sportello.cases.process.CaseDesk;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Collects what only the staff see of a case: the task, who follows it, and what it can be joined with. */
@Component
class CaseBench {

    private final CaseQueries cases;
    private final CaseTriage triage;
    private final CaseMails mails;
    private final CaseDesk desk;
    private final CurrentUser user;

    CaseBench(CaseQueries cases, CaseTriage triage, CaseMails mails, CaseDesk desk, CurrentUser user) {
        this.cases = cases;
        this.triage = triage;
        this.mails = mails;
        this.desk = desk;
        this.user = user;
    }

    Map<String, Object> of(CaseView one) {
        Map<String, Object> bench = new HashMap<>();
        bench.put("task", desk.open(one.subject()).orElse(null));
        bench.put("mayWork", user.is(Role.SUPPORT));
        bench.put("me", user.name());
        bench.put("follows", cases.follows(one.subject()));
        bench.put("candidates", one.status().isOpen() ? cases.candidates(one.subject()) : java.util.List.of());
        bench.put("moves", triage.moves(one.subject()));
        bench.put("removable", mails.removable(one.subject()));
        return bench;
    }
}
