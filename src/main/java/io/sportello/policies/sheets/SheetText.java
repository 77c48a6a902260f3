package io.sportello.policies.sheets;

import io.sportello.documents.Csv;

/** Writes texts into cells so that no spreadsheet takes them for formulas, and reads them back as they were. */
final class SheetText {

    private static final String ANYTHING = "-";

    private SheetText() {}

    /** A text for a cell; a lone hyphen, which means anything, is no formula. */
    static String harmless(String text) {
        return text.equals(ANYTHING) ? text : Csv.harmless(text);
    }

    /** The text of a cell. */
    static String plain(String cell) {
        return Csv.plain(cell);
    }
}
