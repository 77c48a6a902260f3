package io.sportello.policies.floors;

import io.sportello.policies.OwnAnswers;
import io.sportello.policies.OwnAnswers.Own;
import io.sportello.policies.proof.HeldAgainst;
import io.sportello.policies.proof.HeldAgainst.Time;
import io.sportello.policies.proof.OwnProofs;
import io.sportello.policies.tables.DecisionTable;
import io.sportello.policies.versions.PolicyShelf;
import io.sportello.policies.versions.VersionLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Holds the sellers' own answers, as far as the user may see them, against a floor. */
@Component
class SettingWatch {

    private final List<OwnAnswers> answers;
    private final PolicyShelf shelf;
    private final OwnProofs proofs;

    SettingWatch(List<OwnAnswers> answers, PolicyShelf shelf, OwnProofs proofs) {
        this.answers = answers;
        this.shelf = shelf;
        this.proofs = proofs;
    }

    /**
     * Adds the own answers to a list.
     *
     * @param lines the versions in the list; an own answer is held against the floor of its policy's first one
     * @param floors what the floor says, or is to say, in the order of time
     * @param now what it says now
     */
    HeldList add(
            HeldList list,
            List<VersionLine> lines,
            List<FloorContent> floors,
            List<FloorContent> now,
            Patience patience) {
        List<HeldSetting> broken = new ArrayList<>();
        int kept = 0;
        int unfinished = list.unfinished();
        for (OwnAnswers each : answers) {
            DecisionTable policy = FloorWatch.first(lines, each.policy())
                    .map(line -> shelf.table(line).table())
                    .orElse(null);
            for (Own own : policy == null || floors.isEmpty() ? List.<Own>of() : each.all()) {
                HeldAgainst held = patience.isOver() ? null : held(own, policy, floors);
                if (held == null) {
                    unfinished++;
                } else if (held.breach().isEmpty()) {
                    kept++;
                } else {
                    broken.add(new HeldSetting(each.policy(), own, held, isBroken(own, policy, now)));
                }
            }
        }
        broken.sort(Comparator.comparing(HeldSetting::already));
        int shown = Math.min(HeldList.MOST, broken.size());
        return new HeldList(
                list.floor(),
                list.policies(),
                List.copyOf(broken.subList(0, shown)),
                broken.size() - shown,
                kept,
                unfinished);
    }

    /** Whether they break at once: what breaks on a later day breaks by what is coming. */
    private boolean isBroken(Own own, DecisionTable policy, List<FloorContent> now) {
        return !now.isEmpty()
                && held(own, policy, now)
                        .breach()
                        .filter(breach -> breach.breaks().equals(breach.from()))
                        .isPresent();
    }

    HeldAgainst held(Own own, DecisionTable policy, List<FloorContent> floors) {
        return new HeldAgainst(
                policy.floor(),
                floors.stream()
                        .map(floor -> new Time(
                                floor.version(),
                                floor.from(),
                                floor.until(),
                                proofs.of(own, policy, floor.table(), floor.sha256())))
                        .toList());
    }
}
