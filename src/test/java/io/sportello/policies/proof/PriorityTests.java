package io.sportello.policies.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sportello.policies.NoAnswer;
import io.sportello.policies.proof.FloorProof.Obstacle;
import io.sportello.policies.proof.FloorProof.Obstacle.Kind;
import io.sportello.policies.proof.FloorProof.Open;
import io.sportello.policies.proof.FloorProof.Proved;
import io.sportello.policies.proof.FloorProof.Worse;
import io.sportello.policies.tables.CompiledTable;
import io.sportello.policies.tables.DecisionTable;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables whose rows are chosen by what their outputs may be, best first, as the engine chooses them. */
class PriorityTests {

    private static final List<String> INPUTS = List.of("age:number");
    private static final String HIGHER = "<sportello:direction output=\"days\" better=\"HIGHER\" />";
    private static final DecisionTable FLOOR =
            TableText.read(TableText.of("floor", "FIRST", HIGHER, INPUTS, List.of("days:number"), List.of("- | 14")));

    static Stream<Arguments> tables() {
        return Stream.of(
                Arguments.of(List.of("days:number:3, 2, 1"), List.of("- | 1", "< 5 | 2", "> 3 | 3")),
                Arguments.of(List.of("days:number:2, 1"), List.of("- | 1", "< 5 | 1", "< 3 | 2", "< 2 | 2")),
                Arguments.of(List.of("days:number:> 5, [2..3], 1"), List.of("- | 1", "< 5 | 3", "< 3 | 2", "> 3 | 9")),
                Arguments.of(List.of("days:number:1, 2, 1"), List.of("- | 2", "< 5 | 1")),
                Arguments.of(List.of("days:number:-"), List.of("- | 1", "< 5 | 2")),
                Arguments.of(List.of("days:number:null, 2"), List.of("- | 2", "< 5 | null")),
                Arguments.of(
                        List.of("days:number:3, 2, 1", "payer:string:\"SELLER\", \"BUYER\""),
                        List.of("- | 1 | \"SELLER\"", "< 5 | 1 | \"BUYER\"", "< 3 | 2 | \"BUYER\"")),
                Arguments.of(
                        List.of("days:number", "payer:string:\"SELLER\", \"BUYER\""),
                        List.of("- | 1 | \"BUYER\"", "< 5 | 2 | \"SELLER\"", "< 3 | 3 | \"SELLER\"")));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void choosesTheRowThatTheEngineChooses(List<String> outputs, List<String> rows) {
        CompiledTable compiled = CompiledTable.of("t", TableText.of("t", "PRIORITY", "", INPUTS, outputs, rows));
        Answers answers = new Answers(compiled.table());
        for (int age = 0; age < 10; age++) {
            BigDecimal asked = BigDecimal.valueOf(age);
            int chosen = IntStream.range(0, rows.size())
                    .boxed()
                    .filter(row -> CellReader.read(
                                    "number",
                                    compiled.table().rows().get(row).inputs().get(0))
                            .passes(asked))
                    .min(Comparator.comparing(row -> row, (a, b) -> a.equals(b) ? 0 : answers.precedes(a, b) ? -1 : 1))
                    .orElseThrow();
            assertThat(compiled.ask(Map.of("age", asked)).rows().get(0).row())
                    .as("age %s", age)
                    .isEqualTo(chosen + 1);
        }
    }

    @Test
    void provesWhereTheBetterRowTakesPrecedenceWhereverItStands() {
        assertThat(prove("days:number:30, 14, 7", "- | 14", "< 5 | 7", "< 6 | 30"))
                .isInstanceOf(Proved.class);
        assertThat(prove("days:number:30, 14, 7", "- | 14", "< 5 | 7")).isInstanceOf(Proved.class);
    }

    @Test
    void findsTheInputWhereTheWorseRowTakesPrecedence() {
        assertThat(prove("days:number:7, 14, 30", "- | 14", "< 5 | 7", "< 6 | 30"))
                .isInstanceOfSatisfying(Worse.class, worse -> {
                    assertThat(worse.row()).isEqualTo(2);
                    assertThat(worse.facts().get("age")).hasToString("4");
                });
    }

    @Test
    void aRowBehindOthersByPriorityNeverAnswers() {
        assertThat(map("days:number:30, 14, 7", "- | 14", "< 5 | 7").hiding(2)).containsExactly(1);
        assertThat(map("days:number:7, 14, 30", "- | 14", "< 5 | 7").hiding(2)).isEmpty();
    }

    @Test
    void namesAnAnswerThatItsOutputDoesNotAllow() {
        Obstacle obstacle = new Obstacle(Kind.REFUSED, "ours", 1, "days", "14");
        assertThat(((Open) prove("days:number:30, 7", "- | 14", "< 5 | 7")).obstacles())
                .containsExactly(obstacle);
        assertThat(map("days:number:30, 7", "- | 14", "< 5 | 7").unordered()).containsExactly(obstacle);
        assertThatExceptionOfType(NoAnswer.class)
                .isThrownBy(() -> CompiledTable.of("ours", content("days:number:30, 7", "- | 14", "< 5 | 7"))
                        .ask(Map.of("age", 3)));
    }

    @Test
    void namesAllowedValuesThatItDoesNotUnderstand() {
        assertThat(((Open) prove("days:number:7 + 7, 7", "- | 7")).obstacles())
                .containsExactly(new Obstacle(Kind.ALLOWED, "ours", 0, "days", "7 + 7, 7"));
    }

    @Test
    void doesNotRankAnAnswerThatIsComputed() {
        Obstacle obstacle = new Obstacle(Kind.ANSWER, "ours", 2, "days", "age * 2");
        DecisionTable table = table("days:number:30, null", "- | 30", "< 5 | age * 2");
        assertThat(RowMap.of(table, 1_000).orElseThrow().unordered()).containsExactly(obstacle);
        assertThat(Probes.of(table, 1_000)).isEmpty();
        assertThat(((Open) prove("days:number:30, null", "- | 30", "< 5 | age * 2")).obstacles())
                .containsExactly(obstacle);
    }

    @Test
    void triesARowWhereNoneThatComesBeforeItMatches() {
        Probes probes = Probes.of(table("days:number:30, 14, 7", "- | 7", "< 5 | 30", "< 3 | 14"), 1_000)
                .orElseThrow();

        assertThat(probes.facts(new Probe(1, null, -1, 0, true)).orElseThrow().get("age"))
                .hasToString("5");
        assertThat(probes.facts(new Probe(3, null, -1, 0, true))).isEmpty();
        assertThat(probes.open()).noneMatch(each -> each.equals(new Probe(3, null, -1, 0, true)));
    }

    private static FloorProof prove(String output, String... rows) {
        CompiledTable policy = CompiledTable.of("ours", content(output, rows));
        FloorProof proof = FloorProver.prove(policy.table(), FLOOR);
        if (proof instanceof Worse worse) {
            assertThat(policy.ask(worse.facts()).rows().get(0).row()).isEqualTo(worse.row());
        }
        return proof;
    }

    private static RowMap map(String output, String... rows) {
        return RowMap.of(table(output, rows), 1_000).orElseThrow();
    }

    private static DecisionTable table(String output, String... rows) {
        return TableText.read(content(output, rows));
    }

    private static String content(String output, String... rows) {
        return TableText.of("ours", "PRIORITY", HIGHER, INPUTS, List.of(output), List.of(rows));
    }
}
