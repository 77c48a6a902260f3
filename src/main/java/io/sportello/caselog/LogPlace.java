package io.sportello.caselog;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/**
 * A place in the case log, behind which a page starts.
 *
 * @param movedAt when the last line of the page before was written
 * @param subject which it was
 */
record LogPlace(Instant movedAt, String subject) {

    /** @throws IllegalArgumentException when the text is none of ours */
    static LogPlace of(String cursor) {
        int split = Math.max(0, cursor.indexOf('_'));
        try {
            return new LogPlace(Instant.parse(cursor.substring(0, split)), cursor.substring(split + 1));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("Not a cursor", e);
        }
    }

    /** The text that {@link #of} reads. */
    String cursor() {
        return movedAt + "_" + subject;
    }

    /** The condition for what lies behind, to be added to a {@code where}. */
    String behind(MapSqlParameterSource values) {
        values.addValue("movedAt", Timestamp.from(movedAt)).addValue("place", subject);
        return " and (moved_at, subject) < (:movedAt, :place)";
    }
}
