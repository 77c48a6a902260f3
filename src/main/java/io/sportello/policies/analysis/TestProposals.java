package io.sportello.policies.analysis;

import io.sportello.policies.proof.Probe;
import io.sportello.policies.proof.Probes;
import io.sportello.policies.tables.CompiledTable;
import io.sportello.policies.tables.TableTest;
import java.util.List;
import java.util.Optional;

/**
 * Tests that a table has not: each row once, and each end of each row's cells. What they expect is what the table answers
 * now, for an officer to confirm or to correct.
 *
 * @param list what is proposed
 * @param more how many rows and ends are left without a test, at most
 */
public record TestProposals(List<Proposal> list, int more) {

    private static final long MOST_STEPS = 10_000_000;

    /** A list that somebody may still read through. */
    private static final int MOST = 30;

    /**
     * A test that is proposed.
     *
     * @param test the test, named as no other of the table is
     * @param row the row that answers it now, or 0
     * @param probe what it tries
     */
    public record Proposal(TableTest test, int row, Probe probe) {}

    /** The tests that are missing; none for a table that can't be looked through. */
    public static TestProposals of(CompiledTable table) {
        return of(table, MOST);
    }

    /** @param most how many to propose at once */
    public static TestProposals of(CompiledTable table, int most) {
        Optional<Probes> probes = Probes.of(table.table(), MOST_STEPS);
        return probes.map(each -> new TestProposer(table, each).propose(most)).orElse(new TestProposals(List.of(), 0));
    }
}
