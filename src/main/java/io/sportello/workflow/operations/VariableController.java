package io.sportello.workflow.operations;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets an administrator write a variable of the process that a failed job belongs to. */
@Controller
@RequestMapping("/admin/incidents/{jobId}/variable")
class VariableController {

    private final FailedJobs jobs;
    private final FailedJobPage pages;
    private final Variables variables;
    private final Administrators administrators;

    VariableController(FailedJobs jobs, FailedJobPage pages, Variables variables, Administrators administrators) {
        this.jobs = jobs;
        this.pages = pages;
        this.variables = variables;
        this.administrators = administrators;
    }

    /** Asks for the new value of a variable, or for a variable that is missing. */
    @GetMapping
    String variable(@PathVariable String jobId, @RequestParam(defaultValue = "") String id, Model model) {
        administrators.require();
        FailedJob job = jobs.get(jobId);
        pages.variable(
                job,
                id.isEmpty() ? VariableChange.missing() : VariableChange.of(variables.get(job.incident(), id)),
                model);
        return "workflow/variable";
    }

    /** Shows the old value beside the new one first, and writes it when that was confirmed. */
    @PostMapping
    String change(
            @PathVariable String jobId,
            VariableChange change,
            @RequestParam(defaultValue = "false") boolean confirmed,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        administrators.require();
        FailedJob job = jobs.get(jobId);
        pages.variable(job, change, model);
        try {
            Object value = variables.check(job.incident(), change);
            if (!confirmed) {
                model.addAttribute("proposed", value.toString());
                return "workflow/variable";
            }
            variables.change(jobId, change);
        } catch (OperationRefused e) {
            return e.shownOn("workflow/variable", model, response);
        }
        redirect.addFlashAttribute("flash", "workflow.variable.written");
        redirect.addFlashAttribute("flashArguments", new Object[] {change.name()});
        return "redirect:/admin/incidents/" + jobId;
    }
}
