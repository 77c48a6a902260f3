package io.sportello.policies.analysis;

import io.sportello.policies.tables.DecisionTable;
import io.sportello.policies.tables.DecisionTable.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The rows of a table as numbers over the columns that two versions share, to compare many of them with many. */
class RowCodes {

    private final List<Row> rows;
    private final int[][] codes;
    private final List<List<Integer>> contents = new ArrayList<>();

    /**
     * @param shared the places that both versions have
     * @param words the number of each text, 0 for the empty one; grows
     */
    RowCodes(DecisionTable table, Collection<CellKey> shared, Map<String, Integer> words) {
        this.rows = table.rows();
        this.codes = new int[rows.size()][];
        List<CellKey> keys = CellKey.of(table);
        words.putIfAbsent("", 0);
        for (int i = 0; i < codes.length; i++) {
            Map<CellKey, String> cells = CellKey.read(keys, rows.get(i));
            codes[i] = shared.stream()
                    .mapToInt(key -> words.computeIfAbsent(cells.get(key), text -> words.size()))
                    .toArray();
            contents.add(IntStream.of(codes[i]).boxed().toList());
        }
    }

    int size() {
        return codes.length;
    }

    List<List<Integer>> contents() {
        return contents;
    }

    /** The rows whose id no other row has. */
    Map<String, Integer> byId() {
        Map<String, Integer> count = new HashMap<>();
        rows.forEach(row -> count.merge(row.id(), 1, Integer::sum));
        Map<String, Integer> places = new LinkedHashMap<>();
        for (int i = 0; i < codes.length; i++) {
            String id = rows.get(i).id();
            if (!id.isEmpty() && count.get(id) == 1) {
                places.put(id, i);
            }
        }
        return places;
    }

    /** How alike two rows are, from 0 to 100; what both say counts twice as much as what neither does. */
    int likeness(int row, RowCodes others, int other) {
        int same = 0;
        int all = 0;
        for (int i = 0; i < codes[row].length; i++) {
            int one = codes[row][i];
            int two = others.codes[other][i];
            int weight = one == 0 && two == 0 ? 1 : 2;
            all += weight;
            same += one == two ? weight : 0;
        }
        return 100 * same / all;
    }
}
