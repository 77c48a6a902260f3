package io.sportello.policies.web;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.Role;
import io.sportello.policies.Decision;
import io.sportello.policies.analysis.TableAnalysis;
import io.sportello.policies.analysis.TestProposals;
import io.sportello.policies.analysis.TestProposals.Proposal;
import io.sportello.policies.deciding.DecisionLog;
import io.sportello.policies.proof.HeldAgainst;
import io.sportello.policies.studio.ChangeQueries;
import io.sportello.policies.studio.ChangeRefused;
import io.sportello.policies.studio.ChangeView;
import io.sportello.policies.studio.DraftTests;
import io.sportello.policies.tables.CompiledTable;
import io.sportello.policies.tables.DecisionTable;
import io.sportello.policies.tables.TableTest;
import io.sportello.subjects.SubjectNotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which officers ask a draft, and keep what it has to answer as its tests. */
@Controller
@PreAuthorize(RuleRoles.READERS)
@RequestMapping("/rules/changes/{number}/tests")
class ChangeTestsController {

    private static final Pattern DECISION = Pattern.compile("(?:[dD]-?)?(\\d{1,18})");
    private static final String COUNTEREXAMPLE = "policies.test.counterexample";

    private final DraftTests tests;
    private final ChangeQueries changes;
    private final ChangePages pages;
    private final TableTrials trials;
    private final TableAnalysis analysis;
    private final DecisionLog decisions;
    private final CurrentUser user;
    private final MessageSource messages;

    ChangeTestsController(
            DraftTests tests,
            ChangeQueries changes,
            ChangePages pages,
            TableTrials trials,
            TableAnalysis analysis,
            DecisionLog decisions,
            CurrentUser user,
            MessageSource messages) {
        this.tests = tests;
        this.changes = changes;
        this.pages = pages;
        this.trials = trials;
        this.analysis = analysis;
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
        fill(change, changes.compiled(change), TestForm.of(typed), model);
        return "policies/change-tests";
    }

    /** One of the draft's tests, to be written anew. */
    @GetMapping(params = "test")
    String test(@PathVariable String number, @RequestParam String test, Model model) {
        ChangeView change = changes.get(number);
        Optional<CompiledTable> table = changes.compiled(change);
        Optional<TableTest> found = table.flatMap(each -> named(each.table(), test));
        fill(change, table, found.map(TestForm::of).orElse(TestForm.EMPTY), model);
        return "policies/change-tests";
    }

    /** A test that was proposed, to be corrected. */
    @GetMapping(params = "proposal")
    String proposal(@PathVariable String number, @RequestParam String proposal, Model model) {
        ChangeView change = changes.get(number);
        Optional<CompiledTable> table = changes.compiled(change);
        Optional<TableTest> found = table.stream()
                .flatMap(each -> proposals(change, each).list().stream())
                .map(Proposal::test)
                .filter(test -> test.name().equals(proposal))
                .findFirst();
        fill(change, table, found.map(TestForm::proposed).orElse(TestForm.EMPTY), model);
        return "policies/change-tests";
    }

    /** The input that the proof found, expecting what the floor grants. */
    @GetMapping(params = "counterexample")
    String counterexample(@PathVariable String number, Model model, Locale locale) {
        ChangeView change = changes.get(number);
        HeldAgainst held = changes.readiness(change).held();
        TestForm form = held == null || held.worse() == null
                ? TestForm.EMPTY
                : TestForm.counterexample(messages.getMessage(COUNTEREXAMPLE, null, locale), held.worse());
        fill(change, changes.compiled(change), form, model);
        return "policies/change-tests";
    }

