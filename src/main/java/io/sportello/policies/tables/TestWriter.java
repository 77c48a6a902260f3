package io.sportello.policies.tables;

import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Writes tests into a decision of a DMN file, and leaves everything else in it as it is. */
public final class TestWriter {

    private static final String BREAK = "\n      ";

    private TestWriter() {}

    /** Puts a test behind the others. */
    public static void add(Element decision, TableTest test) {
        Element extensions = extensions(decision);
        Node last = extensions.getLastChild();
        Node before = last != null && last.getNodeType() == Node.TEXT_NODE ? last : null;
        extensions.insertBefore(space(decision, BREAK), before);
        extensions.insertBefore(element(decision, test), before);
    }

    /**
     * Writes another test in the place of one.
     *
     * @throws IllegalArgumentException when there is none of that name
     */
    public static void replace(Element decision, String name, TableTest test) {
        Element old = find(decision, name);
        old.getParentNode().replaceChild(element(decision, test), old);
    }

    /**
     * Takes a test out.
     *
     * @throws IllegalArgumentException when there is none of that name
     */
    public static void remove(Element decision, String name) {
        Element old = find(decision, name);
        Node space = old.getPreviousSibling();
        if (space != null && space.getNodeType() == Node.TEXT_NODE) {
            old.getParentNode().removeChild(space);
        }
        old.getParentNode().removeChild(old);
    }

    private static Element find(Element decision, String name) {
        return SafeDmn.children(extensions(decision)).stream()
                .filter(each -> TableReader.OURS.equals(each.getNamespaceURI()))
                .filter(each -> each.getLocalName().equals("test")
                        && each.getAttribute("name").strip().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no test named " + name));
    }

    private static Element element(Element decision, TableTest test) {
        Element element = ours(decision, "test");
        element.setAttribute("name", test.name());
        if (test.none()) {
            element.setAttribute("expectNone", "true");
        }
        values(element, "fact", "input", test.facts());
        values(element, "expect", "output", test.expected());
        element.appendChild(space(decision, BREAK));
        return element;
    }

    private static void values(Element test, String kind, String column, Map<String, Object> values) {
        values.forEach((name, value) -> {
            Element child = ours(test, kind);
            child.setAttribute(column, name);
            child.setAttribute("value", FeelLiteral.write(value));
            test.appendChild(space(test, BREAK + "  "));
            test.appendChild(child);
        });
    }

    /** An element in this house's namespace, by the prefix that the file has for it. */
    private static Element ours(Element near, String name) {
        String prefix = near.lookupPrefix(TableReader.OURS);
        Element element = near.getOwnerDocument()
                .createElementNS(TableReader.OURS, (prefix == null ? "sportello" : prefix) + ":" + name);
        if (prefix == null && name.equals("test")) {
            element.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:sportello", TableReader.OURS);
        }
        return element;
    }

    /** Where the tests stand: behind the description. */
    private static Element extensions(Element decision) {
        List<Element> children = SafeDmn.children(decision);
        return children.stream()
                .filter(child -> "extensionElements".equals(child.getLocalName()))
                .findFirst()
                .orElseGet(() -> {
                    String prefix = decision.getPrefix() == null ? "" : decision.getPrefix() + ":";
                    Element fresh = decision.getOwnerDocument()
                            .createElementNS(decision.getNamespaceURI(), prefix + "extensionElements");
                    boolean described = !children.isEmpty()
                            && "description".equals(children.get(0).getLocalName());
                    decision.insertBefore(
                            fresh, described ? children.get(0).getNextSibling() : decision.getFirstChild());
                    return fresh;
                });
    }

    private static Node space(Element near, String text) {
        return near.getOwnerDocument().createTextNode(text);
    }
}
