package io.sportello.marketplace.reports;

import io.sportello.marketplace.reports.DelimitedLines.Row;
import io.sportello.marketplace.reports.ReportItem.Rejected;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * Reads a tab-separated report, a row an item, by column name. Columns may be missing, added or in any order, rows may be
 * shorter than the header.
 */
abstract class FlatFileReader implements ReportReader {

    private final List<Set<Field>> required;
    private final TextSource source;
    private final DelimitedLines lines;
    private final Map<Field, Integer> columns = new EnumMap<>(Field.class);
    private final List<String> header;
    private final Deque<Row> lookedAt = new ArrayDeque<>();
    private ReportItem next;
    private boolean ended;

    /** @param required the columns without which nothing can be read: of each set, one */
    FlatFileReader(TextSource source, List<Set<Field>> required) throws IOException {
        this.source = source;
        this.lines = new DelimitedLines(source);
        this.required = required;
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
        return required.stream()
                .filter(any -> any.stream().noneMatch(columns::containsKey))
                .map(any -> any.iterator().next().column())
                .toList();
    }

    /**
     * What a row states.
     *
     * @throws FieldRefused when a value can't be
     */
    abstract ReportItem item(Row row, Values values);

    /** Reads ahead: what stands in a column of the first rows. They are read again as items. */
    List<String> ahead(Field field, int rows) throws IOException {
        Integer column = columns.get(field);
        for (Row row = lines.next(); row != null; row = lookedAt.size() < rows ? lines.next() : null) {
            lookedAt.add(row);
        }
        return lookedAt.stream()
                .filter(row -> column != null && column < row.cells().size())
                .map(row -> row.cells().get(column).strip())
                .toList();
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
            Row row = lookedAt.isEmpty() ? lines.next() : lookedAt.remove();
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
            return item(row, values);
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
