package io.sportello.policies.studio;

import io.sportello.policies.TableRefused;
import io.sportello.policies.tables.DecisionTable;
import io.sportello.policies.tables.DecisionTable.Row;
import io.sportello.policies.tables.SafeDmn;
import java.io.StringWriter;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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
import org.w3c.dom.NodeList;

/** Changes rows of a DMN file and leaves everything else in it as it is. */
class TableEditor {

    private static final Pattern ID = Pattern.compile("[A-Za-z_][\\w.-]{0,199}");

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
            throw new TableRefused(file, "definitions", "one-child", "decisionTable", 0);
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

    /** Writes a row anew; what is not of its text stays. */
    void replace(int number, RowText row) {
        Element rule = rule(number);
        if (rule.getAttribute("id").isEmpty()) {
            rule.setAttribute("id", freshId());
        }
        new RuleElement(rule).write(row);
    }

    /** Gives each row that has no id the one that {@link DrawnTable} draws it with. */
    void nameRows() {
        List<Element> rules = rules();
        for (int i = 0; i < rules.size(); i++) {
            rules.get(i).setAttribute("id", DrawnTable.id(rules.get(i).getAttribute("id"), i + 1));
        }
    }

    /**
     * Puts the rows into the order of a table that was drawn, and writes them as they are there. Rows that are not there
     * go, those that are only there are new.
     *
     * @param notes whether the annotations of rows that there are already are written as well
     * @throws ChangeRefused when two rows have one id, or one has an id that something else in the file has
     */
    void arrange(DecisionTable drawn, boolean notes) {
        Map<String, Element> known = new LinkedHashMap<>();
        rules().forEach(rule -> known.put(rule.getAttribute("id"), rule));
        Node end = rules().isEmpty() ? null : afterLast(rules());
        rules().forEach(this::detach);
        Set<String> taken = ids();
        for (Row row : drawn.rows()) {
            Element rule = known.remove(row.id());
            if (rule == null) {
                rule = element(newId(row, known.keySet(), taken), RowText.of(row));
            } else {
                new RuleElement(rule)
                        .write(notes ? RowText.of(row) : RowText.of(row).withoutAnnotations());
            }
            taken.add(rule.getAttribute("id"));
            table.insertBefore(text("\n      "), end);
            table.insertBefore(rule, end);
        }
    }

    private String newId(Row row, Set<String> coming, Set<String> taken) {
        if (row.id().isEmpty()) {
            return freshId(coming, taken);
        }
        if (taken.contains(row.id()) || !ID.matcher(row.id()).matches()) {
            throw new ChangeRefused(null, "policies.grid.row-id", row.number());
        }
        return row.id();
    }

    private Set<String> ids() {
        NodeList all = table.getOwnerDocument().getElementsByTagNameNS("*", "*");
        return IntStream.range(0, all.getLength())
                .mapToObj(i -> ((Element) all.item(i)).getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private void detach(Element rule) {
        Node space = rule.getPreviousSibling();
        if (space != null && space.getNodeType() == Node.TEXT_NODE) {
            table.removeChild(space);
        }
        table.removeChild(rule);
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
        detach(rule);
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
            throw new TableRefused(file, "definitions", "unwritten");
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + out + "\n";
    }

    private Element element(String id, RowText row) {
        String prefix = table.getPrefix() == null ? "" : table.getPrefix() + ":";
        Element rule = table.getOwnerDocument().createElementNS(table.getNamespaceURI(), prefix + "rule");
        rule.setAttribute("id", id);
        rule.appendChild(text("\n      "));
        new RuleElement(rule).write(row);
        return rule;
    }

    private Node text(String text) {
        return table.getOwnerDocument().createTextNode(text);
    }

    private String freshId() {
        return freshId(Set.of(), ids());
    }

    private String freshId(Set<String> coming, Set<String> taken) {
        String stem = ((Element) table.getParentNode()).getAttribute("id") + "-row-";
        int number = size() + 1;
        while (coming.contains(stem + number) || taken.contains(stem + number)) {
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
