package io.sportello.policies.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.sportello.policies.Direction;
import io.sportello.policies.Direction.Better;
import io.sportello.policies.analysis.Change.Part;
import io.sportello.policies.analysis.RowChange.Kind;
import io.sportello.policies.tables.DecisionTable.Row;
import io.sportello.policies.tables.TableTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What two versions of a table say differently. */
class TableComparisonTests {

    private static final DraftTable BEFORE = DraftTable.of(
            "a: Electronics | \"A\" | <= 30 | 14 | law",
            "b: Fashion | \"B\" | <= 30 | 30 | law",
            "c: All others | - | - | 7 | house");

    @Test
    void saysNothingOfEqualTables() {
        TableComparison comparison = TableComparison.of(
                BEFORE.table(), DraftTable.of().withRows(BEFORE.rows()).table());

        assertThat(comparison.isEmpty()).isTrue();
        assertThat(comparison.kept()).isEqualTo(3);
    }

    @Test
    void saysEachCellThatChanged() {
        RowChange row = only(compared(
                "a: Electronics | \"A\" | <= 14 | 14 | law",
                "b: Fashion | \"B\" | <= 30 | 30 | law",
                "c: All others | - | - | 7 | house"));

        assertThat(row.kind()).isEqualTo(Kind.CHANGED);
        assertThat(row.number()).isEqualTo(1);
        assertThat(row.cells()).containsExactly(new Change(Part.INPUT, "age", "<= 30", "<= 14"));
    }

    @Test
    void saysWordsSourcesAndAnswersThatChanged() {
        RowChange row = only(compared(
                "a: Electronics | \"A\" | <= 30 | 14 | law",
                "b: Clothes | \"B\" | <= 30 | 31 | our choice",
                "c: All others | - | - | 7 | house"));

        assertThat(row.cells())
                .containsExactly(
                        new Change(Part.TEXT, "", "Fashion", "Clothes"),
                        new Change(Part.OUTPUT, "days", "30", "31"),
                        new Change(Part.ANNOTATION, "Source", "law", "our choice"));
    }

    @Test
    void findsARowThatMovedWithoutCallingTheOthersMoved() {
        RowChange row = only(compared(
                "c: All others | - | - | 7 | house",
                "a: Electronics | \"A\" | <= 30 | 14 | law",
                "b: Fashion | \"B\" | <= 30 | 30 | law"));

        assertThat(row)
                .extracting(RowChange::kind, RowChange::from, RowChange::to)
                .containsExactly(Kind.MOVED, 3, 1);
        assertThat(row.cells()).isEmpty();
    }

    @Test
    void findsARowThatMovedAndChanged() {
        RowChange row = only(compared(
                "c: All others | - | - | 9 | house",
                "a: Electronics | \"A\" | <= 30 | 14 | law",
                "b: Fashion | \"B\" | <= 30 | 30 | law"));

        assertThat(row.kind()).isEqualTo(Kind.MOVED);
        assertThat(row.cells()).containsExactly(new Change(Part.OUTPUT, "days", "7", "9"));
    }

    @Test
    void findsRowsAddedAndRemovedWhereTheyStand() {
        TableComparison comparison = compared(
                "a: Electronics | \"A\" | <= 30 | 14 | law",
                "d: Toys, opened | \"T\" | > 100 | 1 | somebody",
                "c: All others | - | - | 7 | house");

        assertThat(comparison.rows())
                .extracting(RowChange::kind, RowChange::from, RowChange::to)
                .containsExactly(tuple(Kind.ADDED, 0, 2), tuple(Kind.REMOVED, 2, 0));
        assertThat(comparison.rows().get(0).cells())
                .contains(new Change(Part.INPUT, "age", "", "> 100"), new Change(Part.OUTPUT, "days", "", "1"));
        assertThat(comparison.kept()).isEqualTo(2);
    }

    @Test
    void knowsARowByItsIdThoughItSaysQuiteSomethingElse() {
        RowChange row = only(compared(
                "a: Electronics | \"A\" | <= 30 | 14 | law",
                "b: Toys, opened | \"T\" | > 100 | 1 | somebody",
                "c: All others | - | - | 7 | house"));

        assertThat(row.kind()).isEqualTo(Kind.CHANGED);
        assertThat(row.cells()).hasSize(5);
    }

