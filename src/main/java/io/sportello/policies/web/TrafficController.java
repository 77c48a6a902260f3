package io.sportello.policies.web;

import io.sportello.policies.analysis.TableAnalysis;
import io.sportello.policies.deciding.DecisionLog;
import io.sportello.policies.deciding.DecisionTraffic;
import io.sportello.policies.deciding.PolicyTraffic;
import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectKind;
import io.sportello.subjects.SubjectNotFound;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows which rows of a table answer, and on which cases. */
@Controller
@PreAuthorize(RuleRoles.READERS)
class TrafficController {

    private final RuleLibrary library;
    private final DecisionTraffic traffic;
    private final TableAnalysis analysis;
    private final DecisionLog decisions;
    private final ObjectProvider<SubjectKind> kinds;

    TrafficController(
            RuleLibrary library,
            DecisionTraffic traffic,
            TableAnalysis analysis,
            DecisionLog decisions,
            ObjectProvider<SubjectKind> kinds) {
        this.library = library;
        this.traffic = traffic;
        this.analysis = analysis;
        this.decisions = decisions;
        this.kinds = kinds;
    }

    /** A part of the table's page, asked for apart since counting may take a while. */
    @GetMapping("/rules/{policy}/traffic")
    String rows(@PathVariable String policy, @RequestParam(required = false) Integer version, Model model) {
        RulePage page = library.page(policy, version);
        model.addAttribute("page", page);
        model.addAttribute("traffic", traffic.of(policy, page.line().version()));
        model.addAttribute("untested", analysis.tests(page.line()).missed());
        return "policies/traffic-rows :: rows";
    }

    /** A part of the catalogue, asked for apart for the same reason. */
    @GetMapping("/rules/traffic")
    String all(Model model) {
        Map<String, List<PolicyTraffic>> counted = traffic.all();
        model.addAttribute(
                "uses",
                library.all().stream()
                        .map(page -> TableUse.of(
                                page.line(),
                                page.table().rows().size(),
                                counted,
                                analysis.tests(page.line()).missed()))
                        .toList());
        return "policies/traffic-rows :: all";
    }

    @GetMapping("/rules/{policy}/rows/{row}")
    String decisions(
            @PathVariable String policy,
            @PathVariable int row,
            @RequestParam(required = false) Integer version,
            Model model) {
        RulePage page = library.page(policy, version);
        if (row < 1 || row > page.table().rows().size()) {
            throw new SubjectNotFound("row " + row + " of " + policy);
        }
        model.addAttribute("page", page);
        model.addAttribute("row", page.table().row(row));
        model.addAttribute("decisions", traffic.decisions(policy, page.line().version(), row));
        model.addAttribute("most", DecisionTraffic.MOST);
        return "policies/traffic";
    }

    /** Leads to the case that a decision was about. */
    @GetMapping("/rules/decisions/{id}/case")
    @Transactional(readOnly = true)
    String about(@PathVariable long id) {
        Subject subject = decisions.read(id).subject();
        return kinds.stream()
                .filter(kind -> subject != null && kind.kind().equals(subject.kind()))
                .findFirst()
                .map(kind -> "redirect:" + kind.facts(subject).path())
                .orElseThrow(() -> new SubjectNotFound("case of decision " + id));
    }
}
