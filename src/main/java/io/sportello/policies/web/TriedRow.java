package io.sportello.policies.web;

import io.sportello.policies.proof.CellReader;
import io.sportello.policies.proof.Unprovable;
import io.sportello.policies.tables.DecisionTable;
import io.sportello.policies.tables.DecisionTable.Column;
import io.sportello.policies.tables.DecisionTable.Row;
import java.util.List;
import java.util.Map;

/**
 * What became of a row when facts were put to its table.
 *
 * @param row the row
 * @param fate whether it answered
 * @param column the first input whose cell did not match, or is not understood here; else null
 * @param cell that cell, or null
 */
record TriedRow(Row row, Fate fate, Column column, String cell) {

    /** Whether a row answers, and if not, why. */
    enum Fate {
        ANSWERS,
        /** It matches, but the table chooses otherwise. */
        BEHIND,
        /** A cell does not match. */
        MISSES,
        /** A cell is more than can be told here. */
        UNTOLD
    }

    /** @param answering the rows that answered, from 1 */
    static TriedRow of(DecisionTable table, Row row, Map<String, Object> facts, List<Integer> answering) {
        if (answering.contains(row.number())) {
            return new TriedRow(row, Fate.ANSWERS, null, null);
        }
        for (int i = 0; i < row.inputs().size(); i++) {
            Column column = table.inputs().get(i);
            String cell = row.inputs().get(i);
            try {
                if (!CellReader.read(column.type(), cell).passes(facts.get(column.name()))) {
                    return new TriedRow(row, Fate.MISSES, column, cell);
                }
            } catch (Unprovable e) {
                return new TriedRow(row, Fate.UNTOLD, column, cell);
            }
        }
        return new TriedRow(row, Fate.BEHIND, null, null);
    }
}
