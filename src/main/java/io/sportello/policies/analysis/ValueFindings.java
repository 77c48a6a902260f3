package io.sportello.policies.analysis;

import io.sportello.policies.analysis.Finding.Kind;
import io.sportello.policies.analysis.Finding.Severity;
import io.sportello.policies.proof.AllowedValues;
import io.sportello.policies.proof.CellReader;
import io.sportello.policies.proof.Literal;
import io.sportello.policies.proof.Unprovable;
import io.sportello.policies.tables.DecisionTable;
import io.sportello.policies.tables.DecisionTable.Column;
import io.sportello.policies.tables.DecisionTable.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks for values that a column does not allow, and for words that are probably misspelt. */
class ValueFindings {

    /** Words of a column that are looked up; more are hardly typed by hand. */
    private static final int MOST_WORDS = 500;

    private final DecisionTable table;
    private final List<Finding> found = new ArrayList<>();
    private final Map<String, Map<String, Integer>> own;
    private final Map<String, Set<String>> known = new HashMap<>();

    private ValueFindings(DecisionTable table, List<DecisionTable> others) {
        this.table = table;
        this.own = ColumnWords.count(table);
        for (DecisionTable other : others) {
            ColumnWords.count(other).forEach((column, words) -> known.computeIfAbsent(column, name -> new HashSet<>())
                    .addAll(words.keySet()));
        }
    }

    /** @param others tables whose words are known to be right */
    static List<Finding> of(DecisionTable table, List<DecisionTable> others) {
        ValueFindings values = new ValueFindings(table, others);
        for (int i = 0; i < table.inputs().size(); i++) {
            values.input(i, table.inputs().get(i));
        }
        for (int i = 0; i < table.outputs().size(); i++) {
            values.output(i, table.outputs().get(i));
        }
        return values.found;
    }

    private void input(int at, Column column) {
        AllowedValues allowed = allowed(column);
        Map<String, String> misspelt = allowed == null ? misspelt(column) : Map.of();
        for (Row row : table.rows()) {
            String cell = row.inputs().get(at);
            List<String> words = column.type().equals("string") ? ColumnWords.input(cell) : List.of();
            if (allowed != null) {
                words.stream()
                        .filter(word -> !allowed.has(word))
                        .forEach(word -> unlisted(Severity.WARNING, row, column, word));
                if (words.isEmpty() && !meets(allowed, column, cell)) {
                    unlisted(Severity.WARNING, row, column, cell);
                }
            }
            spelt(row, column, words, misspelt);
        }
    }

    private void output(int at, Column column) {
        AllowedValues allowed = allowed(column);
        Map<String, String> misspelt = allowed == null ? misspelt(column) : Map.of();
        for (Row row : table.rows()) {
            String cell = row.outputs().get(at);
            if (allowed != null && !has(allowed, column, cell)) {
                unlisted(Severity.ERROR, row, column, cell);
            }
            spelt(row, column, column.type().equals("string") ? ColumnWords.output(cell) : List.of(), misspelt);
        }
    }

    private void unlisted(Severity severity, Row row, Column column, String value) {
        found.add(Finding.cell(Kind.UNLISTED, severity, row.number(), column.name(), value, column.values()));
    }

    private void spelt(Row row, Column column, List<String> words, Map<String, String> misspelt) {
        words.stream()
                .filter(misspelt::containsKey)
                .forEach(word -> found.add(Finding.cell(
                        Kind.MISSPELT, Severity.WARNING, row.number(), column.name(), word, misspelt.get(word))));
    }

    /** Words that no known table names, and that stand here once, by what they are near to. */
    private Map<String, String> misspelt(Column column) {
        Map<String, Integer> words = own.getOrDefault(column.name(), Map.of());
        Set<String> right = new HashSet<>(known.getOrDefault(column.name(), Set.of()));
        words.forEach((word, count) -> {
            if (count > 1) {
                right.add(word);
            }
        });
        Map<String, String> misspelt = new HashMap<>();
        words.keySet().stream()
                .filter(word -> !right.contains(word))
                .limit(MOST_WORDS)
                .forEach(word -> Spelling.near(word, right).ifPresent(near -> misspelt.put(word, near)));
        return misspelt;
    }

    private AllowedValues allowed(Column column) {
        if (column.values().isEmpty()) {
            return null;
        }
        try {
            return AllowedValues.read(column.type(), column.values());
        } catch (Unprovable e) {
            found.add(Finding.cell(Kind.ALLOWED, Severity.HINT, 0, column.name(), column.values()));
            return null;
        }
    }

    private static boolean meets(AllowedValues allowed, Column column, String cell) {
        try {
            return allowed.meets(CellReader.read(column.type(), cell));
        } catch (Unprovable e) {
            return true;
        }
    }

    private static boolean has(AllowedValues allowed, Column column, String cell) {
        try {
            Object value = Literal.read(column.type(), cell);
            return value == null || allowed.has(value);
        } catch (Unprovable e) {
            return true;
        }
    }
}
