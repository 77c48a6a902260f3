package io.sportello.policies.analysis;

import io.sportello.policies.analysis.RowChange.Kind;
import io.sportello.policies.tables.DecisionTable;
import io.sportello.policies.tables.DecisionTable.Row;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Compares the rows of two versions of a table, cell by cell. */
class RowComparison {

    private final DecisionTable before;
    private final DecisionTable after;
    private final List<CellKey> keysBefore;
    private final List<CellKey> keysAfter;
    private final Set<CellKey> all = new LinkedHashSet<>();
    private final int[] partners;
    private final int[] origins;
    private final BitSet moved = new BitSet();

    private RowComparison(DecisionTable before, DecisionTable after) {
        this.before = before;
        this.after = after;
        this.keysBefore = CellKey.of(before);
        this.keysAfter = CellKey.of(after);
        this.all.addAll(keysAfter);
        this.all.addAll(keysBefore);
        Set<CellKey> shared = new LinkedHashSet<>(keysBefore);
        shared.retainAll(keysAfter);
        Map<String, Integer> words = new HashMap<>();
        this.partners = RowMatching.match(new RowCodes(before, shared, words), new RowCodes(after, shared, words));
        this.origins = origins();
    }

    /** The rows that are not as and where they were. */
    static List<RowChange> of(DecisionTable before, DecisionTable after) {
        return new RowComparison(before, after).changes();
    }

    private int[] origins() {
        int[] from = IntStream.range(0, partners.length)
                .filter(i -> partners[i] >= 0)
                .toArray();
        BitSet staying = LongestCommon.increasing(
                IntStream.of(from).map(i -> partners[i]).toArray());
        int[] origin = IntStream.generate(() -> -1).limit(after.rows().size()).toArray();
        for (int i = 0; i < from.length; i++) {
            origin[partners[from[i]]] = from[i];
            moved.set(partners[from[i]], !staying.get(i));
        }
        return origin;
    }

    private List<RowChange> changes() {
        List<RowChange> changes = new ArrayList<>();
        int old = 0;
        for (int to = 0; to < origins.length; to++) {
            if (origins[to] >= 0 && !moved.get(to)) {
                removed(changes, old, origins[to]);
                old = origins[to] + 1;
            }
            compared(changes, to);
        }
        removed(changes, old, partners.length);
        return changes;
    }

    private void removed(List<RowChange> changes, int from, int until) {
        for (int i = from; i < until; i++) {
            if (partners[i] < 0) {
                Row row = before.rows().get(i);
                changes.add(new RowChange(
                        Kind.REMOVED, i + 1, 0, row, differences(CellKey.read(keysBefore, row), Map.of())));
            }
        }
    }

    private void compared(List<RowChange> changes, int to) {
        Row row = after.rows().get(to);
        Map<CellKey, String> now = CellKey.read(keysAfter, row);
        if (origins[to] < 0) {
            changes.add(new RowChange(Kind.ADDED, 0, to + 1, row, differences(Map.of(), now)));
            return;
        }
        Map<CellKey, String> then = CellKey.read(keysBefore, before.rows().get(origins[to]));
        List<Change> cells = differences(then, now);
        if (moved.get(to) || !cells.isEmpty()) {
            Kind kind = moved.get(to) ? Kind.MOVED : Kind.CHANGED;
            changes.add(new RowChange(kind, origins[to] + 1, to + 1, row, cells));
        }
    }

    private List<Change> differences(Map<CellKey, String> then, Map<CellKey, String> now) {
        return all.stream()
                .map(key -> Change.of(key.part(), key.name(), then.get(key), now.get(key)))
                .filter(Change::isOne)
                .toList();
    }
}
