package io.sportello.policies.web;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.Role;
import io.sportello.policies.analysis.TableAnalysis;
import io.sportello.policies.deciding.DecisionLog;
import io.sportello.policies.deciding.DroolsGuardrails;
import io.sportello.policies.studio.ChangeRefused;
import io.sportello.policies.studio.PolicyOwners;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows the tables and guardrails to the house's own people. */
@Controller
@PreAuthorize(RuleRoles.READERS)
@RequestMapping("/rules")
class RulesController {

    private static final String FACT = "fact.";

    private final RuleLibrary library;
    private final DroolsGuardrails guardrails;
    private final TableAnalysis analysis;
    private final TableTrials trials;
    private final DecisionLog decisions;
    private final PolicyOwners owners;
    private final CurrentUser user;

    RulesController(
            RuleLibrary library,
            DroolsGuardrails guardrails,
            TableAnalysis analysis,
            TableTrials trials,
            DecisionLog decisions,
            PolicyOwners owners,
            CurrentUser user) {
        this.library = library;
        this.guardrails = guardrails;
        this.analysis = analysis;
        this.trials = trials;
        this.decisions = decisions;
        this.owners = owners;
        this.user = user;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("policies", library.all())
                .addAttribute(
                        "guardrails",
                        guardrails.files().stream().map(GuardrailText::of).toList());
        return "policies/rules";
    }

    @GetMapping("/{policy}")
    String table(@PathVariable String policy, @RequestParam(required = false) Integer version, Model model) {
        RulePage page = library.page(policy, version);
        model.addAttribute("page", page)
                .addAttribute("findings", analysis.findings(page.line()))
                .addAttribute("tests", analysis.tests(page.line()));
        model.addAttribute("owner", user.is(Role.COMPLIANCE) || user.is(Role.ADMIN));
        model.addAttribute("officers", page.mayEdit() ? owners.candidates() : List.of());
        return "policies/rule";
    }

    /** @param owner the address of the officer who answers for the policy from now on; empty for nobody */
    @PreAuthorize(RuleRoles.OFFICERS)
    @PostMapping("/{policy}/owner")
    String own(@PathVariable String policy, @RequestParam String owner, RedirectAttributes next) {
        library.page(policy, null);
        try {
            owners.assign(policy, owner);
            next.addFlashAttribute("flash", "policies.owner.saved");
        } catch (ChangeRefused refused) {
            next.addFlashAttribute("problem", refused.getMessage());
        }
        return "redirect:/rules/" + policy;
    }

    /**
     * Puts facts to a table, or those of a decision that was made.
     *
     * @param decision its number, to begin with its facts
     * @param given the facts in parameters named {@code fact.<input>}; none to be asked for them
     */
    @GetMapping("/{policy}/try")
    @Transactional(readOnly = true)
    String tryOut(
            @PathVariable String policy,
            @RequestParam(required = false) Integer version,
            @RequestParam(required = false) Long decision,
            @RequestParam Map<String, String> given,
            Model model) {
        RulePage page = library.page(policy, version);
        Map<String, String> facts = decision == null ? TypedValue.named(FACT, given) : facts(decision);
        model.addAttribute("page", page);
        model.addAttribute("inputs", trials.inputs(page.line()));
        model.addAttribute("offered", trials.offered(page.line()));
        model.addAttribute(
                "trial",
                facts.isEmpty() ? new Trial(Map.of(), Set.of(), null, List.of()) : trials.ask(page.line(), facts));
        return "policies/try";
    }

    private Map<String, String> facts(long decision) {
        Map<String, String> facts = new HashMap<>();
        decisions.read(decision).facts().forEach((name, value) -> facts.put(name, TypedValue.of(value)));
        return facts;
    }
}
