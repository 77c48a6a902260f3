package io.sportello.policies.analysis;

import io.sportello.policies.analysis.Change.Part;
import io.sportello.policies.tables.DecisionTable.Row;
import java.util.List;

/**
 * A row that is not as it was.
 *
 * @param kind what became of it; a row that moved may say something else as well
 * @param from its number in the older version, or 0
 * @param to its number in the newer version, or 0
 * @param row the row as the newer version has it, or the older one when it was removed
 * @param cells what it says differently; for a row that was added or removed, all that it says
 */
public record RowChange(Kind kind, int from, int to, Row row, List<Change> cells) {

    /** What may become of a row. */
    public enum Kind {
        CHANGED,
        MOVED,
        ADDED,
        REMOVED
    }

    /** The number that a reader looks for. */
    public int number() {
        return to == 0 ? from : to;
    }

    /** What stands beside the row's own words. */
    public List<Change> details() {
        return kind == Kind.ADDED || kind == Kind.REMOVED
                ? cells.stream().filter(cell -> cell.part() != Part.TEXT).toList()
                : cells;
    }
}
