package io.sportello.policies.web;

import io.sportello.policies.analysis.TableComparison;
import io.sportello.policies.versions.PolicyShelf;
import io.sportello.policies.versions.VersionLine;
import io.sportello.subjects.SubjectNotFound;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows what a version of a table says differently from another one. */
@Controller
@PreAuthorize(RuleRoles.READERS)
class ComparisonController {

    private final RuleLibrary library;
    private final PolicyShelf shelf;

    ComparisonController(RuleLibrary library, PolicyShelf shelf) {
        this.library = library;
        this.shelf = shelf;
    }

    /**
     * Compares two versions.
     *
     * @param from the number of the older one
     * @param to the number of the newer one
     */
    @GetMapping("/rules/{policy}/compare")
    String compare(@PathVariable String policy, @RequestParam int from, @RequestParam int to, Model model) {
        VersionLine before = version(policy, from);
        VersionLine after = version(policy, to);
        model.addAttribute("page", library.page(policy, to));
        model.addAttribute("before", before);
        model.addAttribute(
                "comparison",
                TableComparison.of(
                        shelf.table(before).table(), shelf.table(after).table()));
        return "policies/compare";
    }

    private VersionLine version(String policy, int version) {
        return shelf.version(policy, version)
                .orElseThrow(() -> new SubjectNotFound("policy " + policy + " v" + version));
    }
}
