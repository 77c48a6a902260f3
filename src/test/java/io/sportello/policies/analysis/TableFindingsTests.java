package io.sportello.policies.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.sportello.policies.Direction;
import io.sportello.policies.Direction.Better;
import io.sportello.policies.TableFixture;
import io.sportello.policies.analysis.Finding.Kind;
import io.sportello.policies.analysis.Finding.Severity;
import io.sportello.policies.proof.Side;
import io.sportello.policies.tables.DecisionTable;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What an officer is told of a table. */
class TableFindingsTests {

    private static final Map<String, Direction> HIGHER = Map.of("days", new Direction(Better.HIGHER, List.of()));

    @ParameterizedTest(name = "{0} | {1} is {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Electronics   | -                  | UNKNOWN_NAME | place | Electronics, string
            'max(1, "a")' | -                  | NOT_COMPARABLE | place | max(1, "a")
            5             | -                  | WRONG_TYPE   | place | 5, number, string
            "A            | -                  | SYNTAX       | place | "A, "A, 1
            -             | "A"                | WRONG_TYPE   | age   | "A", string, number
            -             | 14 days            | SYNTAX       | age   | 14 days, days, 4
            -             | <                  | SYNTAX       | age   | <, , 2
            -             | [1..               | SYNTAX       | age   | [1.., , 5
            -             | < ager             | UNKNOWN_NAME | age   | ager, number
            -             | ? > 3 and ? < 5    | NOT_COMPARABLE | age | ? > 3 and ? < 5
            """)
    void saysWhatIsWrongWithACell(String place, String age, Kind kind, String column, String words) {
        TableFindings findings = findings(DraftTable.of("words | %s | %s | 1 | law".formatted(place, age)));

        Finding finding = findings.list().get(0);
        assertThat(finding.kind()).isEqualTo(kind);
        assertThat(findings.at(1, column)).contains(finding);
        assertThat(String.join(", ", finding.words())).isEqualTo(words);
        assertThat(finding.severity()).isEqualTo(kind == Kind.NOT_COMPARABLE ? Severity.HINT : Severity.ERROR);
    }

    @Test
    void saysWhatIsWrongWithAnAnswer() {
        assertThat(findings(DraftTable.of(
                                "w | \"A\" | - | \"x\" | law",
                                "w | \"B\" | - | | law",
                                "w | \"C\" | - | age * 2 | law",
                                "w | - | - | agee * 2 | law"))
                        .list())
                .extracting(Finding::kind, Finding::row, Finding::column)
                .containsExactly(
                        tuple(Kind.UNKNOWN_NAME, 4, "days"),
                        tuple(Kind.WRONG_TYPE, 1, "days"),
                        tuple(Kind.NO_ANSWER, 2, "days"));
    }

    @Test
    void whatCannotBeProvedIsAnErrorWhereAFloorHasToBeProved() {
        DraftTable table = DraftTable.of("w | - | ? > 3 | age * 2 | law");

        assertThat(findings(table.withFloor("floor", HIGHER)).list())
                .extracting(Finding::kind, Finding::severity, Finding::column)
                .containsExactly(
                        tuple(Kind.NOT_COMPARABLE, Severity.ERROR, "age"),
                        tuple(Kind.NOT_COMPARABLE, Severity.ERROR, "days"));
        assertThat(findings(table).list())
                .extracting(Finding::kind, Finding::severity, Finding::column)
                .containsExactly(tuple(Kind.NOT_COMPARABLE, Severity.HINT, "age"));
    }

    @Test
    void knowsTheCalendar() {
        DraftTable table = DraftTable.of()
                .withColumns(List.of("bought:date"), List.of("last:date"))
                .with("w | < date(\"2026-02-30\") | @\"2026-13-01\" | law");

        assertThat(findings(table).list())
                .extracting(Finding::kind, each -> each.words().get(0))
                .containsExactly(tuple(Kind.NO_SUCH_DAY, "2026-02-30"), tuple(Kind.NO_SUCH_DAY, "2026-13-01"));
    }

    @Test
    void describesAGapAndTheCellBesideIt() {
        TableFindings findings = findings(DraftTable.of(
                "w | \"Electronics\" | <= 30 | 14 | law",
                "w | not(\"Electronics\") | - | 7 | law",
                "w | - | null | 1 | law"));

        Finding gap = findings.faults().get(0);
        assertThat(findings.faults()).hasSize(1);
        assertThat(gap.kind()).isEqualTo(Kind.GAP);
        assertThat(gap.region().sides())
                .extracting(Side::input, Side::values, each -> each.stretches().toString())
                .containsExactly(
                        tuple("place", List.of("Electronics"), "[]"),
                        tuple("age", List.of(), "[Stretch[low=30, lowIn=false, high=null, highIn=false]]"));
        assertThat(findings.worst(1, "age")).contains(Severity.WARNING);
        assertThat(findings.isComplete()).isFalse();
    }

    @Test
    void namesTheRowsThatMaskARow() {
        assertThat(findings(DraftTable.of(
                                "w | \"A\" | <= 5 | 1 | law",
                                "w | \"B\" | - | 2 | law",
                                "w | \"A\" | > 5 | 3 | law",
                                "w | \"A\" | [1..9] | 4 | law",
                                "w | - | - | 5 | law",
                                "w | \"B\" | [9..1] | 6 | law"))
                        .faults())
                .extracting(Finding::kind, Finding::row, Finding::rows)
                .containsExactly(tuple(Kind.MASKED, 4, List.of(1, 3)), tuple(Kind.IMPOSSIBLE, 6, List.of()));
    }

    @Test
    void namesTheRowsThatMaskARowByPriorityWhereverTheyStand() {
        assertThat(findings(priority(
                                "30, 14, 7",
                                "w | \"A\" | - | 14 | law",
                                "w | \"A\" | < 5 | 7 | law",
                                "w | \"A\" | < 9 | 30 | law",
                                "w | \"A\" | > 9 | 14 | law",
                                "w | not(\"A\") | - | 7 | law"))
                        .faults())
                .extracting(Finding::kind, Finding::row, Finding::rows, Finding::words)
                .containsExactly(
                        tuple(Kind.MASKED, 2, List.of(1), List.of("PRIORITY")),
                        tuple(Kind.MASKED, 4, List.of(1), List.of("PRIORITY")));
    }

    @Test
    void aLaterRowThatComesBeforeByPriorityIsNotMasked() {
        assertThat(findings(priority("7, 14", "w | - | - | 14 | law", "w | \"A\" | - | 7 | law"))
                        .isComplete())
                .isTrue();
    }

    @Test
    void saysWhichAnswerHasNoRankByPriority() {
        TableFindings findings = findings(
                priority("14, 7", "w | - | - | 14 | law", "w | \"A\" | - | age * 2 | law", "w | \"B\" | - | 7 | law"));

        assertThat(findings.at(2, "days")).extracting(Finding::kind).contains(Kind.UNRANKED);
        assertThat(findings.list()).extracting(Finding::kind).doesNotContain(Kind.MASKED);
        assertThat(findings.isComplete()).isFalse();
        assertThat(findings(priority("14, 7", "w | - | - | 8 | law")).at(1, "days"))
                .extracting(Finding::kind, Finding::words)
                .contains(tuple(Kind.UNLISTED, List.of("8", "14, 7")), tuple(Kind.UNRANKED, List.of("8")));
        assertThat(findings(priority("7 + 7, 7", "w | - | - | 7 | law")).at(0, "days"))
                .extracting(Finding::kind)
                .contains(Kind.UNRANKED);
    }

    @Test
    void namesRowsThatContradictEachOther() {
        Finding quarrel = findings(DraftTable.of(
                                "w | \"A\" | - | 1 | law", "w | - | 7 | 2 | law", "w | not(\"A\") | not(7) | 3 | law")
                        .withHitPolicy("UNIQUE"))
                .list()
                .get(0);

        assertThat(quarrel)
                .extracting(Finding::kind, Finding::severity, Finding::row, Finding::rows)
                .containsExactly(Kind.CONTRADICTION, Severity.ERROR, 2, List.of(1));
        assertThat(quarrel.region().facts()).containsEntry("place", "A");
    }

    @Test
    void findsTwins() {
        assertThat(findings(DraftTable.of("w | \"A\" | - | 1 | law", "x | \"A\" | - | 1 | me", "w | - | - | 3 | law"))
                        .list())
                .extracting(Finding::kind, Finding::row, Finding::rows)
                .containsExactly(tuple(Kind.DUPLICATE, 2, List.of(1)));
    }

    @Test
    void saysWhereOnlyTheOrderDecides() {
        assertThat(findings(DraftTable.of("w | \"A\" | - | 1 | law", "w | - | 7 | 2 | law", "w | - | - | 3 | law"))
                        .list())
                .extracting(Finding::kind, Finding::severity, Finding::rows, Finding::words)
                .containsExactly(tuple(Kind.ORDER, Severity.HINT, List.of(1, 2), List.of("1")));
    }

    @Test
    void findsWordsThatAreProbablyMisspelt() {
        DecisionTable before =
                DraftTable.of("w | \"Electronics\", \"IT\" | - | 1 | law").table();
        DraftTable now = DraftTable.of(
                "w | \"Elecronics\", \"ES\", \"Toys\" | - | 1 | law",
                "w | \"it\" | - | 1 | law",
                "w | - | - | 2 | law");

        assertThat(TableFindings.of(now.table(), List.of(before)).list())
                .extracting(Finding::kind, Finding::row, Finding::words)
                .containsExactly(
                        tuple(Kind.MISSPELT, 1, List.of("Elecronics", "Electronics")),
                        tuple(Kind.MISSPELT, 2, List.of("it", "IT")));
    }

    @Test
    void findsAWordThatTheOtherRowsWriteDifferently() {
        assertThat(findings(DraftTable.of(
                                "w | \"Fashion\" | 1 | 1 | law",
                                "w | \"Fashion\" | 2 | 1 | law",
                                "w | \"Fasion\" | 3 | 1 | law",
                                "w | - | - | 2 | law"))
                        .list())
                .extracting(Finding::kind, Finding::row)
                .containsExactly(tuple(Kind.MISSPELT, 3));
    }

    @Test
    void holdsValuesAgainstWhatTheirColumnsAllow() {
        DraftTable table = DraftTable.of()
                .withColumns(
                        List.of("place:string:\"A\", \"B\"", "age:number:>= 0"), List.of("percent:number:[0..100]"))
                .with(
                        "w | \"A\", \"C\" | < 0 | 100 | law",
                        "w | not(\"A\") | <= 0 | 100.5 | law",
                        "w | - | - | null | law");

        assertThat(findings(table).list())
                .filteredOn(each -> each.kind() == Kind.UNLISTED)
                .extracting(
                        Finding::severity, Finding::row, each -> each.words().get(0))
                .containsExactly(
                        tuple(Severity.ERROR, 2, "100.5"),
                        tuple(Severity.WARNING, 1, "C"),
                        tuple(Severity.WARNING, 1, "< 0"));
    }

    @Test
    void findsAnAnswerOutsideItsOrder() {
        DraftTable table = DraftTable.of()
                .withColumns(List.of("place:string"), List.of("payer:string"))
                .with("w | \"A\" | \"BUYER\" | law", "w | - | \"SHOP\" | law")
                .withFloor("floor", Map.of("payer", new Direction(Better.LISTED, List.of("BUYER", "SELLER"))));

        assertThat(findings(table).list())
                .extracting(Finding::kind, Finding::row, Finding::words)
                .containsExactly(tuple(Kind.OUT_OF_ORDER, 2, List.of("\"SHOP\"", "BUYER, SELLER")));
    }

    @Test
    void missesWordsAndSources() {
        assertThat(findings(DraftTable.of("\"A\" | - | 1", "w | - | - | 2 |")).list())
                .extracting(Finding::kind, Finding::row, Finding::severity)
                .containsExactly(
                        tuple(Kind.NO_DESCRIPTION, 1, Severity.HINT),
                        tuple(Kind.NO_SOURCE, 1, Severity.HINT),
                        tuple(Kind.NO_SOURCE, 2, Severity.HINT));
    }

    @Test
    void saysThatSeveralRowsMayAnswer() {
        TableFindings findings =
                findings(DraftTable.of("w | \"A\" | - | 1 | law").withHitPolicy("COLLECT"));

        assertThat(findings.list()).extracting(Finding::kind).containsExactly(Kind.SEVERAL);
        assertThat(findings.isComplete()).isFalse();
    }

    @Test
    void cutsAListThatNobodyCouldRead() {
        TableFindings findings = findings(DraftTable.of(IntStream.range(0, 1_000)
                .mapToObj(i -> "w | \"A\" | x%d | 1 | law".formatted(i))
                .toArray(String[]::new)));

        assertThat(findings.list()).hasSize(300);
        assertThat(findings.more()).isGreaterThan(100);
    }

    @Test
    void looksThroughLongCellsWithinSeconds() {
        String deep = "(".repeat(1_000) + "1" + ")".repeat(1_000);
        TableFindings findings = assertTimeout(
                Duration.ofSeconds(15),
                () -> findings(DraftTable.of(IntStream.range(0, 2_000)
                        .mapToObj(i -> "w | - | %s | if age > %d then 1 else %s | law"
                                .formatted(
                                        i % 2 == 0 ? deep : "? in [" + "1, ".repeat(200) + i + "]",
                                        i,
                                        "(".repeat(30) + i + ")".repeat(30)))
                        .toArray(String[]::new))));

        assertThat(findings.hasErrors()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void findsNothingToMendInAShippedTable(String policy) {
        DecisionTable table = TableFixture.SHIPPED.get(policy).table();

        TableFindings findings = TableFindings.of(
                table,
                TableFixture.SHIPPED.values().stream()
                        .map(other -> other.table())
                        .filter(other -> other.key().equals(table.floor()))
                        .toList());
        assertThat(findings.faults()).isEmpty();
        assertThat(findings.isComplete()).isTrue();
        assertThat(findings.hints()).extracting(Finding::kind).isSubsetOf(Kind.ORDER);
    }

    static List<String> shipped() {
        return List.copyOf(TableFixture.SHIPPED.keySet());
    }

    private static DraftTable priority(String values, String... rows) {
        return DraftTable.of()
                .withColumns(List.of("place:string", "age:number"), List.of("days:number:" + values))
                .withHitPolicy("PRIORITY")
                .with(rows);
    }

    private static TableFindings findings(DraftTable table) {
        return TableFindings.of(table.table(), Collections.emptyList());
    }
}
