package io.sportello.workflow.operations;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows an administrator one failed job, and tries it again. */
@Controller
@RequestMapping("/admin/incidents/{jobId}")
class FailedJobController {

    private final FailedJobs jobs;
    private final FailedJobPage pages;
    private final Retries retries;
    private final Administrators administrators;

    FailedJobController(FailedJobs jobs, FailedJobPage pages, Retries retries, Administrators administrators) {
        this.jobs = jobs;
        this.pages = pages;
        this.retries = retries;
        this.administrators = administrators;
    }

    @GetMapping
    String job(@PathVariable String jobId, Model model) {
        administrators.require();
        pages.job(jobs.get(jobId), model);
        return "workflow/incident";
    }

    @PostMapping("/retry")
    String retry(@PathVariable String jobId) {
        administrators.require();
        return "redirect:/admin/runs/" + retries.one(jobId);
    }
}
