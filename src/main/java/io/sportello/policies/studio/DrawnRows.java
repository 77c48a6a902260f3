package io.sportello.policies.studio;

import io.sportello.policies.tables.DecisionTable;
import io.sportello.policies.tables.DecisionTable.Column;
import io.sportello.policies.tables.DecisionTable.Row;
import io.sportello.policies.tables.TableReader;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Takes the rows that somebody drew over into a draft, and leaves everything else in it as it is. */
final class DrawnRows {

    private DrawnRows() {}

    /**
     * The draft with the drawn rows in their order: a row of the draft that was drawn keeps what no grid shows of it.
     *
     * @param drawn a file such as {@link DrawnTable} writes it, from somebody whom nobody trusts
     * @param notes whether the annotations of rows that the draft has are taken over as well
     * @throws io.sportello.policies.TableRefused when either is not a decision table that may be run
     * @throws ChangeRefused when it has other columns, another hit policy, or a row that can't be kept
     */
    static TableContent into(String policy, TableContent draft, String drawn, boolean notes) {
        DecisionTable rows = TableReader.read(policy, drawn);
        DecisionTable before = TableReader.read(policy, draft.text());
        requireSameColumns(before, rows, notes);
        rows.rows().forEach(DrawnRows::requireShortCells);
        if (said(rows, notes).equals(said(before, notes))) {
            return draft;
        }
        TableEditor editor = TableEditor.of(policy, draft.text());
        editor.nameRows();
        editor.arrange(rows, notes);
        String after = editor.content();
        TableReader.read(policy, after);
        return TableContent.of(after);
    }

    /** What the rows say, however it is written. */
    private static List<Row> said(DecisionTable table, boolean notes) {
        return table.rows().stream()
                .map(row -> new Row(
                        row.number(),
                        DrawnTable.id(row.id(), row.number()),
                        row.text(),
                        row.inputs().stream().map(RuleElement::orAnything).toList(),
                        row.outputs(),
                        notes ? written(row.annotations()) : Map.of()))
                .toList();
    }

    private static Map<String, String> written(Map<String, String> annotations) {
        Map<String, String> written = new HashMap<>(annotations);
        written.values().removeIf(String::isEmpty);
        return written;
    }

    private static void requireSameColumns(DecisionTable draft, DecisionTable drawn, boolean notes) {
        boolean same = draft.hitPolicy().equals(drawn.hitPolicy())
                && names(draft.inputs()).equals(names(drawn.inputs()))
                && names(draft.outputs()).equals(names(drawn.outputs()))
                && (!notes || draft.annotations().equals(drawn.annotations()));
        if (!same) {
            throw new ChangeRefused(null, "policies.grid.columns");
        }
    }

    private static void requireShortCells(Row row) {
        Stream.of(
                        List.of(row.text()),
                        row.inputs(),
                        row.outputs(),
                        row.annotations().values())
                .flatMap(Collection::stream)
                .filter(cell -> cell.length() > RowText.LONGEST)
                .findFirst()
                .ifPresent(cell -> {
                    throw new ChangeRefused(null, "policies.grid.long-cell", row.number(), RowText.LONGEST);
                });
    }

    private static List<String> names(List<Column> columns) {
        return columns.stream().map(Column::name).toList();
    }
}
