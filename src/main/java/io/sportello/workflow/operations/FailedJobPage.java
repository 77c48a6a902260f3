package io.sportello.workflow.operations;

import io.sportello.workflow.IncidentView;
import io.sportello.workflow.Whereabouts;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together what the pages about one failed job show. */
@Component
class FailedJobPage {

    private final Variables variables;
    private final Moves moves;
    private final RunStore runs;
    private final RepositoryService repository;

    FailedJobPage(Variables variables, Moves moves, RunStore runs, RepositoryService repository) {
        this.variables = variables;
        this.moves = moves;
        this.runs = runs;
        this.repository = repository;
    }

    void job(FailedJob job, Model model) {
        model.addAttribute("job", job);
        model.addAttribute("variables", variables.of(job.incident()));
        model.addAttribute("retries", runs.retries(job.incident().jobId()));
        model.addAttribute("whereabouts", whereabouts(job.incident()));
    }

    void variable(FailedJob job, VariableChange change, Model model) {
        model.addAttribute("job", job);
        model.addAttribute("change", change);
        model.addAttribute("kinds", VariableKind.values());
        model.addAttribute(
                "typed",
                !change.isNew() && variables.get(job.incident(), change.id()).kind() != null);
    }

    void move(FailedJob job, String target, String reason, Model model) {
        model.addAttribute("job", job);
        model.addAttribute("targets", moves.targets(job.incident()));
        model.addAttribute("target", target);
        model.addAttribute("reason", reason);
        model.addAttribute("whereabouts", whereabouts(job.incident()));
    }

    /** The process with the broken step marked, or null for a job of none. */
    private Whereabouts whereabouts(IncidentView incident) {
        return incident.definition() == null
                ? null
                : new Whereabouts(
                        incident.process(),
                        incident.definition(),
                        repository.getProcessDefinition(incident.definition()).getVersion(),
                        Set.of(incident.element()),
                        Set.of(),
                        false);
    }
}
