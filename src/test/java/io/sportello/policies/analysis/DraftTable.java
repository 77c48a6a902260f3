package io.sportello.policies.analysis;

import io.sportello.policies.Direction;
import io.sportello.policies.tables.DecisionTable;
import io.sportello.policies.tables.DecisionTable.Column;
import io.sportello.policies.tables.DecisionTable.Row;
import io.sportello.policies.tables.TableTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A table that is written down in a few words, to be changed and compared. */
record DraftTable(
        String hitPolicy,
        List<String> inputs,
        List<String> outputs,
        List<Row> rows,
        String floor,
        Map<String, Direction> directions,
        List<TableTest> tests) {

    /** Asks for a place and an age, and answers with days. */
    static DraftTable of(String... rows) {
        return new DraftTable(
                        "FIRST",
                        List.of("place:string", "age:number"),
                        List.of("days:number"),
                        List.of(),
                        null,
                        Map.of(),
                        List.of())
                .with(rows);
    }

    /** Other rows, as {@code id: words | cell | cell | answer | source}; id, words and source may be left out. */
    DraftTable with(String... rows) {
        List<Row> read = new ArrayList<>();
        for (String row : rows) {
            read.add(row(read.size() + 1, row));
        }
        return withRows(read);
    }

    DraftTable withRows(List<Row> other) {
        return new DraftTable(hitPolicy, inputs, outputs, other, floor, directions, tests);
    }

    DraftTable withColumns(List<String> in, List<String> out) {
        return new DraftTable(hitPolicy, in, out, rows, floor, directions, tests);
    }

    DraftTable withHitPolicy(String other) {
        return new DraftTable(other, inputs, outputs, rows, floor, directions, tests);
    }

    DraftTable withFloor(String other, Map<String, Direction> better) {
        return new DraftTable(hitPolicy, inputs, outputs, rows, other, better, tests);
    }

    DraftTable withTests(TableTest... other) {
        return new DraftTable(hitPolicy, inputs, outputs, rows, floor, directions, List.of(other));
    }

    DecisionTable table() {
        return new DecisionTable(
                "t",
                "",
                hitPolicy,
                columns(inputs),
                columns(outputs),
                List.of("Source"),
                rows,
                floor,
                directions,
                List.of(),
                null,
                tests);
    }

    private Row row(int number, String text) {
        String[] cells = Arrays.stream(text.split("\\|", -1)).map(String::strip).toArray(String[]::new);
        int named = cells.length > inputs.size() + outputs.size() ? 1 : 0;
        String head = named == 1 ? cells[0] : "";
        int colon = head.indexOf(':');
        int answers = named + inputs.size();
        return new Row(
                number,
                colon < 0 ? "" : head.substring(0, colon),
                head.substring(colon + 1).strip(),
                List.of(cells).subList(named, answers),
                List.of(cells).subList(answers, answers + outputs.size()),
                Map.of("Source", cells.length > answers + outputs.size() ? cells[cells.length - 1] : ""));
    }

    private static List<Column> columns(List<String> columns) {
        return columns.stream()
                .map(column -> column.split(":", 3))
                .map(column -> new Column(column[0], "", column[1], column.length > 2 ? column[2] : ""))
                .toList();
    }
}