    @Test
    void isNotMisledByIdsThatOnlyCountTheRows() {
        TableComparison comparison = compared(
                "a: Toys, opened | \"T\" | > 100 | 1 | somebody",
                "b: Electronics | \"A\" | <= 30 | 21 | law",
                "c: Fashion | \"B\" | <= 30 | 30 | law",
                "d: All others | - | - | 7 | house");

        assertThat(comparison.rows())
                .extracting(RowChange::kind, RowChange::from, RowChange::to)
                .containsExactly(tuple(Kind.ADDED, 0, 1), tuple(Kind.CHANGED, 1, 2));
    }

    @Test
    void findsColumnsAddedRemovedAndChanged() {
        TableComparison comparison = TableComparison.of(
                BEFORE.table(),
                DraftTable.of()
                        .withColumns(List.of("place:string:\"A\", \"B\"", "prime:boolean"), List.of("days:number"))
                        .with(
                                "a: Electronics | \"A\" | true | 14 | law",
                                "b: Fashion | \"B\" | - | 30 | law",
                                "c: All others | - | - | 7 | house")
                        .table());

        assertThat(comparison.columns())
                .extracting(NamedChange::kind, NamedChange::name)
                .containsExactly(tuple(Kind.REMOVED, "age"), tuple(Kind.CHANGED, "place"), tuple(Kind.ADDED, "prime"));
        assertThat(comparison.rows())
                .extracting(RowChange::number, RowChange::cells)
                .containsExactly(
                        tuple(
                                1,
                                List.of(
                                        new Change(Part.INPUT, "prime", "", "true"),
                                        new Change(Part.INPUT, "age", "<= 30", ""))),
                        tuple(2, List.of(new Change(Part.INPUT, "age", "<= 30", ""))));
    }

    @Test
    void saysWhatIsDifferentOfTheWholeTable() {
        TableComparison comparison = TableComparison.of(
                BEFORE.table(),
                BEFORE.withHitPolicy("UNIQUE")
                        .withFloor("floor", Map.of("days", new Direction(Better.HIGHER, List.of())))
                        .table());

        assertThat(comparison.settings())
                .containsExactly(
                        new Change(Part.HIT_POLICY, "", "FIRST", "UNIQUE"),
                        new Change(Part.FLOOR, "", "", "floor"),
                        new Change(Part.DIRECTION, "days", "", "HIGHER"));
    }

    @Test
    void saysWhichTestsAreDifferent() {
        TableComparison comparison = TableComparison.of(
                BEFORE.withTests(test("one", 1), test("two", 1)).table(),
                BEFORE.withTests(test("three", 1), test("two", 2)).table());

        assertThat(comparison.tests())
                .extracting(NamedChange::kind, NamedChange::name, NamedChange::changes)
                .containsExactly(
                        tuple(Kind.REMOVED, "one", List.of()),
                        tuple(Kind.ADDED, "three", List.of()),
                        tuple(Kind.CHANGED, "two", List.of(new Change(Part.EXPECTED, "days", "1", "2"))));
    }

    @Test
    void comparesTwoThousandRowsThatAllChangedAndMoved() {
        Random random = new Random(3);
        DraftTable big = DraftTable.of(IntStream.range(0, 2_000)
                .mapToObj(i -> "\"P%d\" | <= %d | %d".formatted(i, random.nextInt(1_000), random.nextInt(1_000)))
                .toArray(String[]::new));
        List<Row> other = new ArrayList<>();
        big.rows()
                .forEach(row -> other.add(
                        new Row(0, "", "", List.of(row.inputs().get(0), "> 5"), row.outputs(), row.annotations())));
        Collections.shuffle(other, random);

        TableComparison comparison = assertTimeout(
                Duration.ofSeconds(5),
                () -> TableComparison.of(big.table(), big.withRows(other).table()));
        assertThat(comparison.rows()).hasSize(2_000).allMatch(row -> row.cells().size() == 1);
    }

    private static TableTest test(String name, int days) {
        return new TableTest(name, Map.of("place", "A"), Map.of("days", BigDecimal.valueOf(days)), false);
    }

    private static TableComparison compared(String... rows) {
        return TableComparison.of(BEFORE.table(), BEFORE.with(rows).table());
    }

    private static RowChange only(TableComparison comparison) {
        assertThat(comparison.rows()).hasSize(1);
        return comparison.rows().get(0);
    }
}
