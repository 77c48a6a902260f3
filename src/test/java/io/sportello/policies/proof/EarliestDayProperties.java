package io.sportello.policies.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.sportello.policies.proof.FloorProof.Worse;
import io.sportello.policies.tables.DecisionTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** The day from which on a table is worse than its floor is the first of all days of a grid on which it is. */
class EarliestDayProperties {

    private static final String HIGHER = "<sportello:direction output=\"days\" better=\"HIGHER\" />";
    private static final LocalDate LONG_AGO = LocalDate.of(2026, 2, 20);
    private static final Map<String, CellTest> CELLS = new HashMap<>();
    private static final List<Map<String, Object>> GRID = grid();

    @Property(tries = 2_000)
    void isTheFirstDayOnWhichAnyAnswerIsWorse(@ForAll("rows") List<String> floor, @ForAll("rows") List<String> policy) {
        DecisionTable granted = table("floor", floor);
        DecisionTable ours = table("ours", policy);

        FloorProof proof = FloorProver.prove(ours, granted);

        Optional<LocalDate> first = GRID.stream()
                .filter(point -> isWorse(ours, granted, point))
                .map(EarliestDayProperties::latest)
                .min(Comparator.naturalOrder());
        Statistics.collect(proof.getClass().getSimpleName(), proof instanceof Worse worse && worse.day() != null);
        assertThat(proof instanceof Worse).isEqualTo(first.isPresent());
        if (proof instanceof Worse worse) {
            assertThat(worse.day())
                    .isEqualTo(first.filter(day -> !day.equals(LONG_AGO)).orElse(null));
            assertThat(isWorse(ours, granted, worse.facts())).isTrue();
        }
    }

    private static boolean isWorse(DecisionTable ours, DecisionTable granted, Map<String, Object> point) {
        int least = answer(granted, point);
        return least >= 0 && answer(ours, point) < least;
    }

    /** What the first row that matches answers, or -1. */
    private static int answer(DecisionTable table, Map<String, Object> point) {
        return table.rows().stream()
                .filter(row -> IntStream.range(0, row.inputs().size())
                        .allMatch(i -> CELLS.computeIfAbsent(row.inputs().get(i), cell -> CellReader.read("date", cell))
                                .passes(point.get(table.inputs().get(i).name()))))
                .findFirst()
                .map(row -> Integer.valueOf(row.outputs().get(0)))
                .orElse(-1);
    }

    private static LocalDate latest(Map<String, Object> point) {
        return point.values().stream()
                .filter(Objects::nonNull)
                .map(LocalDate.class::cast)
                .max(Comparator.naturalOrder())
                .orElse(LONG_AGO);
    }

    private static DecisionTable table(String key, List<String> rows) {
        return TableText.read(
                TableText.of(key, "FIRST", HIGHER, List.of("bought:date", "asked:date"), List.of("days:number"), rows));
    }

    @Provide
    Arbitrary<List<String>> rows() {
        Arbitrary<String> cells = Arbitraries.of(
                "-",
                "-",
                "< @\"2026-03-01\"",
                ">= @\"2026-03-01\"",
                "> @\"2026-03-03\"",
                "@\"2026-03-02\"",
                "[@\"2026-03-02\"..@\"2026-03-04\"]",
                "not(@\"2026-03-02\")",
                "null");
        return Combinators.combine(cells, cells, Arbitraries.of("1", "2", "3"))
                .as((bought, asked, days) -> String.join(" | ", bought, asked, days))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    private static List<Map<String, Object>> grid() {
        List<LocalDate> days = new ArrayList<>(Stream.of(LONG_AGO, null).toList());
        IntStream.rangeClosed(-2, 8)
                .mapToObj(LocalDate.of(2026, 3, 1)::plusDays)
                .forEach(days::add);
        List<Map<String, Object>> grid = new ArrayList<>();
        for (LocalDate bought : days) {
            for (LocalDate asked : days) {
                Map<String, Object> point = new HashMap<>();
                point.put("bought", bought);
                point.put("asked", asked);
                grid.add(point);
            }
        }
        return grid;
    }
}
