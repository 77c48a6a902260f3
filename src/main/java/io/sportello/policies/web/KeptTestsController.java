package io.sportello.policies.web;

import io.sportello.policies.analysis.TestProposals.Proposal;
import io.sportello.policies.studio.ChangeQueries;
import io.sportello.policies.studio.ChangeRefused;
import io.sportello.policies.studio.ChangeView;
import io.sportello.policies.studio.DraftTests;
import io.sportello.policies.tables.DecisionTable;
import io.sportello.policies.tables.TableTest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeps what a draft has to answer as its tests. */
@Controller
@PreAuthorize(RuleRoles.OFFICERS)
@RequestMapping("/rules/changes/{number}/tests")
class KeptTestsController {

    private final DraftTests tests;
    private final ChangeQueries changes;
    private final ChangeTestPages pages;

    KeptTestsController(DraftTests tests, ChangeQueries changes, ChangeTestPages pages) {
        this.tests = tests;
        this.changes = changes;
        this.pages = pages;
    }

    @PostMapping
    String keep(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            RedirectAttributes next,
            Model model,
            HttpServletResponse response) {
        ChangeView change = changes.get(number);
        TestForm form = TestForm.of(typed);
        try {
            keep(
                    change,
                    form,
                    changes.compiled(change)
                            .orElseThrow(KeptTestsController::unreadable)
                            .table());
        } catch (ChangeRefused refused) {
            ChangeTestPages.problem(model, refused);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return pages.show(changes.get(number), form, model);
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
        if (!form.name().equals(form.was())
                && ChangeTestPages.named(table, form.name()).isPresent()) {
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
            List<TableTest> confirmed = pages
                    .proposals(change, changes.compiled(change).orElseThrow(KeptTestsController::unreadable))
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

    private static ChangeRefused unreadable() {
        return new ChangeRefused(null, "policies.test.unreadable");
    }

    private static void problem(RedirectAttributes next, ChangeRefused refused) {
        next.addFlashAttribute("problem", refused.getMessage());
        next.addFlashAttribute("problemArguments", refused.arguments());
    }

    private static String page(String number) {
        return "redirect:/rules/changes/" + number + "/tests";
    }
}
