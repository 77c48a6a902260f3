package io.sportello.policies.studio;

import io.sportello.policies.proof.Coverage;
import io.sportello.policies.proof.HeldAgainst;
import io.sportello.policies.tables.DecisionTable;

/**
 * What stands between a draft and its publication.
 *
 * @param table the draft's table, or null when it can't be read
 * @param problem why it can't be read or run, with the place; else null
 * @param coverage what its rows cover, or null
 * @param held what holding it against its floor came to; null when it has none
 */
public record Readiness(DecisionTable table, String problem, Coverage coverage, HeldAgainst held) {

    /** Whether it may be sent to review and published: it runs, answers every input, and never grants less than its floor. */
    public boolean isReady() {
        return problem == null && isAnswering() && isProved();
    }

    public boolean isProved() {
        return held == null || held.isProved();
    }

    /** A table of several answers at once may leave inputs without one. */
    public boolean isAnswering() {
        return coverage == null || (coverage.gap() == null && coverage.quarrel() == null);
    }
}
