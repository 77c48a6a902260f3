package io.sportello.policies.sheets;

import io.sportello.policies.sheets.SheetColumn.Kind;
import io.sportello.policies.studio.RowText;
import io.sportello.policies.tables.SafeDmn;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.springframework.context.i18n.LocaleContextHolder;

/** A row of a sheet whose cells are read one by one, so that each that can't be taken is named. */
final class SheetRow {

    private final String sheet;
    private final Row row;
    private final List<SheetColumn> columns;

    SheetRow(String sheet, Row row, List<SheetColumn> columns) {
        this.sheet = sheet;
        this.row = row;
        this.columns = columns;
    }

    /** @throws SheetRefused when a column is another one than the table's, or there is none */
    void requireHeadings() {
        for (int i = 0; i < columns.size(); i++) {
            String heading = row.getRowNum() == 1 ? text(i) : "";
            if (!columns.get(i).isHeadedBy(heading)) {
                throw new SheetRefused(
                        "policies.sheet.heading",
                        sheet,
                        "1",
                        SheetColumn.letters(i),
                        columns.get(i).key(),
                        heading);
            }
        }
        requireNoMore();
    }

    /** Whether nothing is written in it. */
    boolean isEmpty() {
        requireNoMore();
        for (int i = 0; i < columns.size(); i++) {
            if (!text(i).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Its cells of a kind, in the sheet's order. */
    List<String> cells(Kind kind) {
        List<String> cells = new ArrayList<>();
        each(kind, (column, cell) -> cells.add(cell));
        return cells;
    }

    /** Hands over its cells of a kind. */
    void each(Kind kind, BiConsumer<SheetColumn, String> to) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).kind() == kind) {
                to.accept(columns.get(i), checked(i, kind));
            }
        }
    }

    private String checked(int column, Kind kind) {
        String text = text(column);
        if (text.length() > RowText.LONGEST) {
            throw refused("policies.sheet.long", column, Integer.toString(RowText.LONGEST));
        }
        if (!text.isEmpty() && (kind == Kind.INPUT || kind == Kind.OUTPUT)) {
            SafeDmn.objection(text).ifPresent(why -> {
                throw refused("policies.sheet.unsafe", column, why.words(LocaleContextHolder.getLocale()));
            });
        }
        return text;
    }

    private void requireNoMore() {
        for (int i = columns.size(); i < row.getCellCount(); i++) {
            if (!text(i).isEmpty()) {
                throw refused("policies.sheet.extra", i);
            }
        }
    }

    private String text(int column) {
        Cell cell = row.getOptionalCell(column).orElse(null);
        if (cell == null) {
            return "";
        }
        if (cell.getFormula() != null || cell.getType() == CellType.FORMULA) {
            throw refused("policies.sheet.formula", column);
        }
        return switch (cell.getType()) {
            case EMPTY -> "";
            case NUMBER -> number(cell, column);
            case BOOLEAN -> cell.asBoolean().toString();
            case STRING -> SheetText.plain(cell.asString().strip()).strip();
            default -> throw refused("policies.sheet.error", column);
        };
    }

    /** Spreadsheets keep a date as the number of its day, of which no table knows. */
    private String number(Cell cell, int column) {
        if (SheetDates.isDate(cell.getDataFormatId(), cell.getDataFormatString())) {
            throw refused("policies.sheet.date", column);
        }
        return cell.asNumber().stripTrailingZeros().toPlainString();
    }

    private SheetRefused refused(String message, int column, Object... more) {
        List<Object> arguments =
                new ArrayList<>(List.of(sheet, Integer.toString(row.getRowNum()), SheetColumn.letters(column)));
        arguments.addAll(List.of(more));
        return new SheetRefused(message, arguments.toArray());
    }
}
