package io.sportello.feedback.rules;

import java.util.regex.Pattern;

/**
 * A sentence of a comment.
 *
 * @param number from 1
 * @param text as it is written
 */
public record Clause(int number, String text) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d'’]+");

    /** How many words it has. */
    public long words() {
        return WORD.matcher(text).results().count();
    }
}
