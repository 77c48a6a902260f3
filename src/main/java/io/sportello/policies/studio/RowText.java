package io.sportello.policies.studio;

import io.sportello.policies.tables.DecisionTable;
import io.sportello.policies.tables.DecisionTable.Column;
import io.sportello.policies.tables.DecisionTable.Row;
import io.sportello.policies.versions.Sha256;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A row as an officer writes it.
 *
 * @param text what it decides, in words
 * @param inputs a cell for each input column; an empty one stands for anything
 * @param outputs a cell for each output column
 * @param annotations a cell for each annotation column
 */
public record RowText(String text, List<String> inputs, List<String> outputs, List<String> annotations) {

    /** The longest cell, in characters. */
    public static final int LONGEST = 2_000;

    /** A row as it stands in a table. */
    public static RowText of(Row row) {
        return new RowText(
                row.text(),
                row.inputs(),
                row.outputs(),
                List.copyOf(row.annotations().values()));
    }

    /** A row that answers nothing, whatever is asked: to begin with. */
    static RowText blank(DecisionTable table) {
        return new RowText(
                "",
                Collections.nCopies(table.inputs().size(), "-"),
                Collections.nCopies(table.outputs().size(), "null"),
                Collections.nCopies(table.annotations().size(), ""));
    }

    /** @throws ChangeRefused when it has more or fewer cells than a table's rows, or one is too long */
    void checkFits(DecisionTable table) {
        if (inputs.size() != table.inputs().size()
                || outputs.size() != table.outputs().size()
                || annotations.size() != table.annotations().size()) {
            throw new ChangeRefused(null, "policies.change.cells");
        }
        checkLength(table.inputs().stream().map(Column::name).toList(), inputs);
        checkLength(table.outputs().stream().map(Column::name).toList(), outputs);
        checkLength(table.annotations(), annotations);
        checkLength(List.of("text"), List.of(text));
    }

    private static void checkLength(List<String> columns, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).length() > LONGEST) {
                throw new ChangeRefused(null, "policies.change.long-cell", columns.get(i), LONGEST);
            }
        }
    }

    /** The row that it would be in place of another, where it has as many cells. */
    public Row over(Row row) {
        if (inputs.size() != row.inputs().size()
                || outputs.size() != row.outputs().size()
                || annotations.size() != row.annotations().size()) {
            return row;
        }
        Map<String, String> notes = new LinkedHashMap<>();
        Iterator<String> words = annotations.iterator();
        row.annotations().keySet().forEach(name -> notes.put(name, words.next()));
        return new Row(row.number(), row.id(), text, inputs, outputs, notes);
    }

    /** The same row, saying nothing of its annotations. */
    RowText withoutAnnotations() {
        return new RowText(text, inputs, outputs, List.of());
    }

    /** Tells whether somebody else has written a row since it was shown. */
    public String mark() {
        List<String> parts = new ArrayList<>(List.of(text));
        parts.addAll(inputs);
        parts.addAll(outputs);
        parts.addAll(annotations);
        return Sha256.of(String.join("\u0000", parts)).substring(0, 16);
    }
}
