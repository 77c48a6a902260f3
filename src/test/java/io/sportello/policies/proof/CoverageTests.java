package io.sportello.policies.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.sportello.policies.proof.FloorProof.Obstacle;
import io.sportello.policies.proof.FloorProof.Obstacle.Kind;
import io.sportello.policies.tables.DecisionTable;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the rows of a table cover of all inputs. */
class CoverageTests {

    @Test
    void everyInputAndEveryRowIsAccountedFor() {
        assertThat(coverage("FIRST", "\"A\" | <= 3 | 1", "\"A\" | - | 2", "- | - | 3")
                        .isComplete())
                .isTrue();
    }

    @Test
    void findsAnInputWithoutAnswer() {
        Coverage coverage = coverage("FIRST", "- | < 3 | 1", "- | > 3 | 2", "- | null | 3");
        assertThat(coverage.gap().get("age")).hasToString("3");
        assertThat(coverage.idle()).isEmpty();
        assertThat(coverage.isComplete()).isFalse();
    }

    @Test
    void findsWhatIsNotKnown() {
        assertThat(coverage("FIRST", "- | < 3 | 1", "- | >= 3 | 2").gap()).containsEntry("age", null);
    }

    @Test
    void findsRowsBehindOthers() {
        Coverage coverage = coverage(
                "FIRST",
                "\"A\" | <= 5 | 1",
                "\"A\" | > 5 | 2",
                "\"A\" | null, [1..9] | 3",
                "- | - | 4",
                "\"B\" | 7 | 5");
        assertThat(coverage.idle()).containsExactly(5);
        assertThat(coverage("FIRST", "\"A\" | - | 1", "\"A\" | [1..9] | 3", "- | (2..2) | 1", "- | - | 4")
                        .idle())
                .containsExactly(2, 3);
    }

    @Test
    void findsRowsAtOdds() {
        assertThat(coverage("UNIQUE", "\"A\" | - | 1", "- | 7 | 2", "not(\"A\") | not(7) | 3")
                        .quarrel())
                .containsEntry("place", "A");
        assertThat(coverage("ANY", "\"A\" | - | 1", "- | 7 | 1", "not(\"A\") | not(7) | 3")
                        .isComplete())
                .isTrue();
    }

    @Test
    void namesWhatItDoesNotUnderstand() {
        assertThat(coverage("FIRST", "- | age + 1 | 1").obstacles())
                .containsExactly(new Obstacle(Kind.CELL, "t", 1, "age", "age + 1"));
    }

    @Test
    void saysNothingWhereSeveralRowsMayAnswer() {
        assertThat(Coverage.of(table("COLLECT", "- | - | 1"))).isEmpty();
    }

    private static Coverage coverage(String hitPolicy, String... rows) {
        return Coverage.of(table(hitPolicy, rows)).orElseThrow();
    }

    private static DecisionTable table(String hitPolicy, String... rows) {
        return TableText.read(TableText.of(
                "t", hitPolicy, "", List.of("place:string", "age:number"), List.of("days:number"), List.of(rows)));
    }
}
