package io.sportello.policies.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.sportello.policies.TableFixture;
import io.sportello.policies.analysis.TestProposals.Proposal;
import io.sportello.policies.proof.TableText;
import io.sportello.policies.tables.CompiledTable;
import io.sportello.policies.tables.TableTest;
import io.sportello.policies.tables.WrittenTests;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The tests that live with a table, and those that it has not. */
class TableTestsTests {

    private static final String[] ROWS = {"\"A\" | <= 30 | 14", "\"B\" | - | 30", "- | > 30 | 1"};

    @Test
    void saysWhatPassedAndWhatCameInstead() {
        TableTests tests = TableTests.run(table(
                List.of(
                        test("good", "A", 30, 14),
                        test("wrong", "A", 30, 15),
                        test("nothing answers", "C", 1, 14),
                        new TableTest("none, rightly", Map.of(), Map.of(), true),
                        new TableTest("none, wrongly", Map.of("place", "B"), Map.of(), true)),
                ROWS));

        assertThat(tests.results())
                .extracting(each -> each.test().name(), TestResult::passed, TestResult::rows, TestResult::different)
                .containsExactly(
                        tuple("wrong", false, List.of(1), List.of("days")),
                        tuple("nothing answers", false, List.of(), List.of("days")),
                        tuple("none, wrongly", false, List.of(2), List.of()),
                        tuple("good", true, List.of(1), List.of()),
                        tuple("none, rightly", true, List.of(), List.of()));
        assertThat(tests.results().get(0).got()).hasToString("{days=14}");
        assertThat(tests.missed()).containsExactly(3);
        assertThat(tests.isGood()).isFalse();
    }

    @Test
    void proposesEachRowAndBothSidesOfEachEnd() {
        TestProposals proposals = TestProposals.of(table(List.of(), ROWS));

        assertThat(proposals.list())
                .extracting(
                        each -> String.valueOf(each.test().facts().get("place")),
                        each -> String.valueOf(each.test().facts().get("age")),
                        Proposal::row)
                .contains(
                        tuple("A", "30", 1),
                        tuple("A", "31", 3),
                        tuple("A", "null", 0),
                        tuple("other", "29", 0),
                        tuple("null", "29", 0));
        assertThat(proposals.list()).extracting(Proposal::row).contains(0, 1, 2, 3);
        assertThat(proposals.list())
                .allMatch(each ->
                        !each.probe().inside() || each.row() == each.probe().row());
        assertThat(proposals.more()).isZero();
    }

    @Test
    void proposesNothingThatATestTriesAlready() {
        TestProposals all = TestProposals.of(table(List.of(), ROWS));
        TestProposals rest = TestProposals.of(table(List.of(test("good", "A", 30, 14)), ROWS));

        assertThat(rest.list()).hasSizeLessThan(all.list().size());
        assertThat(rest.list())
                .noneMatch(each -> each.test().facts().equals(Map.of("place", "A", "age", BigDecimal.valueOf(30))));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void whatIsProposedPassesAndLeavesNothingToPropose(String hitPolicy, List<String> rows) {
        String content = content(hitPolicy, rows.toArray(String[]::new));
        List<TableTest> proposed = TestProposals.of(CompiledTable.of("t", content)).list().stream()
                .map(Proposal::test)
                .toList();
        CompiledTable tested = CompiledTable.of("t", WrittenTests.with(content, proposed));

        assertThat(proposed).isNotEmpty();
        assertThat(TableTests.run(tested).isGood()).isTrue();
        assertThat(TestProposals.of(tested)).isEqualTo(new TestProposals(List.of(), 0));
    }

    static List<Arguments> tables() {
        return List.of(
                Arguments.of("FIRST", List.of(ROWS)),
                Arguments.of(
                        "FIRST",
                        List.of(
                                "not(\"A\", \"B\") | (1..5] | 1",
                                "\"A\", null | [3..4), 7 | 2",
                                "- | null | 3",
                                "- | [9..1] | 4",
                                "- | not(2) | 5")),
                Arguments.of("UNIQUE", List.of("\"A\" | <= 30 | 14", "\"A\" | >= 30 | 15", "not(\"A\") | - | 1")));
    }

    @Test
    void proposesNoMoreThanSomebodyReads() {
        String[] rows = IntStream.range(0, 300)
                .mapToObj(i -> "\"P%d\" | <= %d | %d".formatted(i, i, i))
                .toArray(String[]::new);

        TestProposals proposals = TestProposals.of(table(List.of(), rows));
        assertThat(proposals.list()).hasSize(30);
        assertThat(proposals.more()).isGreaterThan(300);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void theTestsOfAShippedTablePass(String policy) {
        CompiledTable table = TableFixture.SHIPPED.get(policy);

        assertThat(TableTests.run(table).results()).allMatch(TestResult::passed);
        assertThat(TestProposals.of(table, 200).list())
                .allMatch(each ->
                        !each.probe().inside() || each.row() == each.probe().row());
    }

    @Test
    void everyRowOfTheRefundsHasItsTest() {
        assertThat(TableTests.run(TableFixture.SHIPPED.get("refund-amount")).missed())
                .isEmpty();
    }

    static List<String> shipped() {
        return List.copyOf(TableFixture.SHIPPED.keySet());
    }

    private static TableTest test(String name, String place, int age, int days) {
        return new TableTest(
                name,
                Map.of("place", place, "age", BigDecimal.valueOf(age)),
                Map.of("days", BigDecimal.valueOf(days)),
                false);
    }

    private static CompiledTable table(List<TableTest> tests, String... rows) {
        return CompiledTable.of("t", WrittenTests.with(content("FIRST", rows), tests));
    }

    private static String content(String hitPolicy, String... rows) {
        return TableText.of(
                "t", hitPolicy, "", List.of("place:string", "age:number"), List.of("days:number"), List.of(rows));
    }
}
