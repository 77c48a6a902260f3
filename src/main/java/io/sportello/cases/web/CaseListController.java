package io.sportello.cases.web;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.Role;
import io.sportello.accounts.Sellers;
import io.sportello.cases.CaseCategory;
import io.sportello.cases.CasePage;
import io.sportello.cases.CaseQueries;
import io.sportello.cases.CaseView;
import io.sportello.subjects.Subject;
import io.sportello.tasks.TaskView;
import io.sportello.tasks.Tasks;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of cases: whose turn it is, until when, and who works on it. */
@Controller
class CaseListController {

    private static final List<CaseFilter.View> COUNTED =
            List.of(CaseFilter.View.AT_WORK, CaseFilter.View.AT_SELLER, CaseFilter.View.AT_MARKETPLACE);

    private final CaseQueries cases;
    private final Tasks tasks;
    private final Sellers sellers;
    private final CurrentUser user;

    CaseListController(CaseQueries cases, Tasks tasks, Sellers sellers, CurrentUser user) {
        this.cases = cases;
        this.tasks = tasks;
        this.sellers = sellers;
        this.user = user;
    }

    @GetMapping("/cases")
    String list(
            @RequestParam(required = false) CaseFilter.View view,
            @RequestParam(required = false) String seller,
            @CookieValue(name = "seller", defaultValue = "") String chosen,
            @RequestParam(required = false) CaseCategory category,
            @RequestParam(defaultValue = "") String tag,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        boolean staff = !user.is(Role.SELLER);
        CaseFilter.View shown = view != null ? view : staff ? CaseFilter.View.AT_WORK : CaseFilter.View.ALL;
        CaseFilter filter =
                new CaseFilter(shown, seller == null ? chosen : seller, category, tag, mine && staff, text, after);
        CasePage page = cases.find(filter.query(user.name()));
        model.addAttribute("filter", filter);
        model.addAttribute("page", page);
        model.addAttribute("count", cases.count(filter.query(user.name())));
        model.addAttribute("counts", counts(filter));
        model.addAttribute("views", views(filter));
        model.addAttribute("categories", CaseCategory.values());
        model.addAttribute("working", staff ? working(page.items()) : Map.of());
        model.addAttribute("staff", staff);
        model.addAttribute("opener", user.is(Role.SELLER) || user.is(Role.SUPPORT));
        model.addAttribute("importer", user.is(Role.SUPPORT) || user.is(Role.ADMIN));
        model.addAttribute("sellers", sellers.visible());
        model.addAttribute("next", page.next() == null ? null : filter.address(page.next()));
        return "cases/list";
    }

    private static Map<CaseFilter.View, String> views(CaseFilter filter) {
        Map<CaseFilter.View, String> views = new EnumMap<>(CaseFilter.View.class);
        for (CaseFilter.View view : CaseFilter.View.values()) {
            views.put(view, filter.with(view).address(null));
        }
        return views;
    }

    /** Only what somebody has to do is counted; the rest only grows. */
    private Map<CaseFilter.View, Long> counts(CaseFilter filter) {
        Map<CaseFilter.View, Long> counts = new EnumMap<>(CaseFilter.View.class);
        COUNTED.forEach(one -> counts.put(one, cases.count(filter.with(one).query(user.name()))));
        return counts;
    }

    private Map<Subject, TaskView> working(List<CaseView> shown) {
        return tasks.open(shown.stream().map(CaseView::subject).toList(), "work-on-case");
    }
}
