package io.sportello.workflow.operations;

import io.sportello.navigation.ListPage;
import io.sportello.workflow.IncidentFilter;
import io.sportello.workflow.Incidents;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Shows administrators the jobs that have failed for good, and tries many of them again. */
@Controller
@RequestMapping("/admin/incidents")
class FailedJobsController {

    /** The engine counts rows with an int. */
    private static final int LAST = 100_000;

    private final FailedJobs jobs;
    private final Incidents incidents;
    private final Retries retries;
    private final ProcessWords words;
    private final Administrators administrators;

    FailedJobsController(
            FailedJobs jobs, Incidents incidents, Retries retries, ProcessWords words, Administrators administrators) {
        this.jobs = jobs;
        this.incidents = incidents;
        this.retries = retries;
        this.words = words;
        this.administrators = administrators;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) String process,
            @RequestParam(required = false) String element,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        administrators.require();
        IncidentFilter filter = new IncidentFilter(process, element);
        int shown = Math.max(1, Math.min(page, LAST));
        ListPage<FailedJob> found = jobs.page(filter, shown);
        long count = incidents.count(filter);
        model.addAttribute("filter", filter);
        model.addAttribute("processName", words.process(filter.process()));
        model.addAttribute("count", count);
        model.addAttribute("most", Math.min(count, Retries.MOST));
        model.addAttribute("jobs", found.shown());
        model.addAttribute(
                "next",
                found.more()
                        ? address(filter).queryParam("page", shown + 1).encode().toUriString()
                        : null);
        return "workflow/incidents";
    }

    @PostMapping("/retry")
    String retry(
            @RequestParam(name = "job", defaultValue = "") List<String> chosen,
            @RequestParam(required = false) String process,
            @RequestParam(required = false) String element,
            @RequestParam(required = false) Long all,
            RedirectAttributes redirect) {
        administrators.require();
        IncidentFilter filter = new IncidentFilter(process, element);
        try {
            long run = all == null ? retries.chosen(chosen) : retries.all(filter, all);
            return "redirect:/admin/runs/" + run;
        } catch (OperationRefused e) {
            redirect.addFlashAttribute("refused", e.refusal());
            return "redirect:" + address(filter).encode().toUriString();
        }
    }

    private static UriComponentsBuilder address(IncidentFilter filter) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/admin/incidents");
        if (filter.process() != null) {
            address.queryParam("process", filter.process());
        }
        if (filter.element() != null) {
            address.queryParam("element", filter.element());
        }
        return address;
    }
}
