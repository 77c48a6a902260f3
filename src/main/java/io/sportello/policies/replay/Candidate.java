package io.sportello.policies.replay;

import io.sportello.policies.Condition;
import io.sportello.policies.NoAnswer;
import io.sportello.policies.deciding.Guard;
import io.sportello.policies.deciding.RecordedDecision;
import io.sportello.policies.tables.CompiledTable;
import io.sportello.policies.tables.CompiledTable.Answer;
import io.sportello.policies.tables.DecisionTable;
import io.sportello.policies.tables.DecisionTable.Column;
import io.sportello.policies.tables.Money;
import io.sportello.policies.tables.Money.Difference;
import io.sportello.policies.versions.PolicyShelf;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A table that is asked what was asked before, guarded as it would have been then: by the seller's own answers and the
 * floor that the decision was held against. Many threads may ask it at once.
 */
class Candidate {

    private static final int REMEMBERED = 20_000;

    private final CompiledTable compiled;
    private final DecisionTable table;
    private final Guard guard;
    private final PolicyShelf shelf;
    private final Map<Integer, Boolean> sameFloor = new ConcurrentHashMap<>();
    /** The guard opens a session of the rule engine each time, and the same few answers come again and again. */
    private final Map<List<Object>, Map<String, Object>> guarded = new ConcurrentHashMap<>();

    Candidate(CompiledTable compiled, Guard guard, PolicyShelf shelf) {
        this.compiled = compiled;
        this.table = compiled.table();
        this.guard = guard;
        this.shelf = shelf;
    }

    /** Asks what a decision was asked, and compares what would hold with what held. */
    Replayed replay(RecordedDecision decision) {
        try {
            Answer answer = compiled.ask(decision.facts());
            Map<String, Object> holds = holds(answer, own(decision.answer().own()), floor(decision));
            return compared(decision, answer.rows().get(0).row(), holds);
        } catch (NoAnswer | IllegalArgumentException e) {
            return Replayed.impossible(decision);
        }
    }

    private Map<String, Object> holds(Answer answer, Map<String, Object> own, Answer floor) {
        if (own.isEmpty() && floor == null) {
            return answer.outputs();
        }
        if (guarded.size() > REMEMBERED) {
            guarded.clear();
        }
        List<Object> asked = Arrays.asList(answer.outputs(), own, floor == null ? null : floor.outputs());
        return guarded.computeIfAbsent(asked, any -> granted(guard.conditions(table, answer, own, floor)));
    }

    private static Map<String, Object> granted(List<Condition> conditions) {
        Map<String, Object> granted = new HashMap<>();
        conditions.forEach(each -> granted.put(each.output(), each.granted()));
        return granted;
    }

    /** Those for outputs that the table still has. */
    private Map<String, Object> own(Map<String, Object> own) {
        if (own.isEmpty()) {
            return own;
        }
        Map<String, Object> ours = new HashMap<>(own);
        ours.keySet().retainAll(table.outputs().stream().map(Column::name).toList());
        return ours;
    }

    /** What the floor's table said then; it is asked only for what it was not asked then. */
    private Answer floor(RecordedDecision decision) {
        String floor = table.floor();
        if (floor == null) {
            return null;
        }
        boolean held = floor.equals(decision.floorPolicy());
        if (held && sameFloor.computeIfAbsent(decision.version(), this::askedTheFloorForAll)) {
            return decision.answer().floor();
        }
        return (held ? shelf.version(floor, decision.floorVersion()) : shelf.inForce(floor, decision.at()))
                .map(line -> shelf.table(line).ask(decision.facts()))
                .orElseThrow(() -> new NoAnswer("No version of " + floor + " is in force at " + decision.at()));
    }

    private boolean askedTheFloorForAll(int version) {
        return shelf.version(table.key(), version)
                .map(line -> shelf.table(line).table().directions().keySet())
                .filter(directed -> directed.containsAll(table.directions().keySet()))
                .isPresent();
    }

    private Replayed compared(RecordedDecision decision, int row, Map<String, Object> holds) {
        List<AnswerChange> changes = changes(decision.answer().granted(), holds);
        if (changes.isEmpty()) {
            return Replayed.same(decision, row);
        }
        Money money = table.money();
        Optional<AnswerChange> priced = changes.stream()
                .filter(each -> money != null && each.output().equals(money.output()))
                .findFirst();
        Difference difference = priced.flatMap(each -> money.difference(decision.facts(), each.then(), each.now()))
                .orElse(null);
        return new Replayed(
                decision, ReplayKind.CHANGED, row, changes, difference, priced.isPresent() && difference == null);
    }

    private static List<AnswerChange> changes(Map<String, Object> then, Map<String, Object> now) {
        if (then.equals(now)) {
            return List.of();
        }
        Set<String> outputs = new LinkedHashSet<>(then.keySet());
        outputs.addAll(now.keySet());
        List<AnswerChange> changes = new ArrayList<>();
        for (String output : outputs) {
            if (!same(then.get(output), now.get(output))) {
                changes.add(new AnswerChange(output, then.get(output), now.get(output)));
            }
        }
        return changes;
    }

    /** 7.5 is 7.50. */
    private static boolean same(Object then, Object now) {
        return (then instanceof BigDecimal before && now instanceof BigDecimal after)
                ? before.compareTo(after) == 0
                : Objects.equals(then, now);
    }
}
