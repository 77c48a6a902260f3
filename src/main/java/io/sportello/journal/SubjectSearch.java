package io.sportello.journal;

import io.sportello.subjects.Subject;
import java.time.Instant;

/**
 * Which subjects to go through: those of a kind and a seller about which something was written in a stretch of time.
 *
 * @param kind {@link Subject#kind()}, or an empty text for every kind
 * @param sellerId whose; an empty text for every visible seller
 * @param from the earliest entry that counts
 * @param until entries count before this
 * @param after the name of the last subject of the page before; an empty text for the first page
 */
public record SubjectSearch(String kind, String sellerId, Instant from, Instant until, String after) {

    /** The page after a subject. */
    public SubjectSearch after(Subject last) {
        return new SubjectSearch(kind, sellerId, from, until, last.toString());
    }

    /** The start of the names of a kind, as {@code like} takes it; a kind's letters and dashes mean themselves there. */
    String pattern() {
        return kind.isEmpty() ? "%" : kind + "/%";
    }
}
