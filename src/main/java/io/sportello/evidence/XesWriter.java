package io.sportello.evidence;

import io.sportello.journal.JournalEntryView;
import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectFacts;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an IEEE 1849 XES event log as it goes along: a trace for each subject, an event for each journal entry. */
class XesWriter {

    private static final String NAMESPACE = "http://www.xes-standard.org/";
    private static final String[][] EXTENSIONS = {
        {"Concept", "concept"}, {"Time", "time"}, {"Organizational", "org"}, {"Lifecycle", "lifecycle"}
    };

    /** What XML can't hold, even escaped. */
    private static final Pattern FORBIDDEN =
            Pattern.compile("[^\\x09\\x0a\\x0d\\x20-\\ud7ff\\ue000-\\ufffd\\x{10000}-\\x{10ffff}]");

    private static final String PREFIX = "journal.";

    private final XMLStreamWriter xml;

    XesWriter(OutputStream out) {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            start();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void start() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("log");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeAttribute("xes.version", "1849.2016");
        xml.writeAttribute("xes.features", "");
        for (String[] extension : EXTENSIONS) {
            xml.writeEmptyElement("extension");
            xml.writeAttribute("name", extension[0]);
            xml.writeAttribute("prefix", extension[1]);
            xml.writeAttribute("uri", NAMESPACE + extension[1] + ".xesext");
        }
        globals("trace", "concept:name");
        globals("event", "concept:name", "org:resource", "lifecycle:transition");
        xml.writeEmptyElement("classifier");
        xml.writeAttribute("name", "Activity");
        xml.writeAttribute("keys", "concept:name");
    }

    private void globals(String scope, String... keys) throws XMLStreamException {
        xml.writeStartElement("global");
        xml.writeAttribute("scope", scope);
        for (String key : keys) {
            attribute("string", key, "");
        }
        xml.writeEndElement();
    }

    /** @param facts what is known of the subject, or null */
    void trace(Subject subject, SubjectFacts facts) {
        write(() -> {
            xml.writeStartElement("trace");
            attribute("string", "concept:name", subject.toString());
            if (facts != null) {
                attribute("string", "seller", facts.sellerId());
                attribute("string", "marketplace", facts.marketplace());
                attribute("string", "title", facts.title());
                attribute("string", "order", facts.orderId());
            }
        });
    }

    void event(JournalEntryView entry, String resource, String text) {
        write(() -> {
            xml.writeStartElement("event");
            String what = entry.what();
            attribute("string", "concept:name", what.startsWith(PREFIX) ? what.substring(PREFIX.length()) : what);
            attribute("date", "time:timestamp", entry.at().toString());
            attribute("string", "org:resource", resource);
            attribute("string", "lifecycle:transition", "complete");
            attribute("string", "text", text);
            attribute("string", "visibility", entry.visibility().name());
            attribute("int", "number", String.valueOf(entry.number()));
            attribute("int", "decision", entry.decisionId() == null ? null : String.valueOf(entry.decisionId()));
            xml.writeEndElement();
        });
    }

    void endTrace() {
        write(xml::writeEndElement);
    }

    void finish() {
        write(() -> {
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        });
    }

    private void attribute(String type, String key, String value) throws XMLStreamException {
        if (value != null) {
            xml.writeEmptyElement(type);
            xml.writeAttribute("key", key);
            xml.writeAttribute("value", FORBIDDEN.matcher(value).replaceAll("\ufffd"));
        }
    }

    private static void write(Step step) {
        try {
            step.run();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The event log can't be written", e);
        }
    }

    /** A part of the document. */
    private interface Step {
        void run() throws XMLStreamException;
    }
}
