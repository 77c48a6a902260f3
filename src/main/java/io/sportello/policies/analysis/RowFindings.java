package io.sportello.policies.analysis;

import io.sportello.policies.analysis.Finding.Kind;
import io.sportello.policies.analysis.Finding.Severity;
import io.sportello.policies.proof.FloorProof.Obstacle;
import io.sportello.policies.proof.Gap;
import io.sportello.policies.proof.RowMap;
import io.sportello.policies.tables.DecisionTable;
import io.sportello.policies.tables.DecisionTable.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks at the rows together: what none of them answers, which take each other's place, and which are at odds. */
class RowFindings {

    /** The hit policies under which a row may come before another. */
    private static final Set<String> ORDERED = Set.of("FIRST", "PRIORITY");

    private static final long MOST_STEPS = 10_000_000;
    private static final int MOST_GAPS = 3;
    private static final int MOST_QUARRELS = 20;

    private final DecisionTable table;
    private final List<Finding> found = new ArrayList<>();
    private final Map<Integer, Integer> twins = new HashMap<>();
    private boolean mapped;

    private RowFindings(DecisionTable table) {
        this.table = table;
    }

    static RowFindings of(DecisionTable table) {
        RowFindings rows = new RowFindings(table);
        rows.duplicates();
        Optional<RowMap> map = RowMap.of(table, MOST_STEPS);
        map.filter(each -> each.obstacles().isEmpty()).ifPresent(rows::look);
        if (map.isEmpty()) {
            rows.found.add(Finding.table(Kind.SEVERAL, Severity.HINT, table.hitPolicy()));
        }
        return rows;
    }

    List<Finding> list() {
        return found;
    }

    /** Whether it was looked at which inputs every row answers. */
    boolean mapped() {
        return mapped;
    }

    private void duplicates() {
        Map<List<List<String>>, Integer> seen = new HashMap<>();
        for (Row row : table.rows()) {
            Integer first = seen.putIfAbsent(List.of(row.inputs(), row.outputs()), row.number());
            if (first != null) {
                twins.put(row.number(), first);
                found.add(Finding.row(Kind.DUPLICATE, Severity.WARNING, row.number(), List.of(first), null));
            }
        }
    }

    private void look(RowMap map) {
        map.gaps(MOST_GAPS).forEach(this::gap);
        map.unordered().forEach(this::unordered);
        table.rows().forEach(row -> reach(map, row.number()));
        map.quarrels(MOST_QUARRELS)
                .forEach(each -> found.add(Finding.row(
                        Kind.CONTRADICTION, Severity.ERROR, each.other(), List.of(each.row()), each.region())));
        if (table.hitPolicy().equals("FIRST")) {
            map.crossings()
                    .ifPresent(each -> found.add(new Finding(
                            Kind.ORDER,
                            Severity.HINT,
                            0,
                            null,
                            List.of(Long.toString(each.count())),
                            List.of(each.first().row(), each.first().other()),
                            each.first().region())));
        }
        mapped = !map.gaveUp();
        if (map.gaveUp()) {
            found.add(Finding.table(Kind.UNFINISHED, Severity.WARNING, ""));
        }
    }

    private void unordered(Obstacle obstacle) {
        found.add(Finding.cell(Kind.UNRANKED, Severity.WARNING, obstacle.row(), obstacle.column(), obstacle.text()));
    }

    private void gap(Gap gap) {
        found.add(new Finding(Kind.GAP, Severity.WARNING, gap.row(), gap.input(), List.of(), List.of(), gap.region()));
    }

    private void reach(RowMap map, int row) {
        if (map.isImpossible(row)) {
            found.add(Finding.row(Kind.IMPOSSIBLE, Severity.WARNING, row, List.of(), null));
        } else if (ORDERED.contains(table.hitPolicy())
                && !twins.containsKey(row)
                && map.unordered().isEmpty()) {
            List<Integer> hiding = map.hiding(row);
            if (!hiding.isEmpty()) {
                found.add(new Finding(
                        Kind.MASKED, Severity.WARNING, row, null, List.of(table.hitPolicy()), hiding, null));
            }
        }
    }
}
