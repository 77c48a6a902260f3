package io.sportello.policies.sheets;

import io.sportello.policies.sheets.SheetColumn.Kind;
import io.sportello.policies.studio.DrawnTable;
import io.sportello.policies.tables.DecisionTable;
import io.sportello.policies.tables.DecisionTable.Row;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a table as a workbook of one sheet: a row of headings, then a row for each of the table's, all cells as text. */
public final class SheetWriter {

    /** What a workbook says of who made it; versions look like this one. */
    private static final String MADE_BY = "Sportello";

    private static final String VERSION = "1.0";
    private static final String TEXT = "@";
    private static final int LONGEST_NAME = 31;
    private static final double NARROW = 18;
    private static final double WIDE = 60;

    private SheetWriter() {}

    /**
     * Writes the workbook.
     *
     * @param label what people call a column, by what it is ({@code ID}, {@code INPUT}, {@code OUTPUT}, {@code TEXT},
     *     {@code ANNOTATION}) and its name
     */
    public static void write(DecisionTable table, BiFunction<String, String, String> label, OutputStream out)
            throws IOException {
        List<SheetColumn> columns = SheetColumn.of(table);
        try (Workbook workbook = new Workbook(out, MADE_BY, VERSION)) {
            Worksheet sheet = workbook.newWorksheet(name(table));
            sheet.freezePane(1, 1);
            for (int i = 0; i < columns.size(); i++) {
                SheetColumn column = columns.get(i);
                sheet.width(i, column.kind().compareTo(Kind.TEXT) < 0 ? NARROW : WIDE);
                sheet.style(i).format(TEXT).set();
                sheet.value(
                        0,
                        i,
                        SheetText.harmless(
                                column.heading(label.apply(column.kind().name(), column.key()))));
                sheet.style(0, i).bold().format(TEXT).set();
            }
            for (Row row : table.rows()) {
                write(sheet, row, cells(row, table.annotations()));
            }
        }
    }

    private static void write(Worksheet sheet, Row row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                sheet.value(row.number(), i, SheetText.harmless(cells.get(i)));
            }
            sheet.style(row.number(), i)
                    .format(TEXT)
                    .wrapText(true)
                    .verticalAlignment("top")
                    .set();
        }
    }

    private static List<String> cells(Row row, List<String> annotations) {
        List<String> cells = new ArrayList<>();
        cells.add(DrawnTable.id(row.id(), row.number()));
        cells.addAll(row.inputs());
        cells.addAll(row.outputs());
        cells.add(row.text());
        annotations.forEach(name -> cells.add(row.annotations().getOrDefault(name, "")));
        return cells;
    }

    /** The name of a table's sheet, as long as such a name may be. */
    static String name(DecisionTable table) {
        String name = table.key().replaceAll("[^\\w-]", "-");
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }
}
