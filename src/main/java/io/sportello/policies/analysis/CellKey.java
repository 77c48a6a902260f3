package io.sportello.policies.analysis;

import io.sportello.policies.analysis.Change.Part;
import io.sportello.policies.tables.DecisionTable;
import io.sportello.policies.tables.DecisionTable.Column;
import io.sportello.policies.tables.DecisionTable.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a cell stands, so that it is found again in another version with other columns.
 *
 * @param part its kind
 * @param name its column
 * @param nth which of the columns of this name, from 0
 */
record CellKey(Part part, String name, int nth) {

    /** The places of a table's rows, in its order. */
    static List<CellKey> of(DecisionTable table) {
        List<CellKey> keys = new ArrayList<>(List.of(new CellKey(Part.TEXT, "", 0)));
        add(keys, Part.INPUT, table.inputs().stream().map(Column::name).toList());
        add(keys, Part.OUTPUT, table.outputs().stream().map(Column::name).toList());
        add(keys, Part.ANNOTATION, table.annotations());
        return keys;
    }

    /** What a row says, by place; a cell that asks for nothing says nothing. */
    static Map<CellKey, String> read(List<CellKey> keys, Row row) {
        Map<CellKey, String> cells = new LinkedHashMap<>();
        int input = 0;
        int output = 0;
        for (CellKey key : keys) {
            String text =
                    switch (key.part()) {
                        case INPUT -> row.inputs().get(input++);
                        case OUTPUT -> row.outputs().get(output++);
                        case ANNOTATION -> row.annotations().getOrDefault(key.name(), "");
                        default -> row.text();
                    };
            cells.put(key, key.part() == Part.INPUT && text.equals("-") ? "" : text);
        }
        return cells;
    }

    private static void add(List<CellKey> keys, Part part, List<String> names) {
        for (String name : names) {
            int nth = (int) keys.stream()
                    .filter(key -> key.part() == part && key.name().equals(name))
                    .count();
            keys.add(new CellKey(part, name, nth));
        }
    }
}
