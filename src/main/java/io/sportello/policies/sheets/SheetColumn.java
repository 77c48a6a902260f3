package io.sportello.policies.sheets;

import io.sportello.policies.tables.DecisionTable;
import io.sportello.policies.tables.DecisionTable.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column of a table's sheet.
 *
 * @param kind what its cells are of a row
 * @param key its name in every language
 */
record SheetColumn(Kind kind, String key) {

    /** What a row consists of, in the order of the sheet. */
    enum Kind {
        ID,
        INPUT,
        OUTPUT,
        TEXT,
        ANNOTATION
    }

    private static final Pattern KEY = Pattern.compile("\\[([^\\[\\]]*)\\]\\s*$");

    /** The columns of a table's sheet. */
    static List<SheetColumn> of(DecisionTable table) {
        List<SheetColumn> columns = new ArrayList<>();
        columns.add(new SheetColumn(Kind.ID, "id"));
        table.inputs().stream().map(Column::name).forEach(name -> columns.add(new SheetColumn(Kind.INPUT, name)));
        table.outputs().stream().map(Column::name).forEach(name -> columns.add(new SheetColumn(Kind.OUTPUT, name)));
        columns.add(new SheetColumn(Kind.TEXT, "text"));
        table.annotations().forEach(name -> columns.add(new SheetColumn(Kind.ANNOTATION, name)));
        return columns;
    }

    /** Its heading: what people call it, and its name in every language. */
    String heading(String label) {
        return label + " [" + key + "]";
    }

    /** Whether a heading is of this column. */
    boolean isHeadedBy(String heading) {
        Matcher matcher = KEY.matcher(heading);
        return matcher.find() && matcher.group(1).equals(key);
    }

    /** A column's letters, from 0 for {@code A}. */
    static String letters(int index) {
        String last = String.valueOf((char) ('A' + index % 26));
        return index < 26 ? last : letters(index / 26 - 1) + last;
    }
}
