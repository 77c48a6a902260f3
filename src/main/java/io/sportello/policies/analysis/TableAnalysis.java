package io.sportello.policies.analysis;

import io.sportello.policies.tables.CompiledTable;
import io.sportello.policies.tables.DecisionTable;
import io.sportello.policies.tables.Recent;
import io.sportello.policies.versions.PolicyShelf;
import io.sportello.policies.versions.VersionLine;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Looks at tables beside those that they are compared with: what is in force, and their floor; each content once. */
@Component
public class TableAnalysis {

    private static final int KEPT = 100;

    private final PolicyShelf shelf;
    private final Clock clock;
    private final Recent<List<String>, TableFindings> findings = new Recent<>(KEPT);
    private final Recent<String, TableTests> tests = new Recent<>(KEPT);
    private final Recent<String, TestProposals> proposals = new Recent<>(KEPT);

    TableAnalysis(PolicyShelf shelf, Clock clock) {
        this.shelf = shelf;
        this.clock = clock;
    }

    /** What an officer should know of a version. */
    public TableFindings findings(VersionLine line) {
        return findings(shelf.table(line).table(), line.sha256());
    }

    /**
     * What an officer should know of a table.
     *
     * @param sha256 of its content
     */
    public TableFindings findings(DecisionTable table, String sha256) {
        List<VersionLine> others = Stream.of(
                        table.key(), Optional.ofNullable(table.floor()).orElse(""))
                .flatMap(policy -> shelf.inForce(policy, clock.instant()).stream())
                .filter(line -> !line.sha256().equals(sha256))
                .toList();
        List<String> contents = Stream.concat(Stream.of(sha256), others.stream().map(VersionLine::sha256))
                .toList();
        return findings.get(
                contents,
                any -> TableFindings.of(
                        table,
                        others.stream().map(line -> shelf.table(line).table()).toList()));
    }

    /** What became of a version's own tests. */
    public TableTests tests(VersionLine line) {
        return tests(shelf.table(line), line.sha256());
    }

    /**
     * What became of a table's own tests.
     *
     * @param sha256 of its content
     */
    public TableTests tests(CompiledTable table, String sha256) {
        return tests.get(sha256, any -> TableTests.run(table));
    }

    /**
     * The tests that a table has not.
     *
     * @param sha256 of its content
     */
    public TestProposals proposals(CompiledTable table, String sha256) {
        return proposals.get(sha256, any -> TestProposals.of(table));
    }
}
