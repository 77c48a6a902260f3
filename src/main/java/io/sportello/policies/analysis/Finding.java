package io.sportello.policies.analysis;

import io.sportello.policies.proof.Region;
import java.util.List;

/**
 * Something that an officer should know of a table.
 *
 * @param kind what it is
 * @param severity how bad it is
 * @param row the row, from 1; 0 for the whole table
 * @param column the input, output or annotation; empty for the row's description, null for the whole row
 * @param words what the sentence of its kind says: a cell, a value, what is proposed instead
 * @param rows other rows that it is about, from 1
 * @param region the inputs that it is about, or null
 */
public record Finding(
        Kind kind, Severity severity, int row, String column, List<String> words, List<Integer> rows, Region region) {

    /** How bad a finding is, the worst first. */
    public enum Severity {
        /** The table can't be run or proved like this, or answers nothing where it should. */
        ERROR,
        /** It runs, but hardly as it was meant. */
        WARNING,
        /** It may well be right. */
        HINT
    }

    /** What is found; message key {@code policies.finding.<kind>}. */
    public enum Kind {
        SYNTAX,
        UNKNOWN_NAME,
        WRONG_TYPE,
        NO_SUCH_DAY,
        NO_ANSWER,
        /** The engine runs it, but no proof understands it. */
        NOT_COMPARABLE,
        /** A text is not in the order that its column's direction names. */
        OUT_OF_ORDER,
        /** A value is not allowed by its column. */
        UNLISTED,
        /** What a column allows can't be read. */
        ALLOWED,
        MISSPELT,
        GAP,
        MASKED,
        /** An answer has no rank among the others, so that nothing is said of masked rows. */
        UNRANKED,
        /** Nothing can match a row. */
        IMPOSSIBLE,
        CONTRADICTION,
        DUPLICATE,
        /** Only the order of rows decides between them. */
        ORDER,
        /** Several rows may answer at once, so that nothing is said of gaps and masked rows. */
        SEVERAL,
        NO_DESCRIPTION,
        NO_SOURCE,
        /** It takes too long to look at everything. */
        UNFINISHED
    }

    static Finding table(Kind kind, Severity severity, String... words) {
        return new Finding(kind, severity, 0, null, List.of(words), List.of(), null);
    }

    static Finding row(Kind kind, Severity severity, int row, List<Integer> rows, Region region) {
        return new Finding(kind, severity, row, null, List.of(), rows, region);
    }

    static Finding cell(Kind kind, Severity severity, int row, String column, String... words) {
        return new Finding(kind, severity, row, column, List.of(words), List.of(), null);
    }
}
