package io.sportello.caselog;

import io.sportello.journal.Visibility;
import io.sportello.subjects.Subject;
import java.time.Instant;

/**
 * Something that was said in a subject, to be found by its words.
 *
 * @param subject where
 * @param sellerId whose
 * @param part which text of the subject, such as {@code entry-12}; at most 60 characters
 * @param visibility who may find and read it
 * @param text what was said, as plain text; the first {@value #LONGEST} characters are kept
 * @param at when
 */
public record CaseText(Subject subject, String sellerId, String part, Visibility visibility, String text, Instant at) {

    private static final int LONGEST = 100_000;

    public CaseText {
        text = (text.length() > LONGEST ? text.substring(0, LONGEST) : text).replace("\0", "");
    }
}
