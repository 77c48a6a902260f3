package io.sportello.policies.web;

import io.sportello.policies.analysis.TableAnalysis;
import io.sportello.policies.analysis.TestProposals;
import io.sportello.policies.studio.ChangeQueries;
import io.sportello.policies.studio.ChangeRefused;
import io.sportello.policies.studio.ChangeView;
import io.sportello.policies.tables.CompiledTable;
import io.sportello.policies.tables.DecisionTable;
import io.sportello.policies.tables.TableTest;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lays a draft's tests out for their page. */
@Component
class ChangeTestPages {

    private final ChangePages pages;
    private final ChangeQueries changes;
    private final TableTrials trials;
    private final TableAnalysis analysis;

    ChangeTestPages(ChangePages pages, ChangeQueries changes, TableTrials trials, TableAnalysis analysis) {
        this.pages = pages;
        this.changes = changes;
        this.trials = trials;
        this.analysis = analysis;
    }

    /** A draft with its tests, and what it answers to a form's facts. */
    String show(ChangeView change, TestForm form, Model model) {
        ChangePage page = pages.page(change);
        model.addAttribute("page", page).addAttribute("change", change).addAttribute("form", form);
        changes.compiled(change).ifPresent(compiled -> {
            Set<String> misread = form.misread(compiled.table());
            model.addAttribute("offered", trials.offered(compiled.table()));
            model.addAttribute("answers", TableTrials.answers(compiled.table()));
            model.addAttribute("misread", misread);
            if (!form.isEmpty() && misread.isEmpty()) {
                TestTrial trial = TestTrial.of(compiled, form.test(compiled.table()));
                model.addAttribute("trial", trial).addAttribute("form", form.orExpecting(trial.result()));
            }
        });
        return "policies/change-tests";
    }

    /** The tests that a draft has not. */
    TestProposals proposals(ChangeView change, CompiledTable table) {
        return analysis.proposals(table, change.content().sha256());
    }

    /** A test of a table by its name. */
    static Optional<TableTest> named(DecisionTable table, String name) {
        return table.tests().stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** What is wrong, for a page that is shown at once. */
    static void problem(Model model, ChangeRefused refused) {
        model.addAttribute("problem", refused.getMessage())
                .addAttribute("problemField", refused.field())
                .addAttribute("problemArguments", refused.arguments());
    }
}
