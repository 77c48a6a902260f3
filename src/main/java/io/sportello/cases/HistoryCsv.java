package io.sportello.cases;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a history from CSV, a record at a time: case id, activity, timestamp, resource, and columns of any name. */
class HistoryCsv {

    private static final int LONGEST_RECORD = 200_000;
    private static final int MOST_COLUMNS = 100;
    private static final Map<String, Set<String>> NAMES = Map.of(
            "case", Set.of("case id", "case_id", "caseid", "case", "case:concept:name", "ticket", "ticket id"),
            "activity", Set.of("activity", "concept:name", "event", "step"),
            "time", Set.of("timestamp", "time:timestamp", "time", "complete timestamp", "date"),
            "actor", Set.of("resource", "org:resource", "user", "agent"));

    private final HistoryRow rows;

    HistoryCsv(HistoryRow rows) {
        this.rows = rows;
    }

    /** @throws HistoryRefused when the header lacks a column that is needed, or a record is far too long */
    void read(Reader content) throws IOException {
        BufferedReader lines = new BufferedReader(content);
        BoundedRecords bounded = new BoundedRecords(lines);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(lines))
                .setIgnoreEmptyLines(true)
                .get();
        try (CSVParser parser = CSVParser.parse(bounded, format)) {
            Columns columns = null;
            for (CSVRecord one : parser) {
                bounded.nextRecord();
                if (columns == null) {
                    columns = Columns.of(one);
                } else {
                    take(parser.getCurrentLineNumber(), columns, one);
                }
            }
            if (columns == null) {
                throw new HistoryRefused("cases.history.refused.empty");
            }
        } catch (java.io.UncheckedIOException | IllegalStateException broken) {
            throw new HistoryRefused("cases.history.refused.csv");
        }
    }

    private void take(long line, Columns columns, CSVRecord one) {
        rows.take(
                line,
                columns.cell("case", one),
                columns.cell("activity", one),
                columns.cell("time", one),
                columns.cell("actor", one),
                columns.others(one));
    }

    /** Whatever of the three stands in the header most often. */
    private static char delimiter(BufferedReader lines) throws IOException {
        lines.mark(8192);
        char[] head = new char[4096];
        int length = Math.max(0, lines.read(head));
        lines.reset();
        String first = new String(head, 0, length).lines().findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(first, candidate) > count(first, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char sign) {
        return text.chars().filter(one -> one == sign).count();
    }

    /** Which column holds what. */
    private record Columns(Map<String, Integer> known, List<String> names) {

        static Columns of(CSVRecord header) {
            if (header.size() > MOST_COLUMNS) {
                throw new HistoryRefused("cases.history.refused.columns");
            }
            List<String> names = new ArrayList<>();
            Map<String, Integer> known = new java.util.HashMap<>();
            for (int i = 0; i < header.size(); i++) {
                String name = header.get(i).replace("\ufeff", "").strip();
                names.add(name);
                int column = i;
                NAMES.forEach((what, spellings) -> {
                    if (spellings.contains(name.toLowerCase(Locale.ROOT))) {
                        known.putIfAbsent(what, column);
                    }
                });
            }
            if (!known.keySet().containsAll(Set.of("case", "activity", "time"))) {
                throw new HistoryRefused("cases.history.refused.columns");
            }
            return new Columns(known, names);
        }

        String cell(String what, CSVRecord one) {
            Integer column = known.get(what);
            return column == null || column >= one.size() ? "" : one.get(column);
        }

        String others(CSVRecord one) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < Math.min(names.size(), one.size()); i++) {
                if (!known.containsValue(i) && !one.get(i).isBlank()) {
                    text.append(names.get(i)).append(": ").append(one.get(i)).append('\n');
                }
            }
            return text.toString();
        }
    }

    /** Gives up on a record that does not end, such as one with an open quote. */
    private static class BoundedRecords extends FilterReader {

        private int since;

        BoundedRecords(Reader in) {
            super(in);
        }

        void nextRecord() {
            since = 0;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(char[] buffer, int from, int length) throws IOException {
            int read = super.read(buffer, from, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) {
            since += read;
            if (since > LONGEST_RECORD) {
                throw new HistoryRefused("cases.history.refused.csv");
            }
        }
    }
}
