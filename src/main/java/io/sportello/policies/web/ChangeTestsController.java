package io.sportello.policies.web;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.Role;
import io.sportello.policies.Decision;
import io.sportello.policies.analysis.TestProposals.Proposal;
import io.sportello.policies.deciding.DecisionLog;
import io.sportello.policies.proof.HeldAgainst;
import io.sportello.policies.studio.ChangeQueries;
import io.sportello.policies.studio.ChangeRefused;
import io.sportello.policies.studio.ChangeView;
import io.sportello.policies.tables.TableTest;
import io.sportello.subjects.SubjectNotFound;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which the house asks a draft: typed facts, those of a test, or of a decision that was made. */
@Controller
@PreAuthorize(RuleRoles.READERS)
@RequestMapping("/rules/changes/{number}/tests")
class ChangeTestsController {

    private static final Pattern DECISION = Pattern.compile("(?:[dD]-?)?(\\d{1,18})");
    private static final String COUNTEREXAMPLE = "policies.test.counterexample";

    private final ChangeQueries changes;
    private final ChangeTestPages pages;
    private final DecisionLog decisions;
    private final CurrentUser user;
    private final MessageSource messages;

    ChangeTestsController(
            ChangeQueries changes,
            ChangeTestPages pages,
            DecisionLog decisions,
            CurrentUser user,
            MessageSource messages) {
        this.changes = changes;
        this.pages = pages;
        this.decisions = decisions;
        this.user = user;
        this.messages = messages;
    }

    /**
     * The tests, and what is typed put to the draft.
     *
     * @param typed what {@link TestForm} reads
     */
    @GetMapping
    String show(@PathVariable String number, @RequestParam Map<String, String> typed, Model model) {
        ChangeView change = changes.get(number);
        return pages.show(change, TestForm.of(typed), model);
    }

    /** One of the draft's tests, to be written anew. */
    @GetMapping(params = "test")
    String test(@PathVariable String number, @RequestParam String test, Model model) {
        ChangeView change = changes.get(number);
        Optional<TableTest> found = changes.compiled(change).flatMap(each -> ChangeTestPages.named(each.table(), test));
        return pages.show(change, found.map(TestForm::of).orElse(TestForm.EMPTY), model);
    }

    /** A test that was proposed, to be corrected. */
    @GetMapping(params = "proposal")
    String proposal(@PathVariable String number, @RequestParam String proposal, Model model) {
        ChangeView change = changes.get(number);
        Optional<TableTest> found = changes.compiled(change).stream()
                .flatMap(each -> pages.proposals(change, each).list().stream())
                .map(Proposal::test)
                .filter(test -> test.name().equals(proposal))
                .findFirst();
        return pages.show(change, found.map(TestForm::proposed).orElse(TestForm.EMPTY), model);
    }

    /** The input that the proof found, expecting what the floor grants. */
    @GetMapping(params = "counterexample")
    String counterexample(@PathVariable String number, Model model, Locale locale) {
        ChangeView change = changes.get(number);
        HeldAgainst held = changes.readiness(change).held();
        TestForm form = held == null || held.worse() == null
                ? TestForm.EMPTY
                : TestForm.counterexample(messages.getMessage(COUNTEREXAMPLE, null, locale), held.worse());
        return pages.show(change, form, model);
    }

    /** The facts of a decision that was made; its number such as {@code D-12} or {@code 12}. */
    @GetMapping(params = "decision")
    String decision(@PathVariable String number, @RequestParam String decision, Model model) {
        ChangeView change = changes.get(number);
        Optional<Decision> found = made(decision).filter(each -> each.policy().equals(change.policy()));
        if (found.isEmpty()) {
            ChangeTestPages.problem(
                    model, new ChangeRefused("decision", "policies.test.no-decision", decision.strip()));
        }
        return pages.show(change, found.map(TestForm::of).orElse(TestForm.EMPTY), model);
    }

    private Optional<Decision> made(String number) {
        Matcher digits = DECISION.matcher(number.strip());
        try {
            return digits.matches() ? Optional.of(decisions.read(Long.parseLong(digits.group(1)))) : Optional.empty();
        } catch (SubjectNotFound none) {
            return Optional.empty();
        }
    }

    /** The tests that are missing: a part of the page, asked for apart since thinking of them may take seconds. */
    @GetMapping("/missing")
    String missing(@PathVariable String number, Model model) {
        ChangeView change = changes.get(number);
        model.addAttribute("change", change)
                .addAttribute("mayEdit", mayEdit(change))
                .addAttribute(
                        "proposals",
                        changes.compiled(change)
                                .map(table -> pages.proposals(change, table))
                                .orElse(null));
        return "policies/tests :: missing";
    }

    /** Puts what was typed to the draft, at an address of its own where it has room there; nothing is kept. */
    @PostMapping("/ask")
    String ask(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            RedirectAttributes address,
            Model model) {
        ChangeView change = changes.get(number);
        Map<String, String> parameters = TestForm.of(typed).parameters();
        if (parameters.values().stream().anyMatch(value -> value.length() > TypedValue.LONGEST)) {
            return pages.show(change, TestForm.of(typed), model);
        }
        address.addAllAttributes(parameters);
        return "redirect:/rules/changes/" + number + "/tests#test-form";
    }

    private boolean mayEdit(ChangeView change) {
        return user.is(Role.COMPLIANCE) && change.isDraft();
    }
}
