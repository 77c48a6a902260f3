package io.sportello.marketplace.reports;

import io.sportello.marketplace.reports.DelimitedLines.Row;
import io.sportello.marketplace.reports.ReportItem.Rejected;
import io.sportello.marketplace.reports.ReportItem.Stated;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;

/**
 * Reads {@code GET_FLAT_FILE_RETURNS_DATA_BY_RETURN_DATE}: tab-separated, a row a line of a return, by column name. Columns
 * may be missing, added or in any order, rows may be shorter than the header.
 */
class ReturnsFlatFileReader implements ReportReader {

    private static final List<Field> REQUIRED =
            List.of(Field.ORDER_ID, Field.REQUEST_DATE, Field.AMAZON_RMA, Field.QUANTITY);

    private final TextSource source;
    private final DelimitedLines lines;
    private final ReturnStatement statement;
    private final Map<Field, Integer> columns = new EnumMap<>(Field.class);
    private final List<String> header;
    private ReportItem next;
    private boolean ended;

    ReturnsFlatFileReader(TextSource source, ReturnStatement statement) throws IOException {
        this.source = source;
        this.lines = new DelimitedLines(source);
        this.statement = statement;
        this.header = readHeader();
    }

    private List<String> readHeader() throws IOException {
        Row row = lines.next();
        List<String> names = row == null ? List.of() : row.cells();
        for (int i = 0; i < names.size(); i++) {
            int column = i;
            Field.named(names.get(i)).ifPresent(field -> columns.putIfAbsent(field, column));
        }
        if (names.size() < 2) {
            throw new ReportRefused("import.refused.no-table", "");
        }
        List<String> missing = missing();
        if (!missing.isEmpty()) {
            throw new ReportRefused("import.refused.columns", String.join(", ", missing));
        }
        return names;
    }

    private List<String> missing() {
        List<String> missing = REQUIRED.stream()
                .filter(field -> !columns.containsKey(field))
                .map(Field::column)
                .collect(Collectors.toCollection(ArrayList::new));
        if (!columns.containsKey(Field.SKU) && !columns.containsKey(Field.ASIN)) {
            missing.add(Field.SKU.column());
        }
        return missing;
    }

    @Override
    public boolean hasNext() {
        if (next == null && !ended) {
            next = read();
            ended = next == null;
        }
        return next != null;
    }

    @Override
    public ReportItem next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        ReportItem item = next;
        next = null;
        return item;
    }

    private ReportItem read() {
        try {
            Row row = lines.next();
            return row == null ? null : item(row);
        } catch (IOException e) {
            ended = true;
            return new Rejected(lines.linesEnded() + 1, "", "", "reject.broken", "");
        }
    }

    private ReportItem item(Row row) {
        if (row.overlong() >= 0) {
            String column = row.overlong() < header.size() ? header.get(row.overlong()) : "";
            String value = row.overlong() < row.cells().size() ? row.cells().get(row.overlong()) : "";
            return new Rejected(row.number(), column.strip(), value, "reject.too-long", row.raw());
        }
        Values values = new Values();
        columns.forEach((field, column) -> {
            if (column < row.cells().size()) {
                values.put(field, row.cells().get(column));
            }
        });
        try {
            return new Stated(row.number(), statement.read(values, List.of(values)), row.raw());
        } catch (FieldRefused e) {
            return new Rejected(row.number(), name(e.field()), e.value(), e.getMessage(), row.raw());
        }
    }

    private String name(Field field) {
        Integer column = columns.get(field);
        return column == null ? field.column() : header.get(column).strip();
    }

    @Override
    public void close() {
        try {
            source.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
