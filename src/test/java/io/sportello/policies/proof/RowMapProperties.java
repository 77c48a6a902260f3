package io.sportello.policies.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.sportello.policies.proof.Side.Stretch;
import io.sportello.policies.tables.DecisionTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What a map says of a table is so for each point of a grid finer than the table's own values. */
class RowMapProperties {

    private static final List<Map<String, Object>> GRID = grid();
    private static final Map<String, CellTest> CELLS = new HashMap<>();

    @Property(tries = 500)
    void gapsAreDescribedExactly(@ForAll("rows") List<String> rows) {
        DecisionTable table = table("FIRST", rows);
        List<Gap> gaps = RowMap.of(table, 1_000_000).orElseThrow().gaps(1_000);

        for (Map<String, Object> point : GRID) {
            long said = gaps.stream().filter(gap -> has(gap.region(), point)).count();
            assertThat(said)
                    .as("%s in %s", point, gaps)
                    .isEqualTo(matching(table, point).isEmpty() ? 1 : 0);
        }
        assertThat(gaps).allSatisfy(gap -> {
            assertThat(has(gap.region(), gap.region().facts())).isTrue();
            assertThat(matching(table, gap.region().facts())).isEmpty();
        });
    }

    @Property(tries = 500)
    void aRowIsHiddenByTheRowsNamedAndByNothingLess(@ForAll("rows") List<String> rows) {
        DecisionTable table = table("FIRST", rows);
        RowMap map = RowMap.of(table, 1_000_000).orElseThrow();

        for (int row = 1; row <= rows.size(); row++) {
            int number = row;
            List<List<Integer>> points = GRID.stream()
                    .map(point -> matching(table, point))
                    .filter(matching -> matching.contains(number))
                    .toList();
            boolean answers = points.stream().anyMatch(matching -> matching.get(0) == number);
            List<Integer> hiding = map.hiding(row);
            assertThat(map.isImpossible(row)).isEqualTo(points.isEmpty());
            assertThat(hiding.isEmpty()).as("row %s", row).isEqualTo(answers || points.isEmpty());
            if (!hiding.isEmpty()) {
                assertThat(points).allMatch(matching -> matching.stream().anyMatch(hiding::contains));
                assertThat(hiding).allMatch(other -> other < number);
            }
        }
    }

    @Property(tries = 500)
    void aRowIsHiddenByTheRowsThatComeBeforeItByPriority(@ForAll("rows") List<String> rows) {
        DecisionTable table = table("PRIORITY", "days:number:2, 1", rows);
        RowMap map = RowMap.of(table, 1_000_000).orElseThrow();
        Comparator<Integer> priority = Comparator.comparing(
                        (Integer row) -> table.row(row).outputs().get(0).equals("2") ? 0 : 1)
                .thenComparing(row -> row);

        for (int row = 1; row <= rows.size(); row++) {
            int number = row;
            List<List<Integer>> points = GRID.stream()
                    .map(point -> matching(table, point))
                    .filter(matching -> matching.contains(number))
                    .toList();
            boolean answers = points.stream()
                    .anyMatch(matching -> matching.stream().min(priority).orElseThrow() == number);
            List<Integer> hiding = map.hiding(row);
            assertThat(hiding.isEmpty()).as("row %s", row).isEqualTo(answers || points.isEmpty());
            if (!hiding.isEmpty()) {
                assertThat(points).allMatch(matching -> matching.stream().anyMatch(hiding::contains));
                assertThat(hiding).allMatch(other -> priority.compare(other, number) < 0);
            }
        }
    }

