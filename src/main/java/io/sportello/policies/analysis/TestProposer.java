package io.sportello.policies.analysis;

import io.sportello.policies.analysis.TestProposals.Proposal;
import io.sportello.policies.proof.Probe;
import io.sportello.policies.proof.Probes;
import io.sportello.policies.tables.CompiledTable;
import io.sportello.policies.tables.DecisionTable;
import io.sportello.policies.tables.DecisionTable.Column;
import io.sportello.policies.tables.FeelLiteral;
import io.sportello.policies.tables.TableTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Thinks of the tests that a table has not. */
class TestProposer {

    private static final long LONGEST_NANOS = Duration.ofSeconds(5).toNanos();
    private static final int LONGEST_NAME = 200;

    private final CompiledTable compiled;
    private final DecisionTable table;
    private final Probes probes;
    private final Set<String> names;
    private final long begin = System.nanoTime();

    TestProposer(CompiledTable compiled, Probes probes) {
        this.compiled = compiled;
        this.table = compiled.table();
        this.probes = probes;
        this.names = table.tests().stream().map(TableTest::name).collect(Collectors.toCollection(HashSet::new));
        TableTests.run(compiled)
                .results()
                .forEach(each -> probes.tried(each.test().facts(), row(each)));
    }

    TestProposals propose(int most) {
        List<Proposal> proposals = new ArrayList<>();
        for (Probe probe : probes.open()) {
            if (proposals.size() == most || System.nanoTime() - begin > LONGEST_NANOS) {
                break;
            }
            if (probes.isOpen(probe)) {
                probes.facts(probe).map(facts -> proposal(probe, facts)).ifPresent(proposals::add);
            }
        }
        return new TestProposals(List.copyOf(proposals), probes.open().size());
    }

    private Proposal proposal(Probe probe, Map<String, Object> all) {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (Column input : table.inputs()) {
            if (all.get(input.name()) != null) {
                facts.put(input.name(), all.get(input.name()));
            }
        }
        TestResult answer = TestResult.of(new TableTest("", facts, Map.of(), false), compiled);
        probes.tried(all, row(answer));
        TableTest test = new TableTest(
                named(probe, facts, row(answer)),
                Collections.unmodifiableMap(facts),
                answer.got(),
                answer.rows().isEmpty());
        return new Proposal(test, row(answer), probe);
    }

    private String named(Probe probe, Map<String, Object> facts, int row) {
        String text = row == 0 ? "no answer" : table.row(row).text();
        String answer = text.isEmpty() ? "row " + row : text;
        String name = probe.input() == null
                ? answer
                : probe.input() + " " + FeelLiteral.write(facts.get(probe.input())) + ": " + answer;
        String cut = name.length() > LONGEST_NAME - 6 ? name.substring(0, LONGEST_NAME - 6) : name;
        String unique = cut.strip();
        for (int nth = 2; !names.add(unique); nth++) {
            unique = cut.strip() + " (" + nth + ")";
        }
        return unique;
    }

    private static int row(TestResult result) {
        return result.rows().isEmpty() ? 0 : result.rows().get(0);
    }
}
