package io.sportello.subjects;

import java.util.Optional;

/**
 * How the subjects of a kind are numbered for people.
 *
 * @param kind the {@link Subject#kind()}
 * @param prefix what stands before the number, such as {@code R-}
 */
public record Numbering(String kind, String prefix) {

    /** The number of an id, such as {@code R-1042}. */
    public String number(Long id) {
        return prefix + id;
    }

    public Subject subject(Long id) {
        return new Subject(kind, number(id));
    }

    /** The id in a number such as {@code R-1042}; empty for null and for whatever is no number of this kind. */
    public Optional<Long> idOf(String number) {
        return number != null && number.matches(prefix + "\\d{1,18}")
                ? Optional.of(Long.valueOf(number.substring(prefix.length())))
                : Optional.empty();
    }
}
