package io.sportello.policies.analysis;

import io.sportello.policies.FiredRow;
import io.sportello.policies.NoAnswer;
import io.sportello.policies.tables.CompiledTable;
import io.sportello.policies.tables.CompiledTable.Answer;
import io.sportello.policies.tables.TableTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What became of a test.
 *
 * @param test the test
 * @param got the answer by output; empty when no row answers
 * @param rows the rows that answered, from 1; empty when none does
 */
public record TestResult(TableTest test, Map<String, Object> got, List<Integer> rows) {

    /** Puts a test's facts to a table. */
    public static TestResult of(TableTest test, CompiledTable table) {
        try {
            Answer answer = table.ask(test.facts());
            return new TestResult(
                    test,
                    answer.outputs(),
                    answer.rows().stream().map(FiredRow::row).toList());
        } catch (NoAnswer none) {
            return new TestResult(test, Map.of(), List.of());
        }
    }

    public boolean passed() {
        return test.none() == rows.isEmpty() && different().isEmpty();
    }

    /** The outputs that are not as expected. */
    public List<String> different() {
        return test.expected().keySet().stream()
                .filter(output -> !same(test.expected().get(output), got.get(output)))
                .toList();
    }

    private static boolean same(Object expected, Object got) {
        if (expected instanceof BigDecimal one && got instanceof BigDecimal other) {
            return one.compareTo(other) == 0;
        }
        return Objects.equals(expected, got);
    }
}
