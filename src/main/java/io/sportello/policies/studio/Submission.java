package io.sportello.policies.studio;

import java.time.Instant;

/**
 * What an author says when a change is sent to review.
 *
 * @param why why the table changes, for who reviews it and for later; 5 to 2,000 characters
 * @param effectiveAt from when it is to hold; null for as soon as it is approved
 * @param openCases what becomes of the open cases
 */
public record Submission(String why, Instant effectiveAt, OpenCases openCases) {

    static final int SHORTEST = 5;
    static final int LONGEST = 2_000;

    /**
     * What stands in the way of sending it, as it is said here.
     *
     * @throws ChangeRefused naming the field at fault
     */
    void check(Instant now) {
        if (why.length() < SHORTEST || why.length() > LONGEST) {
            throw new ChangeRefused("why", "policies.change.why-needed");
        }
        if (effectiveAt != null && effectiveAt.isBefore(now)) {
            throw new ChangeRefused("effectiveAt", "policies.change.past");
        }
    }
}
