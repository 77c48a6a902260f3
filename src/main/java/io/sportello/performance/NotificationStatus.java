package io.sportello.performance;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Where a notification stands, in the words people filter by. */
public enum NotificationStatus {
    /** Nobody has confirmed it yet. */
    TO_READ(true),
    /** An answer, such as a plan of action, is to be written. */
    TO_PLAN(true),
    /** The answer is written, to be submitted at the marketplace. */
    TO_SUBMIT(true),
    /** The answer waits for what the marketplace says. */
    WAITING(true),
    /** Read; nothing had to be answered. */
    READ(false),
    /** The marketplace accepted the answer. */
    ACCEPTED(false),
    /** The marketplace did not accept the answer. */
    REFUSED(false),
    /** It settled itself: the metric recovered, or a graver notification took its place. */
    SETTLED(false);

    /** Work is left. */
    public static final Set<NotificationStatus> OPEN =
            Collections.unmodifiableSet(EnumSet.of(TO_READ, TO_PLAN, TO_SUBMIT, WAITING));

    /** No work is left. */
    public static final Set<NotificationStatus> FINISHED =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.copyOf(OPEN)));

    /** Somebody in the house has to do something. */
    public static final Set<NotificationStatus> OURS =
            Collections.unmodifiableSet(EnumSet.of(TO_READ, TO_PLAN, TO_SUBMIT));

    private final boolean open;

    NotificationStatus(boolean open) {
        this.open = open;
    }

    /** Whether work is left. */
    public boolean isOpen() {
        return open;
    }
}
