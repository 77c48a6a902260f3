package io.sportello.policies.proof;

import io.sportello.policies.tables.DecisionTable;
import io.sportello.policies.tables.TableReader;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes a decision table as DMN, from columns such as {@code days:number}, outputs also with their allowed values such as
 * {@code days:number:30, 14}, and rows such as {@code <= 30 | 14}.
 */
public final class TableText {

    private TableText() {}

    /**
     * @param directions such as {@code <sportello:direction output="days" better="HIGHER" />}
     * @param rows cells separated by {@code |}, inputs before outputs
     */
    public static String of(
            String key,
            String hitPolicy,
            String directions,
            List<String> inputs,
            List<String> outputs,
            List<String> rows) {
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:sportello="https://sportello.io/dmn" id="d" name="%1$s" namespace="urn:%1$s">
                <decision id="%1$s" name="%1$s"><extensionElements>%2$s</extensionElements><variable name="%1$s"/>%3$s
                <decisionTable hitPolicy="%4$s">%5$s%6$s%7$s</decisionTable></decision>%8$s</definitions>"""
                .formatted(
                        key,
                        directions,
                        each(
                                inputs,
                                "<informationRequirement><requiredInput href=\"#%1$s\"/></informationRequirement>"),
                        hitPolicy,
                        each(
                                inputs,
                                "<input><inputExpression typeRef=\"%2$s\"><text>%1$s</text></inputExpression></input>"),
                        outputs.stream().map(TableText::output).collect(Collectors.joining()),
                        rows.stream().map(row -> rule(row, inputs.size())).collect(Collectors.joining()),
                        each(
                                inputs,
                                "<inputData id=\"%1$s\" name=\"%1$s\"><variable name=\"%1$s\" typeRef=\"%2$s\"/></inputData>"));
    }

    /** The same table, read. */
    static DecisionTable read(String content) {
        return TableReader.read("test", content);
    }

    private static String each(List<String> columns, String pattern) {
        return columns.stream()
                .map(column -> pattern.formatted((Object[]) column.split(":", -1)))
                .collect(Collectors.joining());
    }

    private static String output(String column) {
        String[] parts = column.split(":", 3);
        return "<output name=\"%s\" typeRef=\"%s\">%s</output>"
                .formatted(
                        parts[0],
                        parts[1],
                        parts.length < 3
                                ? ""
                                : "<outputValues><text>%s</text></outputValues>".formatted(escaped(parts[2])));
    }

    private static String rule(String row, int inputs) {
        String[] cells = row.split("\\|", -1);
        return IntStream.range(0, cells.length)
                .mapToObj(i -> (i < inputs
                                ? "<inputEntry><text>%s</text></inputEntry>"
                                : "<outputEntry><text>%s</text></outputEntry>")
                        .formatted(escaped(cells[i].strip())))
                .collect(Collectors.joining("", "<rule>", "</rule>"));
    }

    private static String escaped(String cell) {
        return cell.replace("&", "&amp;").replace("<", "&lt;");
    }
}
