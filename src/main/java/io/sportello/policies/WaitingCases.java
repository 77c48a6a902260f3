package io.sportello.policies;

import io.sportello.subjects.Subject;
import java.util.List;

/**
 * The cases that were decided by a policy and still wait for a person, so that they can be decided again when the policy
 * changes. One bean a policy that has such cases.
 */
public interface WaitingCases {

    /** The policy's key. */
    String policy();

    /**
     * The next of them, in the order in which they came.
     *
     * @param last the last one that was given before, or null for the first
     * @param limit the most to give
     */
    List<Subject> after(Subject last, int limit);

    /**
     * Decides one again by the version now in force, in the caller's transaction; does nothing where nobody waits any more.
     *
     * @throws NoAnswer when the policy has no answer for it; it keeps its decision
     */
    void decideAgain(Subject subject);
}
