package io.sportello.policies.analysis;

import io.sportello.policies.analysis.RowChange.Kind;
import io.sportello.policies.tables.DecisionTable;
import java.util.List;

/**
 * What a version of a table says differently from another one.
 *
 * @param kept how many rows are as and where they were
 * @param rows the other rows, in the newer version's order; those removed stand where they were
 * @param columns the columns that are not as they were
 * @param settings what differs about the whole table
 * @param tests the tests that are not as they were
 */
public record TableComparison(
        int kept, List<RowChange> rows, List<NamedChange> columns, List<Change> settings, List<NamedChange> tests) {

    /** Compares two versions; for 2,000 rows within a second. */
    public static TableComparison of(DecisionTable before, DecisionTable after) {
        List<RowChange> rows = RowComparison.of(before, after);
        int gone = (int) rows.stream().filter(row -> row.from() > 0).count();
        return new TableComparison(
                before.rows().size() - gone,
                rows,
                ColumnComparison.columns(before, after),
                SettingComparison.of(before, after),
                ColumnComparison.tests(before, after));
    }

    public boolean isEmpty() {
        return rows.isEmpty() && columns.isEmpty() && settings.isEmpty() && tests.isEmpty();
    }

    /** How many rows of a kind there are. */
    public long count(Kind kind) {
        return rows.stream().filter(row -> row.kind() == kind).count();
    }
}