    /** The facts of a decision that was made; its number such as {@code D-12} or {@code 12}. */
    @GetMapping(params = "decision")
    String decision(@PathVariable String number, @RequestParam String decision, Model model) {
        ChangeView change = changes.get(number);
        Optional<Decision> found = made(decision).filter(each -> each.policy().equals(change.policy()));
        if (found.isEmpty()) {
            problem(model, new ChangeRefused("decision", "policies.test.no-decision", decision.strip()));
        }
        fill(change, changes.compiled(change), found.map(TestForm::of).orElse(TestForm.EMPTY), model);
        return "policies/change-tests";
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
                                .map(table -> proposals(change, table))
                                .orElse(null));
        return "policies/tests :: missing";
    }

    /** Puts what was typed to the draft, at an address of its own; nothing is kept. */
    @PostMapping("/ask")
    String ask(@PathVariable String number, @RequestParam Map<String, String> typed, RedirectAttributes address) {
        changes.get(number);
        address.addAllAttributes(TestForm.of(typed).parameters());
        return page(number) + "#test-form";
    }

    @PreAuthorize(RuleRoles.OFFICERS)
    @PostMapping
    String keep(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            RedirectAttributes next,
            Model model,
            HttpServletResponse response) {
        ChangeView change = changes.get(number);
        Optional<CompiledTable> table = changes.compiled(change);
        TestForm form = TestForm.of(typed);
        try {
            keep(
                    change,
                    form,
                    table.orElseThrow(ChangeTestsController::unreadable).table());
        } catch (ChangeRefused refused) {
            problem(model, refused);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            fill(changes.get(number), table, form, model);
            return "policies/change-tests";
        }
        next.addFlashAttribute("flash", "policies.test.kept");
        return page(number);
    }

    private void keep(ChangeView change, TestForm form, DecisionTable table) {
        if (form.name().isEmpty()) {
            throw new ChangeRefused("name", "policies.test.nameless");
        }
        if (!form.misread(table).isEmpty()) {
            throw new ChangeRefused(null, "policies.test.misread");
        }
        TableTest test = form.test(table);
        if (!test.none() && test.expected().isEmpty()) {
            throw new ChangeRefused("expected", "policies.test.expects-nothing");
        }
        if (!form.name().equals(form.was()) && named(table, form.name()).isPresent()) {
            throw new ChangeRefused("name", "policies.test.taken", form.name());
        }
        if (form.was().isEmpty()) {
            tests.add(change.number(), List.of(test));
        } else {
            tests.replace(change.number(), form.was(), form.mark(), test);
        }
    }

    /**
     * Keeps tests that were proposed, as they were shown.
     *
     * @param sha256 of the draft as it was when they were proposed
     * @param typed their names, by {@code name}
     */
    @PreAuthorize(RuleRoles.OFFICERS)
    @PostMapping("/confirm")
    String confirm(
            @PathVariable String number,
            @RequestParam String sha256,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes next) {
        List<String> names = typed.getOrDefault("name", List.of());
        try {
            ChangeView change = changes.get(number);
            if (!change.content().sha256().equals(sha256)) {
                throw new ChangeRefused(null, "policies.test.proposed-anew");
            }
            List<TableTest> confirmed =
                    proposals(change, changes.compiled(change).orElseThrow(ChangeTestsController::unreadable))
                            .list()
                            .stream()
                            .map(Proposal::test)
                            .filter(test -> names.contains(test.name()))
                            .toList();
            if (confirmed.isEmpty()) {
                throw new ChangeRefused(null, "policies.test.none-ticked");
            }
            tests.add(number, confirmed);
            next.addFlashAttribute("flash", "policies.test.kept");
        } catch (ChangeRefused refused) {
            problem(next, refused);
        }
        return page(number);
    }

    @PreAuthorize(RuleRoles.OFFICERS)
    @PostMapping("/remove")
    String remove(
            @PathVariable String number,
            @RequestParam String name,
            @RequestParam String mark,
            RedirectAttributes next) {
        try {
            tests.remove(number, name, mark);
            next.addFlashAttribute("flash", "policies.test.removed");
        } catch (ChangeRefused refused) {
            problem(next, refused);
        }
        return page(number);
    }

    private void fill(ChangeView change, Optional<CompiledTable> table, TestForm form, Model model) {
        ChangePage page = pages.page(change);
        model.addAttribute("page", page).addAttribute("change", change).addAttribute("form", form);
        table.ifPresent(compiled -> {
            Set<String> misread = form.misread(compiled.table());
            model.addAttribute("offered", trials.offered(compiled.table()));
            model.addAttribute("answers", TableTrials.answers(compiled.table()));
            model.addAttribute("misread", misread);
            if (!form.isEmpty() && misread.isEmpty()) {
                TestTrial trial = TestTrial.of(compiled, form.test(compiled.table()));
                model.addAttribute("trial", trial).addAttribute("form", form.orExpecting(trial.result()));
            }
        });
    }

    private TestProposals proposals(ChangeView change, CompiledTable table) {
        return analysis.proposals(table, change.content().sha256());
    }

    private static Optional<TableTest> named(DecisionTable table, String name) {
        return table.tests().stream().filter(each -> each.name().equals(name)).findFirst();
    }

    private static ChangeRefused unreadable() {
        return new ChangeRefused(null, "policies.test.unreadable");
    }

    private static void problem(Model model, ChangeRefused refused) {
        model.addAttribute("problem", refused.getMessage())
                .addAttribute("problemField", refused.field())
                .addAttribute("problemArguments", refused.arguments());
    }

    private static void problem(RedirectAttributes next, ChangeRefused refused) {
        next.addFlashAttribute("problem", refused.getMessage());
        next.addFlashAttribute("problemArguments", refused.arguments());
    }

    private boolean mayEdit(ChangeView change) {
        return user.is(Role.COMPLIANCE) && change.isDraft();
    }

    private static String page(String number) {
        return "redirect:/rules/changes/" + number + "/tests";
    }
}
