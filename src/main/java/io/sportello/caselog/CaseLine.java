package io.sportello.caselog;

import io.sportello.subjects.Subject;
import java.time.Instant;
import java.util.Objects;

/**
 * How a subject stands, in words that its seller may read.
 *
 * @param subject which one
 * @param sellerId whose
 * @param marketplace country code, or null
 * @param title what it is about; at most {@value #LONGEST_TITLE} characters are kept
 * @param orderId the marketplace's order number, or null
 * @param path the page that shows it
 * @param status message key of where it stands and why, in a few words
 * @param turn who has to move next
 * @param next message key of a plain sentence about what comes next, or null when nothing does
 * @param clock the clock that counts now, or null
 * @param openedAt when it began
 * @param closedAt when it ended, or null while it is open
 */
public record CaseLine(
        Subject subject,
        String sellerId,
        String marketplace,
        String title,
        String orderId,
        String path,
        String status,
        Turn turn,
        String next,
        CaseClock clock,
        Instant openedAt,
        Instant closedAt) {

    private static final int LONGEST_TITLE = 200;

    public CaseLine {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(sellerId, "sellerId");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(turn, "turn");
        Objects.requireNonNull(openedAt, "openedAt");
        title = (title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title).replace("\0", "");
    }

    /** Whether anything is still to be done. */
    public boolean open() {
        return closedAt == null;
    }
}
