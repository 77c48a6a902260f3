package io.sportello.returns.web;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.Role;
import io.sportello.accounts.Sellers;
import io.sportello.documents.Documents;
import io.sportello.journal.Journal;
import io.sportello.policies.Policies;
import io.sportello.returns.RefundFeeds;
import io.sportello.returns.ReturnPage;
import io.sportello.returns.ReturnQueries;
import io.sportello.returns.ReturnStatus;
import io.sportello.returns.ReturnView;
import io.sportello.tasks.Tasks;
import io.sportello.workflow.Workflow;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of the returns: the list, its export, and one return. */
@Controller
class ReturnController {

    private final ReturnQueries returns;
    private final RefundFeeds refunds;
    private final Tasks tasks;
    private final Policies policies;
    private final Journal journal;
    private final Documents documents;
    private final Workflow workflow;
    private final Sellers sellers;
    private final CurrentUser user;
    private final ReturnCsv csv;

    ReturnController(
            ReturnQueries returns,
            RefundFeeds refunds,
            Tasks tasks,
            Policies policies,
            Journal journal,
            Documents documents,
            Workflow workflow,
            Sellers sellers,
            CurrentUser user,
            ReturnCsv csv) {
        this.returns = returns;
        this.refunds = refunds;
        this.tasks = tasks;
        this.policies = policies;
        this.journal = journal;
        this.documents = documents;
        this.workflow = workflow;
        this.sellers = sellers;
        this.user = user;
        this.csv = csv;
    }

    @GetMapping("/returns")
    String list(
            @RequestParam(defaultValue = "") String status,
            @RequestParam(required = false) String seller,
            @CookieValue(name = "seller", defaultValue = "") String chosen,
            @RequestParam(defaultValue = "") String marketplace,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        ReturnFilter filter = new ReturnFilter(status, seller == null ? chosen : seller, marketplace, text, after);
        ReturnPage page = returns.find(filter.query());
        model.addAttribute("filter", filter);
        model.addAttribute("page", page);
        model.addAttribute("count", returns.count(filter.query()));
        model.addAttribute("statuses", ReturnStatus.values());
        model.addAttribute("sellers", sellers.visible());
        model.addAttribute("next", page.next() == null ? null : filter.address("/returns", page.next()));
        model.addAttribute("export", filter.address("/returns.csv", null));
        return "returns/list";
    }

    @GetMapping("/returns.csv")
    void export(
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String seller,
            @RequestParam(defaultValue = "") String marketplace,
            @RequestParam(defaultValue = "") String text,
            HttpServletResponse response)
            throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("returns.csv", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        csv.write(new ReturnFilter(status, seller, marketplace, text, "").query(), response.getWriter());
    }

    @GetMapping("/returns/{number}")
    String one(@PathVariable String number, Model model) {
        ReturnView found = returns.get(number);
        model.addAttribute("one", found);
        model.addAttribute("seller", sellers.find(found.sellerId()).orElseThrow());
        model.addAttribute("whereabouts", workflow.whereabouts(found.subject()).orElse(null));
        model.addAttribute("decisions", policies.decisions(found.subject()));
        model.addAttribute("entries", journal.entries(found.subject()));
        model.addAttribute("chain", journal.verify(found.subject()));
        model.addAttribute("documents", documents.of(found.subject()));
        model.addAttribute("refunds", refunds.of(found.subject()));
        boolean staff = !user.is(Role.SELLER);
        model.addAttribute("staff", staff);
        model.addAttribute(
                "openTasks",
                staff
                        ? tasks.of(found.subject()).stream()
                                .filter(task -> task.completed() == null)
                                .toList()
                        : java.util.List.of());
        return "returns/return";
    }
}
