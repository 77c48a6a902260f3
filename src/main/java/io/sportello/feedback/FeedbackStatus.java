package io.sportello.feedback;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Where the dispute about a feedback stands, in the words people filter by. */
public enum FeedbackStatus {
    /** Nobody thought of a dispute: it is positive, or too old. */
    NONE,
    /** The rules found no ground, and nobody asked. */
    NO_GROUND,
    /** Somebody has to decide whether its removal is requested. */
    TO_REVIEW,
    /** A request without ground waits for a compliance officer. */
    TO_APPROVE,
    /** The request is to be submitted at the marketplace. */
    TO_SUBMIT,
    /** The marketplace has the request. */
    SUBMITTED,
    /** The marketplace removed it. */
    REMOVED,
    /** The marketplace struck it through. */
    STRUCK,
    /** The marketplace refused the request. */
    REFUSED,
    /** It was decided to leave it as it is. */
    LEFT,
    /** The time for a request ran out. */
    TOO_LATE,
    /** It was taken away before the request was answered. */
    OVERTAKEN;

    /** The house has to do something before the time for a request is up. */
    public static final Set<FeedbackStatus> IN_HAND =
            Collections.unmodifiableSet(EnumSet.of(TO_REVIEW, TO_APPROVE, TO_SUBMIT));

    /** A dispute goes on. */
    public static final Set<FeedbackStatus> OPEN =
            Collections.unmodifiableSet(EnumSet.of(TO_REVIEW, TO_APPROVE, TO_SUBMIT, SUBMITTED));

    /** Whether a dispute goes on. */
    public boolean isOpen() {
        return OPEN.contains(this);
    }
}
