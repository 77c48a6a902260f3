package io.sportello.workflow.operations;

import io.sportello.subjects.SubjectNotFound;
import io.sportello.workflow.IncidentView;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets an administrator go on past the step at which a job failed. */
@Controller
@RequestMapping("/admin/incidents/{jobId}/move")
class MoveController {

    private static final Logger LOG = LoggerFactory.getLogger(MoveController.class);

    private final FailedJobs jobs;
    private final FailedJobPage pages;
    private final Moves moves;
    private final StepMover mover;
    private final Administrators administrators;

    MoveController(FailedJobs jobs, FailedJobPage pages, Moves moves, StepMover mover, Administrators administrators) {
        this.jobs = jobs;
        this.pages = pages;
        this.moves = moves;
        this.mover = mover;
        this.administrators = administrators;
    }

    @GetMapping
    String move(@PathVariable String jobId, Model model) {
        administrators.require();
        pages.move(jobs.get(jobId), "", "", model);
        return "workflow/move";
    }

    /** Shows what would be left out first, and goes on when that was confirmed. */
    @PostMapping
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
            return e.shownOn("workflow/move", model, response);
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
}
