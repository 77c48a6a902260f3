package io.sportello.cases;

import io.sportello.subjects.Subject;

/**
 * Something happened to a case outside its tasks.
 *
 * @param subject which case
 * @param step what
 */
public record CaseStepped(Subject subject, Step step) {

    /** What may happen. */
    public enum Step {
        /** Whom it waited for has answered, or support takes it back: work goes on. */
        WENT_ON,
        /** What had brought it back to work was not about it: it waits for the marketplace as before. */
        WAITS_AGAIN,
        /** The seller confirmed the solution. */
        CONFIRMED,
        /** The seller does not see it as solved. */
        REOPENED,
        /** It went up in another case. */
        JOINED
    }
}
