package io.sportello.policies.analysis;

import io.sportello.policies.analysis.Finding.Kind;
import io.sportello.policies.analysis.Finding.Severity;
import io.sportello.policies.tables.DecisionTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What an officer should know of a table, the worst first.
 *
 * @param list at most {@value #MOST}
 * @param more how many there are beyond these
 * @param mapped whether it was looked at which inputs every row answers
 */
public record TableFindings(List<Finding> list, int more, boolean mapped) {

    private static final int MOST = 300;

    private static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::severity).thenComparing(Finding::kind).thenComparing(Finding::row);

    /**
     * Looks at a table, for some seconds at most; what was not looked at is a finding, too.
     *
     * @param others tables whose words are known to be right: an earlier version, the floor
     */
    public static TableFindings of(DecisionTable table, List<DecisionTable> others) {
        List<Finding> found = new ArrayList<>(CellFindings.of(table));
        found.addAll(ValueFindings.of(table, others));
        RowFindings rows = RowFindings.of(table);
        found.addAll(rows.list());
        found.addAll(WordFindings.of(table));
        found.sort(ORDER);
        int shown = Math.min(MOST, found.size());
        return new TableFindings(List.copyOf(found.subList(0, shown)), found.size() - shown, rows.mapped());
    }

    /** What is found at a cell. */
    public List<Finding> at(int row, String column) {
        return list.stream()
                .filter(each -> each.row() == row && column.equals(each.column()))
                .toList();
    }

    /** How bad the worst of a cell is; empty when nothing is found there. */
    public Optional<Severity> worst(int row, String column) {
        return at(row, column).stream().map(Finding::severity).findFirst();
    }

    /** What is not only a hint. */
    public List<Finding> faults() {
        return list.stream().filter(each -> each.severity() != Severity.HINT).toList();
    }

    public List<Finding> hints() {
        return list.stream().filter(each -> each.severity() == Severity.HINT).toList();
    }

    /** How many there are of a severity, among those listed. */
    public long count(Severity severity) {
        return list.stream().filter(each -> each.severity() == severity).count();
    }

    /** Whether something can't be left as it is. */
    public boolean hasErrors() {
        return count(Severity.ERROR) > 0;
    }

    /** Whether every possible input has one answer, and every row some input. */
    public boolean isComplete() {
        return mapped
                && list.stream()
                        .map(Finding::kind)
                        .noneMatch(kind -> kind == Kind.GAP
                                || kind == Kind.MASKED
                                || kind == Kind.UNRANKED
                                || kind == Kind.IMPOSSIBLE
                                || kind == Kind.CONTRADICTION
                                || kind == Kind.DUPLICATE
                                || kind == Kind.UNFINISHED);
    }
}
