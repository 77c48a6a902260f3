package io.sportello.policies.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sportello.policies.FiredRow;
import io.sportello.policies.NoAnswer;
import io.sportello.policies.TableFixture;
import io.sportello.policies.proof.FloorProof.Obstacle;
import io.sportello.policies.proof.FloorProof.Obstacle.Kind;
import io.sportello.policies.proof.FloorProof.Open;
import io.sportello.policies.proof.FloorProof.Proved;
import io.sportello.policies.proof.FloorProof.Worse;
import io.sportello.policies.tables.CompiledTable;
import io.sportello.policies.tables.DecisionTable;
import io.sportello.policies.tables.Derived;
import io.sportello.returns.ReasonGroup;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Proofs that a table never answers less than its floor, and the inputs for which it does. */
class FloorProverTests {

    private static final String HIGHER = "<sportello:direction output=\"days\" better=\"HIGHER\" />";
    private static final List<String> INPUTS = List.of("place:string", "age:number", "bought:date", "fault:boolean");
    private static final DecisionTable FLOOR = floor(
            "\"IT\" | - | [date(\"2025-11-01\")..date(\"2025-12-31\")] | - | 60",
            "- | - | - | true | 30",
            "- | - | - | - | 14");

    @Test
    void provesATableThatGivesAsMuchEverywhere() {
        assertThat(prove(
                        "\"IT\" | - | >= date(\"2025-11-01\") | - | 60",
                        "- | <= 10 | - | - | 45",
                        "- | - | - | - | 30"))
                .isInstanceOf(Proved.class);
    }

    @Test
    void findsTheOneDayThatIsWorse() {
        Worse worse = worse("\"IT\" | - | [date(\"2025-11-01\")..date(\"2025-12-31\")) | - | 60", "- | - | - | - | 30");
        assertThat(worse.facts()).containsEntry("place", "IT").containsEntry("bought", LocalDate.of(2025, 12, 31));
        assertThat(worse.row()).isEqualTo(2);
        assertThat(worse.floorRow()).isEqualTo(1);
        assertThat(worse.ours()).hasToString("30");
        assertThat(worse.floor()).hasToString("60");
    }

    @Test
    void findsTheGapBetweenTwoNumbers() {
        Worse worse = worse(
                "\"IT\" | - | - | - | 60",
                "- | < 30 | - | - | 30",
                "- | > 30 | - | - | 30",
                "- | null | - | - | 30",
                "- | - | - | - | 13");
        assertThat(worse.facts().get("age")).hasToString("30");
    }

    @Test
    void aWorseRowBehindBetterOnesIsNoFault() {
        assertThat(prove("\"IT\" | - | - | - | 60", "- | - | - | true, false, null | 30", "- | - | - | - | 0"))
                .isInstanceOf(Proved.class);
    }

    @Test
    void noAnswerIsWorseThanAny() {
        Worse worse = worse("\"IT\" | - | - | - | 60", "not(\"IT\") | <= 100 | - | - | 30", "- | null | - | - | 30");
        assertThat(worse.row()).isZero();
        assertThat(worse.output()).isNull();
        assertThat(worse.facts().get("age")).hasToString("101");
    }

