package io.sportello.marketplace.reports;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits text into lines and cells at line ends and tabs. Quotes mean nothing, as the marketplace writes them. However long
 * a line is, only the first part of each cell is kept.
 */
class DelimitedLines {

    /** The most characters of one cell. */
    static final int LONGEST_CELL = 64 * 1024;

    private static final int MOST_CELLS = 500;

    private final Reader reader;
    private final char[] buffer = new char[16 * 1024];
    private int filled;
    private int position;
    private long linesEnded;

    /**
     * One line.
     *
     * @param number from 1
     * @param cells as they stand
     * @param overlong index of the first cell that was cut, or -1
     */
    record Row(long number, List<String> cells, int overlong) {

        boolean isBlank() {
            return overlong < 0 && cells.stream().allMatch(String::isBlank);
        }

        String raw() {
            StringBuilder text = new StringBuilder();
            for (String cell : cells) {
                if (text.length() > ReportItem.RAW_LIMIT) {
                    break;
                }
                text.append(text.isEmpty() ? "" : "\t").append(cell, 0, Math.min(cell.length(), ReportItem.RAW_LIMIT));
            }
            return text.substring(0, Math.min(text.length(), ReportItem.RAW_LIMIT));
        }
    }

    DelimitedLines(Reader reader) {
        this.reader = reader;
    }

    /** The next line that is not blank, or null at the end. */
    Row next() throws IOException {
        Row row = line();
        while (row != null && row.isBlank()) {
            row = line();
        }
        return row;
    }

    /** How many lines have ended so far. */
    long linesEnded() {
        return linesEnded;
    }

    private Row line() throws IOException {
        int c = read();
        if (c < 0) {
            return null;
        }
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        int overlong = -1;
        for (; c >= 0 && c != '\n' && c != '\r'; c = read()) {
            if (c == '\t') {
                add(cells, cell);
                cell = new StringBuilder();
            } else if (cell.length() < LONGEST_CELL) {
                cell.append((char) c);
            } else if (overlong < 0) {
                overlong = cells.size();
            }
        }
        add(cells, cell);
        skipSecondHalfOfLineEnd(c);
        return new Row(++linesEnded, cells, overlong);
    }

    private static void add(List<String> cells, StringBuilder cell) {
        if (cells.size() < MOST_CELLS) {
            cells.add(cell.toString());
        }
    }

    private void skipSecondHalfOfLineEnd(int end) throws IOException {
        if (end == '\r') {
            int next = read();
            if (next >= 0 && next != '\n') {
                position--;
            }
        }
    }

    private int read() throws IOException {
        if (position == filled) {
            filled = reader.read(buffer, 0, buffer.length);
            position = 0;
            if (filled <= 0) {
                filled = 0;
                return -1;
            }
        }
        return buffer[position++];
    }
}
