package io.sportello.policies.web;

import io.sportello.policies.analysis.TestResult;
import io.sportello.policies.tables.CompiledTable;
import io.sportello.policies.tables.TableTest;
import java.util.List;

/**
 * What a draft answers to a test's facts.
 *
 * @param result the answer, beside what the test expects
 * @param rows what became of each row
 */
record TestTrial(TestResult result, List<TriedRow> rows) {

    static TestTrial of(CompiledTable table, TableTest test) {
        TestResult result = TestResult.of(test, table);
        return new TestTrial(
                result,
                table.table().rows().stream()
                        .map(row -> TriedRow.of(table.table(), row, test.facts(), result.rows()))
                        .toList());
    }
}
