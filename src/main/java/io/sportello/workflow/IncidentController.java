package io.sportello.workflow;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.Role;
import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectFacts;
import io.sportello.subjects.SubjectKind;
import io.sportello.subjects.SubjectNotFound;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows administrators the jobs that have failed for good. */
@Controller
@RequestMapping("/admin/incidents")
class IncidentController {

    private static final int MOST = 50;

    private final Incidents incidents;
    private final CurrentUser user;
    private final ObjectProvider<SubjectKind> kinds;

    IncidentController(Incidents incidents, CurrentUser user, ObjectProvider<SubjectKind> kinds) {
        this.incidents = incidents;
        this.user = user;
        this.kinds = kinds;
    }

    @GetMapping
    String incidents(Model model) {
        requireAdministrator();
        model.addAttribute("count", incidents.count());
        model.addAttribute(
                "incidents", incidents.open(MOST).stream().map(this::row).toList());
        return "workflow/incidents";
    }

    @PostMapping("/{jobId}/retry")
    String retry(@PathVariable String jobId, RedirectAttributes redirect) {
        requireAdministrator();
        incidents.retry(jobId);
        redirect.addFlashAttribute("flash", "workflow.incidents.retried");
        return "redirect:/admin/incidents";
    }

    private Row row(IncidentView incident) {
        Optional<SubjectFacts> facts = Optional.ofNullable(incident.subject()).flatMap(this::facts);
        return new Row(
                incident,
                facts.map(SubjectFacts::title).orElse(null),
                facts.map(SubjectFacts::path).orElse(null));
    }

    private Optional<SubjectFacts> facts(Subject subject) {
        try {
            return kinds.stream()
                    .filter(kind -> kind.kind().equals(subject.kind()))
                    .findFirst()
                    .map(kind -> kind.facts(subject));
        } catch (SubjectNotFound e) {
            return Optional.empty();
        }
    }

    private void requireAdministrator() {
        if (!user.is(Role.ADMIN)) {
            throw new AccessDeniedException("Failed jobs are for administrators");
        }
    }

    /**
     * A row of the page.
     *
     * @param incident the failed job
     * @param title what its case is about, or null
     * @param path the page of its case, or null
     */
    record Row(IncidentView incident, String title, String path) {}
}
