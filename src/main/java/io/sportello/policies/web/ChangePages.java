package io.sportello.policies.web;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.Role;
import io.sportello.policies.deciding.PolicyWords;
import io.sportello.policies.replay.ReplayReading;
import io.sportello.policies.replay.ReplayView;
import io.sportello.policies.studio.ChangeQueries;
import io.sportello.policies.studio.ChangeStatus;
import io.sportello.policies.studio.ChangeView;
import io.sportello.policies.studio.DecidingAgain;
import io.sportello.policies.studio.DraftFloors;
import io.sportello.policies.studio.EvidenceRecords;
import io.sportello.policies.studio.Readiness;
import io.sportello.policies.tables.DecisionTable;
import io.sportello.policies.versions.PolicyShelf;
import io.sportello.policies.versions.VersionLine;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Lays a change of a table out for its page. */
@Component
class ChangePages {

    private final ChangeQueries changes;
    private final PolicyShelf shelf;
    private final PolicyWords words;
    private final CurrentUser user;
    private final DecidingAgain again;
    private final EvidenceRecords evidence;
    private final ReplayReading replays;
    private final DraftFloors floors;
    private final Clock clock;

    ChangePages(
            ChangeQueries changes,
            PolicyShelf shelf,
            PolicyWords words,
            CurrentUser user,
            DecidingAgain again,
            EvidenceRecords evidence,
            ReplayReading replays,
            DraftFloors floors,
            Clock clock) {
        this.changes = changes;
        this.shelf = shelf;
        this.words = words;
        this.user = user;
        this.again = again;
        this.evidence = evidence;
        this.replays = replays;
        this.floors = floors;
        this.clock = clock;
    }

    ChangePage page(ChangeView change) {
        Readiness found = changes.readiness(change);
        VersionLine replaced = replaced(change);
        DecisionTable before = table(replaced);
        boolean officer = user.is(Role.COMPLIANCE);
        boolean mayReplay = officer || user.is(Role.ADMIN);
        ReplayView replay = mayReplay
                ? replays.latest(change.policy(), change.content().sha256()).orElse(null)
                : null;
        return new ChangePage(
                words.policy(change.policy(), LocaleContextHolder.getLocale()),
                change,
                found,
                replaced.version(),
                before,
                offered(found.table(), before),
                officer && change.isDraft(),
                officer
                        && change.status() == ChangeStatus.IN_REVIEW
                        && !change.authors().contains(user.name()),
                officer && change.status().isOpen(),
                again.isPossible(change.policy()),
                mayReplay,
                replay,
                replay == null ? List.of() : replays.money(replay),
                change.publishedVersion() == null ? null : evidence.sha256(change.policy(), change.publishedVersion()),
                floors.concerns(change));
    }

    /** The version whose place it takes or took, which is not the one it began with where an earlier one is brought back. */
    private VersionLine replaced(ChangeView change) {
        Instant before = change.publishedVersion() == null
                ? clock.instant()
                : change.effectiveAt().minus(1, ChronoUnit.MICROS);
        return shelf.inForce(change.policy(), before)
                .or(() -> shelf.version(change.policy(), change.basedOn()))
                .orElseThrow();
    }

    private Map<String, Set<String>> offered(DecisionTable table, DecisionTable before) {
        Map<String, Set<String>> offered = new LinkedHashMap<>();
        Stream.of(table, before, floor(before)).filter(Objects::nonNull).forEach(each -> collect(each, offered));
        return offered;
    }

    private DecisionTable floor(DecisionTable table) {
        return table.floor() == null
                ? null
                : shelf.inForce(table.floor(), clock.instant()).map(this::table).orElse(null);
    }

    private static void collect(DecisionTable table, Map<String, Set<String>> offered) {
        table.rows().forEach(row -> {
            for (int i = 0; i < table.inputs().size(); i++) {
                cells(offered, table.inputs().get(i).name()).add(row.inputs().get(i));
            }
            for (int i = 0; i < table.outputs().size(); i++) {
                cells(offered, table.outputs().get(i).name()).add(row.outputs().get(i));
            }
        });
    }

    private static Set<String> cells(Map<String, Set<String>> offered, String column) {
        return offered.computeIfAbsent(column, name -> new TreeSet<>(List.of()));
    }

    private DecisionTable table(VersionLine line) {
        return shelf.table(line).table();
    }
}