    @Property(tries = 200)
    void quarrelsAreAllPairsThatMatchTheSame(@ForAll("rows") List<String> rows) {
        DecisionTable table = table("UNIQUE", rows);
        TreeSet<String> expected = new TreeSet<>();
        GRID.stream().map(point -> matching(table, point)).forEach(matching -> {
            for (int one : matching) {
                matching.stream().filter(other -> other > one).forEach(other -> expected.add(one + "-" + other));
            }
        });

        List<Quarrel> quarrels = RowMap.of(table, 1_000_000).orElseThrow().quarrels(1_000);
        assertThat(quarrels)
                .allSatisfy(each ->
                        assertThat(matching(table, each.region().facts())).contains(each.row(), each.other()));
        assertThat(quarrels.stream().map(each -> each.row() + "-" + each.other()))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private static boolean has(Region region, Map<String, Object> point) {
        return region.sides().stream().allMatch(side -> has(side, point.get(side.input())));
    }

    private static boolean has(Side side, Object value) {
        if (value == null) {
            return side.unknown();
        }
        return (value instanceof String || value instanceof Boolean)
                ? side.except() != side.values().contains(value)
                : side.stretches().stream().anyMatch(stretch -> has(stretch, value));
    }

    private static boolean has(Stretch stretch, Object value) {
        return new Span(
                        (Comparable<?>) stretch.low(),
                        stretch.lowIn(),
                        (Comparable<?>) stretch.high(),
                        stretch.highIn())
                .has(value);
    }

    /** The rows that match a point, by the meaning of their cells. */
    private static List<Integer> matching(DecisionTable table, Map<String, Object> point) {
        return table.rows().stream()
                .filter(row -> IntStream.range(0, row.inputs().size()).allMatch(i -> {
                    DecisionTable.Column input = table.inputs().get(i);
                    return CELLS.computeIfAbsent(
                                    input.type() + row.inputs().get(i),
                                    cell -> CellReader.read(
                                            input.type(), row.inputs().get(i)))
                            .passes(point.get(input.name()));
                }))
                .map(DecisionTable.Row::number)
                .toList();
    }

    private static DecisionTable table(String hitPolicy, List<String> rows) {
        return table(hitPolicy, "days:number", rows);
    }

    private static DecisionTable table(String hitPolicy, String output, List<String> rows) {
        return TableText.read(TableText.of(
                "t",
                hitPolicy,
                "",
                List.of("place:string", "age:number", "fault:boolean", "bought:date"),
                List.of(output),
                rows));
    }

    @Provide
    Arbitrary<List<String>> rows() {
        return Combinators.combine(
                        Arbitraries.of("-", "-", "\"A\"", "\"B\"", "\"A\", \"B\"", "not(\"A\")", "null", "\"A\", null"),
                        Arbitraries.of(
                                "-",
                                "-",
                                "1",
                                "< 1",
                                "<= 2",
                                "> 1",
                                ">= 2",
                                "[1..2]",
                                "(1..2)",
                                "not(2)",
                                "not(< 1)",
                                "null",
                                "[2..1]"),
                        Arbitraries.of("-", "-", "true", "false", "not(true)", "null"),
                        Arbitraries.of(
                                "-",
                                "-",
                                "< @\"2026-03-01\"",
                                ">= @\"2026-03-01\"",
                                "@\"2026-03-02\"",
                                "[@\"2026-03-01\"..@\"2026-03-04\"]",
                                "not(@\"2026-03-02\")",
                                "null"),
                        Arbitraries.of("1", "2"))
                .as((place, age, fault, bought, days) -> String.join(" | ", List.of(place, age, fault, bought, days)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(7);
    }

    private static List<Map<String, Object>> grid() {
        List<Map<String, Object>> grid = new ArrayList<>();
        for (String place : new String[] {"A", "B", "C", null}) {
            for (Boolean fault : new Boolean[] {true, false, null}) {
                for (String age : new String[] {"0", "1", "1.5", "2", "3", null}) {
                    for (int day = 0; day <= 6; day++) {
                        Map<String, Object> point = new HashMap<>();
                        point.put("place", place);
                        point.put("fault", fault);
                        point.put("age", age == null ? null : new BigDecimal(age));
                        point.put(
                                "bought",
                                day == 0 ? null : LocalDate.of(2026, 2, 27).plusDays(day));
                        grid.add(point);
                    }
                }
            }
        }
        return grid;
    }
}
