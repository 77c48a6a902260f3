package io.sportello.policies.tables;

import io.sportello.policies.Direction;
import io.sportello.policies.TableRefused;
import io.sportello.policies.tables.DecisionTable.Column;
import io.sportello.policies.tables.DecisionTable.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/** Reads one decision table from DMN XML that nobody trusts yet. */
public class TableReader {

    static final String OURS = "https://sportello.io/dmn";

    private final String file;
    private final Element decision;
    private final Element table;

    private TableReader(String file, Element decision, Element table) {
        this.file = file;
        this.decision = decision;
        this.table = table;
    }

    /**
     * The table in a DMN file.
     *
     * @param file its name, for messages
     * @throws TableRefused when it is not one decision table, or holds anything that a table has no use for
     */
    public static DecisionTable read(String file, String content) {
        Element root = new SafeDmn(file).root(content);
        Element decision = single(file, root, "decision");
        DecisionTable table = new TableReader(file, decision, single(file, decision, "decisionTable")).table();
        checkInputs(file, root, table);
        checkRows(file, table);
        return table;
    }

    /** The engine answers null for a name it does not know, so a misspelt input would match nothing without a word. */
    private static void checkInputs(String file, Element root, DecisionTable table) {
        List<String> known = children(root, "inputData").stream()
                .map(input -> input.getAttribute("name"))
                .toList();
        for (Column input : table.inputs()) {
            if (!known.contains(input.name())) {
                throw new TableRefused(file, "input " + input.name(), "no-input-data");
            }
        }
    }

    private static void checkRows(String file, DecisionTable table) {
        if (table.rows().isEmpty()) {
            throw new TableRefused(file, "decisionTable", "no-row");
        }
        for (Row row : table.rows()) {
            if (row.inputs().size() != table.inputs().size()
                    || row.outputs().size() != table.outputs().size()) {
                throw new TableRefused(file, "row " + row.number(), "no-cell");
            }
        }
    }

    private DecisionTable table() {
        List<Column> inputs = inputs();
        List<Column> outputs = outputs();
        Map<String, Direction> directions = directions();
        for (String output : directions.keySet()) {
            if (outputs.stream().noneMatch(column -> column.name().equals(output))) {
                throw new TableRefused(file, "direction", "no-output", output);
            }
        }
        List<String> annotations = children(table, "annotation").stream()
                .map(annotation -> annotation.getAttribute("name"))
                .toList();
        return new DecisionTable(
                decision.getAttribute("id"),
                text(decision, "description"),
                table.hasAttribute("hitPolicy") ? table.getAttribute("hitPolicy") : "UNIQUE",
                inputs,
                outputs,
                annotations,
                rows(annotations),
                floor(),
                directions,
                derived(),
                money(directions),
                new TestReader(file, inputs, outputs).read(ours("test")));
    }

    private List<Column> inputs() {
        return children(table, "input").stream()
                .map(input -> {
                    Element expression = single(file, input, "inputExpression");
                    return new Column(
                            text(expression, "text"),
                            input.getAttribute("label"),
                            expression.getAttribute("typeRef"),
                            allowed(input, "inputValues"));
                })
                .toList();
    }

    private List<Column> outputs() {
        return children(table, "output").stream()
                .map(output -> new Column(
                        output.getAttribute("name"),
                        output.getAttribute("label"),
                        output.getAttribute("typeRef"),
                        allowed(output, "outputValues")))
                .toList();
    }

    private static String allowed(Element column, String name) {
        List<String> values = texts(column, name);
        return values.isEmpty() ? "" : values.get(0);
    }

    private List<Row> rows(List<String> annotations) {
        List<Row> rows = new ArrayList<>();
        for (Element rule : children(table, "rule")) {
            Map<String, String> notes = new LinkedHashMap<>();
            List<String> entries = texts(rule, "annotationEntry");
            for (int i = 0; i < Math.min(entries.size(), annotations.size()); i++) {
                notes.put(annotations.get(i), entries.get(i));
            }
            rows.add(new Row(
                    rows.size() + 1,
                    rule.getAttribute("id"),
                    text(rule, "description"),
                    texts(rule, "inputEntry"),
                    texts(rule, "outputEntry"),
                    notes));
        }
        return List.copyOf(rows);
    }

    private String floor() {
        List<Element> floors = ours("floor");
        return floors.isEmpty() ? null : floors.get(0).getAttribute("policy");
    }

    private Map<String, Direction> directions() {
        Map<String, Direction> directions = new LinkedHashMap<>();
        for (Element each : ours("direction")) {
            directions.put(each.getAttribute("output"), direction(each));
        }
        return directions;
    }

    private Direction direction(Element element) {
        try {
            String order = element.getAttribute("order");
            return new Direction(
                    Direction.Better.valueOf(element.getAttribute("better")),
                    order.isBlank() ? List.of() : List.of(order.strip().split("\\s*,\\s*")));
        } catch (IllegalArgumentException e) {
            throw new TableRefused(file, "direction", "better");
        }
    }

    private List<Derived> derived() {
        return ours("derived").stream()
                .map(each -> new Derived(
                        each.getAttribute("input"),
                        each.getAttribute("from"),
                        Set.of(each.getAttribute("true").strip().split("\\s*,\\s*"))))
                .toList();
    }

    private Money money(Map<String, Direction> directions) {
        List<Element> found = ours("money");
        if (found.size() > 1) {
            throw new TableRefused(file, "money", "one-money");
        }
        return found.isEmpty() ? null : money(found.get(0), directions);
    }

    private Money money(Element element, Map<String, Direction> directions) {
        String output = element.getAttribute("output");
        Direction direction = directions.get(output);
        if (direction == null || direction.better() == Direction.Better.LISTED) {
            throw new TableRefused(file, "money", "no-direction", output);
        }
        return new Money(output, element.getAttribute("percentOf"), element.getAttribute("currency"), direction);
    }

    private List<Element> ours(String name) {
        return children(decision, "extensionElements").stream()
                .flatMap(extensions -> SafeDmn.children(extensions).stream())
                .filter(each -> OURS.equals(each.getNamespaceURI()) && name.equals(each.getLocalName()))
                .toList();
    }

    private static Element single(String file, Element parent, String name) {
        List<Element> found = children(parent, name);
        if (found.size() != 1) {
            throw new TableRefused(file, parent.getLocalName(), "one-child", name, found.size());
        }
        return found.get(0);
    }

    private static List<Element> children(Element parent, String name) {
        return SafeDmn.children(parent).stream()
                .filter(each -> SafeDmn.isDmn(each) && name.equals(each.getLocalName()))
                .toList();
    }

    private static List<String> texts(Element parent, String name) {
        return children(parent, name).stream().map(each -> text(each, "text")).toList();
    }

    private static String text(Element parent, String name) {
        List<Element> found = children(parent, name);
        return found.isEmpty() ? "" : found.get(0).getTextContent().strip();
    }
}
