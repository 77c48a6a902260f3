package io.sportello.policies.analysis;

import io.sportello.policies.tables.CompiledTable;
import io.sportello.policies.tables.TableTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What became of the tests that live with a table.
 *
 * @param results those that failed first, else in the table's order
 * @param left how many were not run because it took too long
 * @param missed the rows that no test reaches, from 1
 */
public record TableTests(List<TestResult> results, int left, List<Integer> missed) {

    /** How long tests may take until the rest is left. */
    private static final long LONGEST_NANOS = Duration.ofSeconds(5).toNanos();

    /** Runs all tests of a table, for some seconds at most. */
    public static TableTests run(CompiledTable table) {
        long begin = System.nanoTime();
        List<TestResult> results = new ArrayList<>();
        List<TableTest> tests = table.table().tests();
        while (results.size() < tests.size() && System.nanoTime() - begin < LONGEST_NANOS) {
            results.add(TestResult.of(tests.get(results.size()), table));
        }
        Set<Integer> reached =
                results.stream().flatMap(each -> each.rows().stream()).collect(Collectors.toSet());
        List<Integer> missed = IntStream.rangeClosed(1, table.table().rows().size())
                .filter(row -> !reached.contains(row))
                .boxed()
                .toList();
        results.sort(Comparator.comparing(TestResult::passed));
        return new TableTests(List.copyOf(results), tests.size() - results.size(), missed);
    }

    public long failed() {
        return results.stream().filter(each -> !each.passed()).count();
    }

    public long passed() {
        return results.size() - failed();
    }

    /** Whether all tests were run and passed. */
    public boolean isGood() {
        return left == 0 && failed() == 0;
    }
}
