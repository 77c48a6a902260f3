package io.sportello.policies.studio;

import io.sportello.policies.TableRefused;
import io.sportello.policies.tables.SafeDmn;
import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Changes rows of a DMN file and leaves everything else in it as it is. */
class TableEditor {

    private final String file;
    private final Element table;

    private TableEditor(String file, Element table) {
        this.file = file;
        this.table = table;
    }

    /**
     * Opens a file.
     *
     * @throws TableRefused when it is not a decision table that may be run
     */
    static TableEditor of(String file, String content) {
        Element root = new SafeDmn(file).root(content);
        Element table = (Element) root.getElementsByTagNameNS(root.getNamespaceURI(), "decisionTable")
                .item(0);
        if (table == null) {
            throw new TableRefused(file, "definitions", "must hold one decisionTable, not 0");
        }
        return new TableEditor(file, table);
    }

    /** The decision, in which the tests lie. */
    Element decision() {
        return (Element) table.getParentNode();
    }

    /** How many rows there are. */
    int size() {
        return rules().size();
    }

    /** Writes a row anew. */
    void replace(int number, RowText row) {
        Element rule = rule(number);
        String id = rule.getAttribute("id");
        table.replaceChild(element(id.isEmpty() ? freshId() : id, row), rule);
    }

    /** Puts a new row after one, or before all after 0. */
    void add(int after, RowText row) {
        List<Element> rules = rules();
        Element fresh = element(freshId(), row);
        Node next = after < rules.size() ? rules.get(after) : afterLast(rules);
        table.insertBefore(fresh, next);
        table.insertBefore(text("\n      "), next == null ? null : fresh.getNextSibling());
    }

    /**
     * Takes a row out.
     *
     * @throws ChangeRefused when it is the only one
     */
    void remove(int number) {
        Element rule = rule(number);
        if (size() == 1) {
            throw new ChangeRefused(null, "policies.change.last-row");
        }
        Node space = rule.getPreviousSibling();
        if (space != null && space.getNodeType() == Node.TEXT_NODE) {
            table.removeChild(space);
        }
        table.removeChild(rule);
    }

    /** Moves a row to another place, from 1. */
    void move(int from, int to) {
        Element rule = rule(from);
        Element other = rule(to);
        table.insertBefore(rule, from < to ? other.getNextSibling() : other);
    }

    /** The file as it is now. */
    String content() {
        Document document = table.getOwnerDocument();
        document.setXmlStandalone(true);
        StringWriter out = new StringWriter();
        try {
            TransformerFactory factory = TransformerFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            Transformer transformer = factory.newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            transformer.transform(new DOMSource(document.getDocumentElement()), new StreamResult(out));
        } catch (TransformerException e) {
            throw new TableRefused(file, "definitions", "can't be written");
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + out + "\n";
    }

    private Element element(String id, RowText row) {
        Element rule = create("rule");
        rule.setAttribute("id", id);
        if (!row.text().isEmpty()) {
            Element description = create("description");
            description.setTextContent(row.text());
            child(rule, description);
        }
        IntStream.range(0, row.inputs().size())
                .forEach(i -> entry(
                        rule,
                        "inputEntry",
                        id + "-in-" + (i + 1),
                        orAnything(row.inputs().get(i))));
        IntStream.range(0, row.outputs().size())
                .forEach(i -> entry(
                        rule,
                        "outputEntry",
                        id + "-out-" + (i + 1),
                        row.outputs().get(i)));
        row.annotations().forEach(note -> entry(rule, "annotationEntry", null, note));
        rule.appendChild(text("\n      "));
        return rule;
    }

    private static String orAnything(String cell) {
        return cell.isBlank() ? "-" : cell;
    }

    private void entry(Element rule, String kind, String id, String words) {
        Element entry = create(kind);
        if (id != null) {
            entry.setAttribute("id", id);
        }
        Element content = create("text");
        content.setTextContent(words);
        entry.appendChild(content);
        child(rule, entry);
    }

    private void child(Element rule, Element child) {
        rule.appendChild(text("\n        "));
        rule.appendChild(child);
    }

    private Element create(String name) {
        String prefix = table.getPrefix() == null ? "" : table.getPrefix() + ":";
        return table.getOwnerDocument().createElementNS(table.getNamespaceURI(), prefix + name);
    }

    private Node text(String text) {
        return table.getOwnerDocument().createTextNode(text);
    }

    private String freshId() {
        Set<String> taken =
                rules().stream().map(rule -> rule.getAttribute("id")).collect(Collectors.toSet());
        String stem = ((Element) table.getParentNode()).getAttribute("id") + "-row-";
        int number = taken.size() + 1;
        while (taken.contains(stem + number)) {
            number++;
        }
        return stem + number;
    }

    private static Node afterLast(List<Element> rules) {
        return rules.isEmpty() ? null : rules.get(rules.size() - 1).getNextSibling();
    }

    /** @throws ChangeRefused when there is no such row */
    private Element rule(int number) {
        List<Element> rules = rules();
        if (number < 1 || number > rules.size()) {
            throw new ChangeRefused(null, "policies.change.no-row", number);
        }
        return rules.get(number - 1);
    }

    private List<Element> rules() {
        return SafeDmn.children(table).stream()
                .filter(child -> "rule".equals(child.getLocalName()))
                .toList();
    }
}
