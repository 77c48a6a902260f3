package io.sportello.marketplace.reports;

import io.sportello.marketplace.reports.ReportItem.Rejected;
import io.sportello.marketplace.reports.ReportItem.Stated;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One {@code return_details} element while it is read: its own values, and those of each article. */
class ReturnElement {

    private static final int MOST_ARTICLES = 500;

    private final XMLStreamReader xml;
    private final long line;
    private final Values head = new Values();
    private final List<Values> articles = new ArrayList<>();
    private final Map<Field, String> names = new EnumMap<>(Field.class);
    private final StringBuilder raw = new StringBuilder();
    private Rejected fault;

    /** @param xml stands at the start of the element */
    ReturnElement(XMLStreamReader xml) {
        this.xml = xml;
        this.line = xml.getLocation().getLineNumber();
    }

    ReportItem read(ReturnStatement statement) throws XMLStreamException {
        readInto(head);
        if (fault != null) {
            return new Rejected(line, fault.field(), fault.value(), fault.reason(), raw());
        }
        if (articles.isEmpty()) {
            return new Rejected(line, "item_details", "", "reject.missing", raw());
        }
        try {
            return new Stated(line, statement.read(head, articles), raw());
        } catch (FieldRefused e) {
            String name = names.getOrDefault(e.field(), e.field().column());
            return new Rejected(line, name, e.value(), e.getMessage(), raw());
        }
    }

    String raw() {
        return raw.substring(0, Math.min(raw.length(), ReportItem.RAW_LIMIT));
    }

    /** Reads the children of the element at hand up to its end. */
    private void readInto(Values values) throws XMLStreamException {
        String name = xml.getLocalName();
        note("<" + name + ">");
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                child(values);
            }
        }
        note("</" + name + ">");
    }

    private void child(Values values) throws XMLStreamException {
        boolean outermost = values == head;
        switch (Field.normalise(xml.getLocalName())) {
            case "itemdetails" -> article(outermost);
            case "labeldetails" -> label(values, outermost);
            default -> leaf(values);
        }
    }

    private void article(boolean outermost) throws XMLStreamException {
        if (!outermost || articles.size() >= MOST_ARTICLES) {
            reject(xml.getLocalName(), "", outermost ? "reject.too-many-articles" : "reject.nested");
            new ElementText(xml).read();
            return;
        }
        Values article = new Values();
        articles.add(article);
        readInto(article);
    }

    private void label(Values values, boolean outermost) throws XMLStreamException {
        if (outermost) {
            for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
                if (event == XMLStreamConstants.START_ELEMENT) {
                    leaf(values);
                }
            }
        } else {
            new ElementText(xml).read();
        }
    }

    private void leaf(Values values) throws XMLStreamException {
        String name = xml.getLocalName();
        ElementText text = new ElementText(xml);
        String content = text.read();
        note("<" + name + ">" + content + "</" + name + ">");
        Optional<Field> field = Field.named(name);
        if (field.isPresent()) {
            names.put(field.get(), name);
            values.put(field.get(), content);
            if (text.overlong()) {
                reject(name, content, "reject.too-long");
            }
        }
    }

    private void reject(String field, String value, String reason) {
        if (fault == null) {
            fault = new Rejected(line, field, value, reason, "");
        }
    }

    private void note(String part) {
        int room = ReportItem.RAW_LIMIT - raw.length();
        raw.append(part, 0, Math.min(room, part.length()));
    }
}
