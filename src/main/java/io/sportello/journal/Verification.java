package io.sportello.journal;

import io.sportello.subjects.Subject;

/**
 * Whether a subject's chain of entries is what was written.
 *
 * @param subject whose chain
 * @param intact whether every hash fits
 * @param entries how many entries were checked
 * @param firstBroken the number of the first entry that does not fit, or null
 * @param reason what does not fit: {@value #MISSING}, {@value #CHANGED} or {@value #DETACHED}; or null
 */
public record Verification(Subject subject, boolean intact, long entries, Long firstBroken, String reason) {

    /** The entry of that number is not there. */
    public static final String MISSING = "missing";

    /** The entry is not what its hash was made of. */
    public static final String CHANGED = "changed";

    /** The entry fits itself but not the entry before it. */
    public static final String DETACHED = "detached";
}
