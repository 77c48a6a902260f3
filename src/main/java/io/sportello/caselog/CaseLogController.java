package io.sportello.caselog;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.Role;
import io.sportello.accounts.Sellers;
import io.sportello.clocks.Clocks;
import io.sportello.journal.Journal;
import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectKind;
import io.sportello.subjects.SubjectNotFound;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The case log: everything of a seller that is or was open, and beside it how one of them stands and what happened. */
@Controller
class CaseLogController {

    private final CaseLogQueries log;
    private final Journal journal;
    private final Clocks clocks;
    private final Sellers sellers;
    private final CurrentUser user;
    private final ObjectProvider<SubjectKind> kinds;
    private final List<LoggedSubjects> logged;

    CaseLogController(
            CaseLogQueries log,
            Journal journal,
            Clocks clocks,
            Sellers sellers,
            CurrentUser user,
            ObjectProvider<SubjectKind> kinds,
            List<LoggedSubjects> logged) {
        this.log = log;
        this.journal = journal;
        this.clocks = clocks;
        this.sellers = sellers;
        this.user = user;
        this.kinds = kinds;
        this.logged = logged;
    }

    @GetMapping("/cases/log")
    String show(
            @RequestParam(required = false) LogView view,
            @RequestParam(required = false) String seller,
            @CookieValue(name = "seller", defaultValue = "") String chosen,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String subject,
            Model model) {
        LogView wanted = view != null ? view : text.isBlank() ? LogView.OPEN : LogView.ALL;
        CaseLogFilter filter = new CaseLogFilter(wanted, seller == null ? chosen : seller, kind, text, after);
        LogPage page = log.find(filter.query());
        Map<Turn, Long> turns = log.turns(filter.query());
        model.addAttribute("filter", filter);
        model.addAttribute("page", page);
        model.addAttribute(
                "counts",
                turns.entrySet().stream()
                        .collect(Collectors.toMap(turn -> turn.getKey().name(), Map.Entry::getValue)));
        model.addAttribute(
                "open", turns.values().stream().mapToLong(Long::longValue).sum());
        model.addAttribute("views", List.of(LogView.values()));
        model.addAttribute("kinds", icons());
        model.addAttribute("sellers", sellers.visible());
        model.addAttribute("isSeller", user.is(Role.SELLER));
        model.addAttribute("next", page.next() == null ? null : filter.address(page.next()));
        model.addAttribute("chosen", !subject.isBlank());
        showOne(subject.isBlank() ? first(page) : log.get(parse(subject)), model);
        return "caselog/log";
    }

    private void showOne(CaseLine line, Model model) {
        model.addAttribute("line", line);
        model.addAttribute("entries", line == null ? List.of() : journal.entries(line.subject()));
        model.addAttribute("clocks", line == null ? List.of() : clocks.explain(line.subject()));
    }

    private static CaseLine first(LogPage page) {
        return page.items().isEmpty() ? null : page.items().get(0).line();
    }

    private static Subject parse(String subject) {
        try {
            return Subject.parse(subject);
        } catch (IllegalArgumentException e) {
            throw new SubjectNotFound("case log of " + subject);
        }
    }

    private Map<String, String> icons() {
        Set<String> names = logged.stream().map(LoggedSubjects::kind).collect(Collectors.toSet());
        return kinds.stream()
                .filter(kind -> names.contains(kind.kind()))
                .collect(Collectors.toMap(SubjectKind::kind, SubjectKind::icon, (one, other) -> one, TreeMap::new));
    }
}
