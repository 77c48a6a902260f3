package io.sportello.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Somebody of the staff, with their absences.
 *
 * @param email the stable name
 * @param name the name people see
 * @param groups the candidate groups whose tasks they do
 * @param since when they were entered as a user
 * @param seen when a browser of theirs was last at work, to five minutes; null where none is known
 * @param away when they are away, by beginning
 * @param standIn the name of who works instead now; null when they are there, or nobody does
 * @param standInEmail that person's stable name
 */
public record Teammate(
        String email,
        String name,
        Set<String> groups,
        Instant since,
        Instant seen,
        List<Away> away,
        String standIn,
        String standInEmail) {

    /**
     * Whole days of an absence, in the zone of who is away.
     *
     * @param until when the day after the last one begins
     */
    public record Away(Instant from, Instant until) {

        boolean covers(Instant at) {
            return !at.isBefore(from) && at.isBefore(until);
        }
    }

    /** Whether they are there at a moment. */
    public boolean isIn(Instant at) {
        return away.stream().noneMatch(absence -> absence.covers(at));
    }

    /** When somebody who is away at a moment is back, after absences that follow each other; the moment itself when there. */
    public Instant backAfter(Instant at) {
        Instant back = at;
        for (Away absence : away) {
            back = absence.covers(back) ? absence.until() : back;
        }
        return back;
    }
}
