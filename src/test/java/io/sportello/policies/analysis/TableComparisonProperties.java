package io.sportello.policies.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.sportello.policies.analysis.Change.Part;
import io.sportello.policies.analysis.RowChange.Kind;
import io.sportello.policies.tables.DecisionTable.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A comparison tells all of a change, and nothing else. */
class TableComparisonProperties {

    /**
     * A change somebody makes to a table.
     *
     * @param how 0 to change a cell, 1 to remove a row, 2 to add one, 3 to move one
     */
    record Edit(int how, int at, int to, String cells) {

        List<Row> applied(List<Row> rows) {
            List<Row> edited = new ArrayList<>(rows);
            int row = at % rows.size();
            switch (how) {
                case 0 -> edited.set(row, changed(rows.get(row)));
                case 1 -> edited.remove(rows.size() > 1 ? row : rows.size() + row);
                case 2 ->
                    edited.add(
                            row,
                            DraftTable.of("new" + to + ": | " + cells + " |")
                                    .rows()
                                    .get(0));
                default -> edited.add(to % rows.size(), edited.remove(row));
            }
            return edited;
        }

        private Row changed(Row row) {
            List<String> inputs = new ArrayList<>(row.inputs());
            inputs.set(to % 2, cells.split("\\|", -1)[to % 2].strip());
            return new Row(0, row.id(), row.text(), inputs, row.outputs(), row.annotations());
        }
    }

    @Property(tries = 1_000)
    void whatIsReportedTurnsTheOlderTableIntoTheNewer(
            @ForAll("tables") List<String> rows, @ForAll("edits") List<Edit> edits) {
        DraftTable before = DraftTable.of(rows.toArray(String[]::new));
        List<Row> edited = before.rows();
        for (Edit edit : edits) {
            if (edit.how() != 1 || edited.size() > 1) {
                edited = edit.applied(edited);
            }
        }
        TableComparison comparison =
                TableComparison.of(before.table(), before.withRows(edited).table());

        assertThat(applied(before.rows(), edited.size(), comparison))
                .isEqualTo(edited.stream().map(TableComparisonProperties::cells).toList());
        assertThat(comparison.rows()).allSatisfy(row -> {
            assertThat(row.cells()).allMatch(cell -> !cell.before().equals(cell.after()));
            assertThat(row.cells()).extracting(Change::part, Change::name).doesNotHaveDuplicates();
        });
    }

    @Property(tries = 1_000)
    void oneEditOfATableWithoutTwinsIsReportedAsOne(@ForAll("tables") List<String> rows, @ForAll("edit") Edit edit) {
        DraftTable before = DraftTable.of(List.copyOf(new TreeSet<>(rows)).toArray(String[]::new));
        if (edit.how() == 1 && before.rows().size() == 1) {
            return;
        }
        List<Row> edited = edit.applied(before.rows());

        assertThat(TableComparison.of(before.table(), before.withRows(edited).table())
                        .rows())
                .hasSizeLessThanOrEqualTo(1);
    }

    /** The older rows with what is reported done to them. */
    private static List<Map<String, String>> applied(List<Row> rows, int size, TableComparison comparison) {
        List<Map<String, String>> result = new ArrayList<>();
        List<Integer> staying = new ArrayList<>();
        for (int i = 1; i <= rows.size(); i++) {
            staying.add(i);
        }
        Map<Integer, RowChange> to = new HashMap<>();
        for (RowChange change : comparison.rows()) {
            to.put(change.to(), change);
            if (change.kind() != Kind.CHANGED) {
                staying.remove((Integer) change.from());
            }
        }
        for (int i = 1; i <= size; i++) {
            RowChange change = to.get(i);
            boolean stays = change == null || change.kind() == Kind.CHANGED;
            int from = stays ? staying.remove(0) : change.from();
            Map<String, String> cells = from == 0 ? new HashMap<>() : cells(rows.get(from - 1));
            for (Change cell : change == null ? List.<Change>of() : change.cells()) {
                assertThat(cells.getOrDefault(cell.part() + cell.name(), "")).isEqualTo(cell.before());
                cells.put(cell.part() + cell.name(), cell.after());
            }
            cells.values().removeIf(String::isEmpty);
            result.add(cells);
        }
        assertThat(staying).isEmpty();
        return result;
    }

    private static Map<String, String> cells(Row row) {
        Map<String, String> cells = new HashMap<>();
        cells.put(Part.INPUT + "place", row.inputs().get(0).replaceAll("^-$", ""));
        cells.put(Part.INPUT + "age", row.inputs().get(1).replaceAll("^-$", ""));
        cells.put(Part.OUTPUT + "days", row.outputs().get(0));
        cells.put(Part.TEXT.toString(), row.text());
        cells.put(Part.ANNOTATION + "Source", row.annotations().get("Source"));
        cells.values().removeIf(String::isEmpty);
        return cells;
    }

    @Provide
    Arbitrary<List<String>> tables() {
        return Combinators.combine(cells(), Arbitraries.of("", "", "x", "y"), Arbitraries.of("", "a", "b", "c", "d"))
                .as((cells, text, id) -> id + ":" + text + " | " + cells + " | law")
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<Edit> edit() {
        Arbitrary<Integer> place = Arbitraries.integers().between(0, 100);
        return Combinators.combine(Arbitraries.integers().between(0, 3), place, place, cells())
                .as(Edit::new);
    }

    @Provide
    Arbitrary<List<Edit>> edits() {
        return edit().list().ofMaxSize(6);
    }

    private static Arbitrary<String> cells() {
        return Combinators.combine(
                        Arbitraries.of("-", "\"A\"", "\"B\"", "\"C\"", "\"A\", \"B\""),
                        Arbitraries.of("-", "1", "< 2", "> 3"),
                        Arbitraries.of("1", "2", "3"))
                .as((place, age, days) -> place + " | " + age + " | " + days);
    }
}
