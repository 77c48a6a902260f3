package io.sportello.policies.web;

import io.sportello.policies.studio.RowText;
import java.util.List;

/**
 * A row as it comes from its form.
 *
 * @param mark what tells whether somebody else has written the row since it was shown
 * @param text its words
 * @param in a cell for each input
 * @param out a cell for each output
 * @param note a cell for each annotation
 */
record RowForm(String mark, String text, List<String> in, List<String> out, List<String> note) {

    /** @throws IllegalArgumentException when a cell is longer than {@link RowText#LONGEST} */
    RowText row() {
        return new RowText(cell(text), cells(in), cells(out), cells(note));
    }

    private static List<String> cells(List<String> cells) {
        return cells == null ? List.of() : cells.stream().map(RowForm::cell).toList();
    }

    private static String cell(String cell) {
        String text = cell == null ? "" : cell.strip();
        if (text.length() > RowText.LONGEST) {
            throw new IllegalArgumentException("A cell is longer than " + RowText.LONGEST + " characters");
        }
        return text;
    }
}
