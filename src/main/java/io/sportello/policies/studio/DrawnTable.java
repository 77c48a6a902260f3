package io.sportello.policies.studio;

import io.sportello.policies.TableRefused;
import io.sportello.policies.tables.DecisionTable;
import io.sportello.policies.tables.DecisionTable.Column;
import io.sportello.policies.tables.DecisionTable.Row;
import java.io.StringWriter;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes what a grid draws of a table, its columns and rows, as a DMN file without anything that belongs to the house. */
public final class DrawnTable {

    private static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter out;

    private DrawnTable() throws XMLStreamException {
        this.out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    }

    /**
     * The file.
     *
     * @param input what people call an input, by its name
     * @param output what people call an output, by its name
     */
    public static String of(DecisionTable table, UnaryOperator<String> input, UnaryOperator<String> output) {
        try {
            DrawnTable drawn = new DrawnTable();
            drawn.write(table, input, output);
            return drawn.text.toString();
        } catch (XMLStreamException e) {
            throw new TableRefused(table.key(), "definitions", "unwritten");
        }
    }

    /** A row's id in such a file: its own, or one made from its place. */
    public static String id(String own, int number) {
        return own.isEmpty() ? "unnamed-" + number : own;
    }

    private void write(DecisionTable table, UnaryOperator<String> input, UnaryOperator<String> output)
            throws XMLStreamException {
        out.writeStartDocument("UTF-8", "1.0");
        start("definitions", "id", "drawn");
        out.writeDefaultNamespace(DMN);
        attributes("name", table.key(), "namespace", "https://sportello.io/drawn");
        start("decision", "id", table.key(), "name", table.key());
        for (int i = 1; i <= table.inputs().size(); i++) {
            start("informationRequirement", "id", "drawn-needs-" + i);
            start("requiredInput", "href", "#drawn-data-" + i);
            end(2);
        }
        start("decisionTable", "id", "drawn-table", "hitPolicy", table.hitPolicy());
        for (int i = 0; i < table.inputs().size(); i++) {
            input(i + 1, table.inputs().get(i), input);
        }
        for (int i = 0; i < table.outputs().size(); i++) {
            output(i + 1, table.outputs().get(i), output);
        }
        for (String annotation : table.annotations()) {
            start("annotation", "name", annotation);
            end(1);
        }
        for (Row row : table.rows()) {
            row(row, table.annotations());
        }
        end(2);
        for (int i = 1; i <= table.inputs().size(); i++) {
            start(
                    "inputData",
                    "id",
                    "drawn-data-" + i,
                    "name",
                    table.inputs().get(i - 1).name());
            end(1);
        }
        end(1);
        out.close();
    }

    private void input(int number, Column column, UnaryOperator<String> label) throws XMLStreamException {
        start("input", "id", "drawn-in-" + number, "label", label.apply(column.name()));
        start("inputExpression", "id", "drawn-expression-" + number, "typeRef", column.type());
        text(column.name());
        end(1);
        values("inputValues", "drawn-in-values-" + number, column);
        end(1);
    }

    private void output(int number, Column column, UnaryOperator<String> label) throws XMLStreamException {
        start("output", "id", "drawn-out-" + number, "label", label.apply(column.name()), "name", column.name());
        attributes("typeRef", column.type());
        values("outputValues", "drawn-out-values-" + number, column);
        end(1);
    }

    private void values(String kind, String id, Column column) throws XMLStreamException {
        if (!column.values().isEmpty()) {
            entry(kind, id, column.values());
        }
    }

    private void row(Row row, List<String> annotations) throws XMLStreamException {
        String id = id(row.id(), row.number());
        start("rule", "id", id);
        if (!row.text().isEmpty()) {
            start("description");
            out.writeCharacters(row.text());
            end(1);
        }
        entries("inputEntry", id + "-drawn-in-", row.inputs());
        entries("outputEntry", id + "-drawn-out-", row.outputs());
        for (String annotation : annotations) {
            start("annotationEntry");
            text(row.annotations().getOrDefault(annotation, ""));
            end(1);
        }
        end(1);
    }

    private void entries(String kind, String id, List<String> cells) throws XMLStreamException {
        for (int i : IntStream.range(0, cells.size()).toArray()) {
            entry(kind, id + (i + 1), cells.get(i));
        }
    }

    private void entry(String kind, String id, String words) throws XMLStreamException {
        start(kind, "id", id);
        text(words);
        end(1);
    }

    private void text(String words) throws XMLStreamException {
        start("text");
        out.writeCharacters(words);
        end(1);
    }

    private void start(String name, String... attributes) throws XMLStreamException {
        out.writeStartElement(name);
        attributes(attributes);
    }

    private void attributes(String... namesAndValues) throws XMLStreamException {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (!namesAndValues[i + 1].isEmpty()) {
                out.writeAttribute(namesAndValues[i], namesAndValues[i + 1]);
            }
        }
    }

    private void end(int elements) throws XMLStreamException {
        for (int i = 0; i < elements; i++) {
            out.writeEndElement();
        }
    }
}
