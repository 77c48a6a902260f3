package io.sportello.policies.tables;

import io.sportello.policies.Direction;
import io.sportello.policies.FiredRow;
import java.util.List;
import java.util.Map;

/**
 * A decision table as it stands in its file: for showing, explaining and guarding. {@link CompiledTable} runs it.
 *
 * @param key its decision's id, which is its file's name
 * @param description what it decides, in a sentence; may be empty
 * @param hitPolicy such as {@code FIRST}
 * @param inputs its input columns
 * @param outputs its output columns
 * @param annotations names of its annotation columns
 * @param rows its rows, from 1
 * @param floor key of the table that its answers may not fall below, or null
 * @param directions which values are better for the buyer, by output
 * @param derived which of its inputs follow from others
 * @param money which of its outputs is a share of an amount of money, or null
 * @param tests what it has to answer for some facts, as its officers say
 */
public record DecisionTable(
        String key,
        String description,
        String hitPolicy,
        List<Column> inputs,
        List<Column> outputs,
        List<String> annotations,
        List<Row> rows,
        String floor,
        Map<String, Direction> directions,
        List<Derived> derived,
        Money money,
        List<TableTest> tests) {

    /** The annotation that says where a row's fact comes from. */
    static final String SOURCE = "Source";

    /**
     * An input or output column.
     *
     * @param name the input's expression or the output's name
     * @param label what people call it; may be empty
     * @param type FEEL type, such as {@code number}
     * @param values the values that are allowed, as unary tests such as {@code "A", "B"} or {@code [0..100]}; empty for any
     */
    public record Column(String name, String label, String type, String values) {}

    /**
     * A row.
     *
     * @param number from 1
     * @param id the rule's id in the file; may be empty
     * @param text its description; may be empty
     * @param inputs what it asks of each input; {@code -} for anything
     * @param outputs what it answers, as expressions
     * @param annotations by column name
     */
    public record Row(
            int number,
            String id,
            String text,
            List<String> inputs,
            List<String> outputs,
            Map<String, String> annotations) {

        /** Its words in a language: the annotation named by the language, else its description. */
        public String text(String language) {
            String translated = annotations.getOrDefault(language, "");
            return translated.isEmpty() ? text : translated;
        }

        public FiredRow fired() {
            return new FiredRow(number, text, annotations.getOrDefault(SOURCE, ""));
        }
    }

    /** The row of a number from 1. */
    public Row row(int number) {
        return rows.get(number - 1);
    }
}
