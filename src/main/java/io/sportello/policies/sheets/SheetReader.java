package io.sportello.policies.sheets;

import io.sportello.policies.sheets.SheetColumn.Kind;
import io.sportello.policies.studio.DrawnTable;
import io.sportello.policies.tables.DecisionTable;
import io.sportello.policies.tables.SafeDmn;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Reads the rows of a table from a workbook that nobody trusts, as {@link SheetWriter} writes them. */
public final class SheetReader {

    private final DecisionTable table;
    private final List<SheetColumn> columns;
    private final String sheet;
    private final Set<String> left;
    private final Set<String> taken;
    private final List<DecisionTable.Row> rows = new ArrayList<>();
    private boolean headed;

    private SheetReader(DecisionTable table, String sheet) {
        this.table = table;
        this.columns = SheetColumn.of(table);
        this.sheet = sheet;
        this.left = new HashSet<>();
        table.rows().forEach(row -> left.add(DrawnTable.id(row.id(), row.number())));
        this.taken = new HashSet<>(left);
    }

    /**
     * The table with the rows of a workbook's sheet that is named as the table, or else of its first. A row whose id the
     * table does not have, or that came before, is a new one.
     *
     * @throws SheetRefused when the file is no plain workbook with the table's columns, naming sheet, row and column
     */
    public static DecisionTable read(DecisionTable table, byte[] file) {
        byte[] safe = SafeWorkbook.of(file);
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(safe), new ReadingOptions(true, true))) {
            Sheet sheet = workbook.getSheets()
                    .filter(each -> each.getName().equals(SheetWriter.name(table)))
                    .findFirst()
                    .orElseGet(workbook::getFirstSheet);
            return new SheetReader(table, sheet.getName()).read(sheet);
        } catch (SheetRefused refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            throw new SheetRefused("policies.sheet.broken");
        }
    }

    private DecisionTable read(Sheet from) throws IOException {
        try (Stream<Row> all = from.openStream()) {
            all.map(row -> new SheetRow(sheet, row, columns)).forEach(this::take);
        }
        if (rows.isEmpty()) {
            throw new SheetRefused("policies.sheet.no-rows", sheet);
        }
        return new DecisionTable(
                table.key(),
                table.description(),
                table.hitPolicy(),
                table.inputs(),
                table.outputs(),
                table.annotations(),
                rows,
                table.floor(),
                table.directions(),
                table.derived(),
                table.money(),
                table.tests());
    }

    private void take(SheetRow row) {
        if (!headed) {
            row.requireHeadings();
            headed = true;
        } else if (!row.isEmpty()) {
            if (rows.size() == SafeDmn.MAX_ROWS) {
                throw new SheetRefused("policies.sheet.rows", sheet, Integer.toString(SafeDmn.MAX_ROWS));
            }
            rows.add(read(row));
        }
    }

    private DecisionTable.Row read(SheetRow row) {
        Map<String, String> annotations = new LinkedHashMap<>();
        row.each(Kind.ANNOTATION, (column, cell) -> annotations.put(column.key(), cell));
        return new DecisionTable.Row(
                rows.size() + 1,
                id(row.cells(Kind.ID).get(0)),
                row.cells(Kind.TEXT).get(0),
                row.cells(Kind.INPUT).stream()
                        .map(cell -> cell.isEmpty() ? "-" : cell)
                        .toList(),
                row.cells(Kind.OUTPUT),
                annotations);
    }

    private String id(String written) {
        if (left.remove(written)) {
            return written;
        }
        int number = table.rows().size() + 1;
        while (!taken.add(table.key() + "-row-" + number)) {
            number++;
        }
        return table.key() + "-row-" + number;
    }
}
