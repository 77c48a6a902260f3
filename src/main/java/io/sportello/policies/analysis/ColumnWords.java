package io.sportello.policies.analysis;

import io.sportello.policies.proof.CellReader;
import io.sportello.policies.proof.Literal;
import io.sportello.policies.proof.Unprovable;
import io.sportello.policies.tables.DecisionTable;
import io.sportello.policies.tables.DecisionTable.Column;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The texts that the cells of a table name, by column. */
class ColumnWords {

    private ColumnWords() {}

    /** How often each text stands in each text column, by the column's name. */
    static Map<String, Map<String, Integer>> count(DecisionTable table) {
        Map<String, Map<String, Integer>> words = new HashMap<>();
        table.rows().forEach(row -> {
            for (int i = 0; i < table.inputs().size(); i++) {
                add(words, table.inputs().get(i), input(row.inputs().get(i)));
            }
            for (int i = 0; i < table.outputs().size(); i++) {
                add(words, table.outputs().get(i), output(row.outputs().get(i)));
            }
        });
        return words;
    }

    /** The texts of an input's cell; none when it is more than texts. */
    static List<String> input(String cell) {
        try {
            return CellReader.read("string", cell)
                    .ends()
                    .map(Object::toString)
                    .distinct()
                    .toList();
        } catch (Unprovable e) {
            return List.of();
        }
    }

    /** The text of an output's cell; none when it is something else. */
    static List<String> output(String cell) {
        List<String> texts = new ArrayList<>();
        try {
            Object value = Literal.read("string", cell);
            if (value != null) {
                texts.add(value.toString());
            }
        } catch (Unprovable e) {
            // it is computed, and names no text by itself
        }
        return texts;
    }

    private static void add(Map<String, Map<String, Integer>> words, Column column, List<String> texts) {
        if (column.type().equals("string")) {
            Map<String, Integer> known = words.computeIfAbsent(column.name(), name -> new HashMap<>());
            texts.forEach(text -> known.merge(text, 1, Integer::sum));
        }
    }
}
