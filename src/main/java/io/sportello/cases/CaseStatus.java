package io.sportello.cases;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Where a case stands, in the words people filter by. */
public enum CaseStatus {
    /** Opened; nobody has answered yet. */
    TO_ANSWER,
    /** Support works on it. */
    IN_WORK,
    /** The seller was asked something, so the house clock stands still. */
    WAITING_SELLER,
    /** It was passed on to the marketplace, so the house clock stands still. */
    WAITING_MARKETPLACE,
    /** Solved, as support sees it; the seller confirms or reopens. */
    RESOLVED,
    /** Confirmed, or nobody reopened it in time. */
    CLOSED,
    /** It went up in another case. */
    JOINED;

    /** Support has to do something. */
    public static final Set<CaseStatus> AT_WORK = Collections.unmodifiableSet(EnumSet.of(TO_ANSWER, IN_WORK));

    /** Somebody else has to do something, and the house clock stands still. */
    public static final Set<CaseStatus> WAITING =
            Collections.unmodifiableSet(EnumSet.of(WAITING_SELLER, WAITING_MARKETPLACE));

    /** The seller has to do something. */
    public static final Set<CaseStatus> AT_SELLER = Collections.unmodifiableSet(EnumSet.of(WAITING_SELLER, RESOLVED));

    /** Not solved yet. */
    public static final Set<CaseStatus> OPEN =
            Collections.unmodifiableSet(EnumSet.of(TO_ANSWER, IN_WORK, WAITING_SELLER, WAITING_MARKETPLACE));

    /** Nothing more happens. */
    public static final Set<CaseStatus> FINISHED = Collections.unmodifiableSet(EnumSet.of(CLOSED, JOINED));

    /** Whether it is not solved yet. */
    public boolean isOpen() {
        return OPEN.contains(this);
    }
}
