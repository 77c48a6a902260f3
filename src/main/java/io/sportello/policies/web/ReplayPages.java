package io.sportello.policies.web;

import io.sportello.accounts.Sellers;
import io.sportello.navigation.ListPage;
import io.sportello.policies.deciding.PolicyWords;
import io.sportello.policies.replay.ReplayCase;
import io.sportello.policies.replay.ReplayCaseFilter;
import io.sportello.policies.replay.ReplayReading;
import io.sportello.policies.replay.ReplayView;
import io.sportello.policies.replay.ReplayedRow;
import io.sportello.policies.studio.ChangeQueries;
import io.sportello.policies.tables.DecisionTable;
import io.sportello.policies.versions.PolicyShelf;
import io.sportello.policies.versions.VersionLine;
import io.sportello.subjects.SubjectNotFound;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the pages of the replays. */
@Component
class ReplayPages {

    private static final int REPLAYS = 25;
    private static final int ROWS = 50;
    private static final int CASES = 50;

    private final ReplayReading replays;
    private final PolicyShelf shelf;
    private final ChangeQueries changes;
    private final PolicyWords words;
    private final TableTrials trials;
    private final Sellers sellers;
    private final Clock clock;

    ReplayPages(
            ReplayReading replays,
            PolicyShelf shelf,
            ChangeQueries changes,
            PolicyWords words,
            TableTrials trials,
            Sellers sellers,
            Clock clock) {
        this.replays = replays;
        this.shelf = shelf;
        this.changes = changes;
        this.words = words;
        this.trials = trials;
        this.sellers = sellers;
        this.clock = clock;
    }

    /**
     * A pair of rows with what the rows are about.
     *
     * @param pair the rows
     * @param then the words of the row that answered then
     * @param now the words of the row that answers now
     */
    record RowLine(ReplayedRow pair, String then, String now) {}

    /** The versions of a policy, newest first, or {@link SubjectNotFound}. */
    List<VersionLine> versions(String policy) {
        List<VersionLine> versions = shelf.lines().stream()
                .filter(line -> line.policy().equals(policy))
                .sorted(Comparator.comparing(VersionLine::version).reversed())
                .toList();
        if (versions.isEmpty()) {
            throw new SubjectNotFound("policy " + policy);
        }
        return versions;
    }

    /** The list, and the form with what was filled in. */
    void list(String policy, long before, ReplayForm form, Model model) {
        List<VersionLine> versions = versions(policy);
        rows(policy, before, model);
        model.addAttribute("versions", versions);
        model.addAttribute("draft", changes.open(policy).orElse(null));
        model.addAttribute("inForce", inForce(policy));
        model.addAttribute("form", form);
        model.addAttribute("sellers", sellers.visible());
        model.addAttribute("marketplaces", trials.offered(versions.get(0)).getOrDefault("marketplace", Set.of()));
    }

    private int inForce(String policy) {
        return shelf.inForce(policy, clock.instant()).map(VersionLine::version).orElse(0);
    }

    /** The list alone. */
    void rows(String policy, long before, Model model) {
        ListPage<ReplayView> page = ListPage.of(replays.newest(policy, before, REPLAYS + 1), REPLAYS);
        about(policy, model);
        model.addAttribute("before", before);
        model.addAttribute("replays", page.shown());
        model.addAttribute("next", page.next(ReplayView::id));
        model.addAttribute(
                "running",
                page.shown().stream().filter(one -> !one.status().ended()).count());
    }

    /** One replay; its cases when it has ended. */
    void one(String policy, long id, ReplayCaseFilter filter, long after, Model model) {
        ReplayView one = replays.get(policy, id);
        about(policy, model);
        model.addAttribute("one", one);
        model.addAttribute("version", version(one));
        model.addAttribute("money", replays.money(one));
        model.addAttribute("pairs", pairs(one));
        model.addAttribute("filter", filter);
        ListPage<ReplayCase> page = one.status().ended()
                ? ListPage.of(replays.cases(one, filter, after, CASES + 1), CASES)
                : new ListPage<>(List.of(), false);
        model.addAttribute("cases", page.shown());
        model.addAttribute("next", page.next(ReplayCase::decision));
    }

    private void about(String policy, Model model) {
        model.addAttribute("policy", policy);
        model.addAttribute("name", words.policy(policy, LocaleContextHolder.getLocale()));
        model.addAttribute("names", sellers.names());
    }

    /** The number of the version that is the same table, or 0 when none is. */
    private int version(ReplayView one) {
        return versions(one.policy()).stream()
                .filter(line -> line.sha256().equals(one.sha256()))
                .map(VersionLine::version)
                .findFirst()
                .orElse(0);
    }

    private List<RowLine> pairs(ReplayView one) {
        DecisionTable now = replays.table(one);
        return replays.rows(one, ROWS).stream()
                .map(pair -> new RowLine(
                        pair,
                        shelf.version(one.policy(), pair.version())
                                .map(line -> text(shelf.table(line).table(), pair.then()))
                                .orElse(""),
                        text(now, pair.now())))
                .toList();
    }

    private static String text(DecisionTable table, int row) {
        return row < 1 || row > table.rows().size()
                ? ""
                : table.row(row).text(LocaleContextHolder.getLocale().getLanguage());
    }
}
