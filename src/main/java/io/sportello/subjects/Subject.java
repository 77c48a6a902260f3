package io.sportello.subjects;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The name of a case-like thing, such as {@code return/R-1042}. The kernel rooms refer to subjects and never to their
 * classes.
 *
 * @param kind the kind of thing, lower case letters and dashes, such as {@code return}
 * @param id its number within the kind, such as {@code R-1042}; letters, digits and dashes, at most 40 characters
 */
public record Subject(String kind, String id) {

    private static final Pattern KIND = Pattern.compile("[a-z][a-z-]{0,19}");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,40}");

    public Subject {
        if (!KIND.matcher(kind).matches() || !ID.matcher(id).matches()) {
            throw new IllegalArgumentException("Not a subject: " + kind + "/" + id);
        }
    }

    /**
     * Reads {@code kind/id}.
     *
     * @throws IllegalArgumentException when the text is not of that form
     */
    public static Subject parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("Not a subject: " + text);
        }
        return new Subject(text.substring(0, slash), text.substring(slash + 1));
    }

    /** The text that {@link #parse} reads, also in JSON. */
    @Override
    @JsonValue
    public String toString() {
        return kind + "/" + id;
    }
}
