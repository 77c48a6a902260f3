package io.sportello.workflow.operations;

import io.sportello.subjects.SubjectNotFound;
import io.sportello.workflow.IncidentView;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows an administrator one failed job, and mends it: tries it again, changes a variable, or goes on past the step. */
@Controller
@RequestMapping("/admin/incidents/{jobId}")
class FailedJobController {

    private static final Logger LOG = LoggerFactory.getLogger(FailedJobController.class);

    private final FailedJobs jobs;
    private final FailedJobPage pages;
    private final Retries retries;
    private final Variables variables;
    private final Moves moves;
    private final StepMover mover;
    private final Administrators administrators;

    FailedJobController(
            FailedJobs jobs,
            FailedJobPage pages,
            Retries retries,
            Variables variables,
            Moves moves,
            StepMover mover,
            Administrators administrators) {
        this.jobs = jobs;
        this.pages = pages;
        this.retries = retries;
        this.variables = variables;
        this.moves = moves;
        this.mover = mover;
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

    /** Asks for the new value of a variable, or for a variable that is missing. */
    @GetMapping("/variable")
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
    @PostMapping("/variable")
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
            return refused("workflow/variable", e, model, response);
        }
        redirect.addFlashAttribute("flash", "workflow.variable.written");
        redirect.addFlashAttribute("flashArguments", new Object[] {change.name()});
        return "redirect:/admin/incidents/" + jobId;
    }

    @GetMapping("/move")
    String move(@PathVariable String jobId, Model model) {
        administrators.require();
        pages.move(jobs.get(jobId), "", "", model);
        return "workflow/move";
    }

    /** Shows what would be left out first, and goes on when that was confirmed. */
    @PostMapping("/move")
    String go(
            @PathVariable String jobId,
            @RequestParam(defaultValue = "") String target,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean confirmed,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        administrators.require();
        FailedJob job = jobs.get(jobId);
        pages.move(job, target, reason, model);
        try {
            MovePreview preview = moves.preview(job.incident(), target);
            Reasons.check(reason);
            if (!confirmed) {
                model.addAttribute("preview", preview);
                return "workflow/move";
            }
            go(job.incident(), target, reason);
        } catch (OperationRefused e) {
            return refused("workflow/move", e, model, response);
        }
        redirect.addFlashAttribute("flash", "workflow.move.moved");
        redirect.addFlashAttribute("flashArguments", new Object[] {job.name()});
        return "redirect:/admin/incidents";
    }

    private void go(IncidentView incident, String target, String reason) {
        try {
            mover.move(incident.jobId(), target, reason);
        } catch (OperationRefused | SubjectNotFound | ConcurrencyFailureException | OptimisticLockingException e) {
            throw e;
        } catch (RuntimeException e) {
            // what comes next is somebody's code, and all of it was taken back
            LOG.warn("Job {} could not be moved to {}", incident.jobId(), target, e);
            throw new OperationRefused("workflow.move.refused.failed", e.getMessage() == null ? "" : e.getMessage());
        }
    }

    private static String refused(String view, OperationRefused refused, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("refused", refused.refusal());
        return view;
    }
}