    @Test
    void rowsAtOddsAnswerNothing() {
        String overlap = "not(\"IT\") | - | - | - | 30";
        assertThat(prove("UNIQUE", "\"IT\" | - | - | - | 60", overlap)).isInstanceOf(Proved.class);
        assertThat(prove("UNIQUE", "\"IT\" | - | - | - | 60", overlap, "\"FR\" | - | - | - | 30"))
                .isInstanceOfSatisfying(
                        Worse.class, worse -> assertThat(worse.row()).isZero());
        assertThat(prove("ANY", "\"IT\" | - | - | - | 60", overlap, "\"FR\" | - | - | - | 30"))
                .isInstanceOf(Proved.class);
        assertThat(prove("ANY", "\"IT\" | - | - | - | 60", overlap, "\"FR\" | - | - | - | 31"))
                .isInstanceOfSatisfying(
                        Worse.class, worse -> assertThat(worse.facts()).containsEntry("place", "FR"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"age + 1", "> other", "string length(place) > 2", "[1..limit]", "\"a\\\"b\""})
    void namesTheCellThatPreventsAProof(String cell) {
        assertThat(open("- | " + cell + " | - | - | 60"))
                .containsExactly(new Obstacle(Kind.CELL, "ours", 1, "age", cell));
    }

    @Test
    void namesTheAnswerThatPreventsAProof() {
        assertThat(open("- | - | - | - | age * 2"))
                .containsExactly(new Obstacle(Kind.ANSWER, "ours", 1, "days", "age * 2"));
    }

    @Test
    void anExpressionIsNoAnswerEvenWhereNothingIsCompared() {
        CompiledTable ours = CompiledTable.of(
                "ours",
                TableText.of(
                        "ours",
                        "FIRST",
                        HIGHER,
                        INPUTS,
                        List.of("days:number", "share:number"),
                        List.of("- | - | - | - | 60 | 1 / 0")));
        assertThat(((Open) FloorProver.prove(ours.table(), FLOOR)).obstacles())
                .containsExactly(new Obstacle(Kind.ANSWER, "ours", 1, "share", "1 / 0"));
        assertThatExceptionOfType(NoAnswer.class).isThrownBy(() -> ours.ask(Map.of()));
    }

    @Test
    void aTableOfOneOutputMayAnswerNothing() {
        CompiledTable ours = CompiledTable.of(
                "ours",
                TableText.of("ours", "FIRST", HIGHER, INPUTS, List.of("days:number"), List.of("- | - | - | - | null")));
        Worse worse = (Worse) FloorProver.prove(ours.table(), FLOOR);
        assertThat(ours.ask(worse.facts()).rows()).extracting(FiredRow::row).containsExactly(worse.row());
    }

    @ParameterizedTest
    @ValueSource(strings = {"COLLECT", "RULE ORDER", "OUTPUT ORDER"})
    void namesAHitPolicyThatItDoesNotKnow(String hitPolicy) {
        assertThat(((Open) prove(hitPolicy, "- | - | - | - | 60")).obstacles())
                .containsExactly(new Obstacle(Kind.HIT_POLICY, "ours", 0, null, hitPolicy));
    }

    @Test
    void givesUpInsteadOfRunningForEver() {
        assertThat(FloorProver.prove(ours("FIRST", "- | - | - | - | 30"), FLOOR, 0))
                .isInstanceOfSatisfying(
                        Open.class,
                        open -> assertThat(open.obstacles().get(0).kind()).isEqualTo(Kind.SIZE));
    }

    @Test
    void anInputThatFollowsFromAnotherIsNeverAtOddsWithIt() {
        String follows = HIGHER + "<sportello:derived input=\"fault\" from=\"reason\" true=\"broken,wrong\" />";
        DecisionTable floor = TableText.read(TableText.of(
                "floor",
                "FIRST",
                follows,
                List.of("fault:boolean"),
                List.of("days:number"),
                List.of("true | 30", "- | 14")));
        DecisionTable ours = TableText.read(TableText.of(
                "ours",
                "FIRST",
                HIGHER,
                List.of("reason:string"),
                List.of("days:number"),
                List.of("\"broken\", \"wrong\" | 30", "- | 14")));
        assertThat(FloorProver.prove(ours, floor)).isInstanceOf(Proved.class);
        DecisionTable less = TableText.read(TableText.of(
                "ours",
                "FIRST",
                HIGHER,
                List.of("reason:string"),
                List.of("days:number"),
                List.of("\"broken\" | 30", "- | 14")));
        assertThat(FloorProver.prove(less, floor))
                .isInstanceOfSatisfying(Worse.class, worse -> assertThat(worse.facts())
                        .containsEntry("reason", "wrong")
                        .containsEntry("fault", true));
    }

    @Test
    void aFaultOfTheSellersFollowsFromTheReasonAsTheReturnsSay() {
        Derived fault =
                TableFixture.SHIPPED.get("marketplace-floor").table().derived().get(0);
        for (ReasonGroup reason : ReasonGroup.values()) {
            assertThat(fault.of(reason.key())).as(reason.key()).isEqualTo(reason.isSellerFault());
        }
    }

    private static DecisionTable floor(String... rows) {
        return TableText.read(
                TableText.of("floor", "FIRST", HIGHER, INPUTS, List.of("days:number"), Arrays.asList(rows)));
    }

    private static DecisionTable ours(String hitPolicy, String... rows) {
        return TableText.read(
                TableText.of("ours", hitPolicy, HIGHER, INPUTS, List.of("days:number"), Arrays.asList(rows)));
    }

    private static FloorProof prove(String... rows) {
        return rows[0].contains("|")
                ? FloorProver.prove(ours("FIRST", rows), FLOOR)
                : FloorProver.prove(ours(rows[0], Arrays.copyOfRange(rows, 1, rows.length)), FLOOR);
    }

    private static Worse worse(String... rows) {
        return (Worse) prove(rows);
    }

    private static List<Obstacle> open(String... rows) {
        return ((Open) prove(rows)).obstacles();
    }
}
