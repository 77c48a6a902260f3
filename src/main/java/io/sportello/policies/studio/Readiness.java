package io.sportello.policies.studio;

import io.sportello.policies.analysis.TableFindings;
import io.sportello.policies.analysis.TableTests;
import io.sportello.policies.proof.HeldAgainst;
import io.sportello.policies.tables.DecisionTable;

/**
 * What stands between a draft and its publication.
 *
 * @param table the draft's table, or null when it can't be read
 * @param problem why it can't be read or run, with the place; else null
 * @param findings what is wrong with it, cell by cell; null when it can't be read
 * @param held what holding it against its floor came to; null when it has none, or can't be run
 * @param tests what became of the tests that lie in it; null when it can't be run
 */
public record Readiness(
        DecisionTable table, String problem, TableFindings findings, HeldAgainst held, TableTests tests) {

    /**
     * Whether it may be sent to review and published: it runs, answers every input, passes its tests, and never grants less
     * than its floor.
     */
    public boolean isReady() {
        return problem == null && isSound() && isProved() && isTested();
    }

    public boolean isProved() {
        return held == null || held.isProved();
    }

    /** Whether nothing is wrong with its cells and rows; warnings and hints are no fault. */
    public boolean isSound() {
        return findings == null || !findings.hasErrors();
    }

    /** Whether no test of it fails. */
    public boolean isTested() {
        return tests == null || tests.failed() == 0;
    }
}
