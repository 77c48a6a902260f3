package io.sportello.policies.studio;

import io.sportello.policies.tables.SafeDmn;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A row of a DMN file, in which only what differs is written: ids, extensions and spaces stay. */
class RuleElement {

    private final Element rule;

    RuleElement(Element rule) {
        this.rule = rule;
    }

    /** Writes a row's text and cells; annotations only where it has any. */
    void write(RowText row) {
        describe(row.text());
        cells(
                "inputEntry",
                "-in-",
                row.inputs().stream().map(RuleElement::orAnything).toList());
        cells("outputEntry", "-out-", row.outputs());
        if (!row.annotations().isEmpty()) {
            cells("annotationEntry", null, row.annotations());
        }
    }

    /** An empty cell of an input stands for anything. */
    static String orAnything(String cell) {
        return cell.isBlank() ? "-" : cell;
    }

    private void describe(String words) {
        List<Element> found = children("description");
        if (words.isEmpty()) {
            found.forEach(this::remove);
        } else if (found.isEmpty()) {
            Element description = create("description");
            description.setTextContent(words);
            insert(description, rule.getFirstChild());
        } else {
            write(found.get(0), words);
        }
    }

    private void cells(String kind, String id, List<String> cells) {
        List<Element> found = children(kind);
        Node next = found.isEmpty() ? after(kind) : found.get(found.size() - 1).getNextSibling();
        for (int i = 0; i < cells.size(); i++) {
            Element cell = i < found.size() ? found.get(i) : create(kind);
            text(cell, cells.get(i));
            if (i >= found.size()) {
                if (id != null) {
                    cell.setAttribute("id", rule.getAttribute("id") + id + (i + 1));
                }
                insert(cell, next);
            }
        }
        found.stream().skip(cells.size()).forEach(this::remove);
    }

    /** Outputs stand before annotations, inputs before both. */
    private Node after(String kind) {
        List<String> later =
                switch (kind) {
                    case "inputEntry" -> List.of("outputEntry", "annotationEntry");
                    case "outputEntry" -> List.of("annotationEntry");
                    default -> List.of();
                };
        Node first = SafeDmn.children(rule).stream()
                .filter(child -> later.contains(child.getLocalName()))
                .findFirst()
                .orElse(null);
        Node before = first == null ? rule.getLastChild() : first.getPreviousSibling();
        return isSpace(before) ? before : first;
    }

    private void text(Element cell, String words) {
        List<Element> texts = SafeDmn.children(cell).stream()
                .filter(child -> "text".equals(child.getLocalName()))
                .toList();
        Element text = texts.isEmpty() ? (Element) cell.appendChild(create("text")) : texts.get(0);
        write(text, words);
    }

    private static void write(Element element, String words) {
        if (!element.getTextContent().strip().equals(words)) {
            element.setTextContent(words);
        }
    }

    private void insert(Element child, Node next) {
        rule.insertBefore(document().createTextNode("\n        "), next);
        rule.insertBefore(child, next);
    }

    private void remove(Element child) {
        Node space = child.getPreviousSibling();
        if (isSpace(space)) {
            rule.removeChild(space);
        }
        rule.removeChild(child);
    }

    private static boolean isSpace(Node node) {
        return node != null && node.getNodeType() == Node.TEXT_NODE;
    }

    private List<Element> children(String name) {
        return SafeDmn.children(rule).stream()
                .filter(child -> name.equals(child.getLocalName()))
                .toList();
    }

    private Element create(String name) {
        String prefix = rule.getPrefix() == null ? "" : rule.getPrefix() + ":";
        return document().createElementNS(rule.getNamespaceURI(), prefix + name);
    }

    private Document document() {
        return rule.getOwnerDocument();
    }
}
