package io.sportello.marketplace.reports;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Finds the metrics in the XML performance report: what has a time frame, and what else holds values. */
final class HealthXml {

    private HealthXml() {}

    /** An element: its own text, or what stands in it. */
    private record Node(String name, String text, List<Node> inside) {

        boolean has(String child) {
            return inside.stream().anyMatch(one -> one.name.equals(child));
        }

        boolean isLeaf() {
            return inside.isEmpty();
        }
    }

    /** @param xml stands at the start of the account's element; afterwards at its end */
    static MetricList read(XMLStreamReader xml) throws XMLStreamException {
        MetricList metrics = new MetricList();
        find(node(xml), metrics);
        return metrics;
    }

    private static Node node(XMLStreamReader xml) throws XMLStreamException {
        String name = xml.getLocalName();
        StringBuilder text = new StringBuilder();
        List<Node> inside = new ArrayList<>();
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                inside.add(node(xml));
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(HealthValues.cut(xml.getText(), HealthValues.LONGEST));
            }
        }
        return new Node(name, HealthValues.cut(text.toString().strip(), HealthValues.LONGEST), inside);
    }

    private static void find(Node node, MetricList metrics) {
        boolean framed = node.has("timeFrame");
        if (framed || node.inside().stream().anyMatch(Node::isLeaf)) {
            MetricParts parts = new MetricParts(HealthValues.key("v1." + node.name()));
            node.inside().stream().filter(one -> framed || one.isLeaf()).forEach(one -> fill(parts, "", one));
            metrics.add(named(parts, node.name()));
        }
        if (!framed) {
            node.inside().stream().filter(one -> !one.isLeaf()).forEach(one -> find(one, metrics));
        }
    }

    /** The same group comes once for each time frame, which its length in days tells apart. */
    private static MetricParts named(MetricParts parts, String name) {
        return parts.from() == null || parts.to() == null
                ? parts
                : parts.as(HealthValues.key("v1." + name + "."
                        + Duration.between(parts.from(), parts.to())
                                .plusHours(12)
                                .toDays()));
    }

    private static void fill(MetricParts parts, String path, Node node) {
        String name = path.isEmpty() ? node.name() : path + "." + node.name();
        if (node.isLeaf()) {
            parts.put(name, node.text());
        } else {
            node.inside().forEach(one -> fill(parts, name, one));
        }
    }
}
