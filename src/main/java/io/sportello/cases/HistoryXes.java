package io.sportello.cases;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a history from an IEEE 1849 XES event log, an event at a time. */
class HistoryXes {

    private static final String NAME = "concept:name";
    private static final int DEEPEST = 32;

    private final HistoryRow rows;
    private String caseKey = "";
    private Map<String, String> event;
    private int depth;
    private boolean inTrace;
    private boolean anyLog;

    HistoryXes(HistoryRow rows) {
        this.rows = rows;
    }

    /** @throws HistoryRefused when it is not well-formed, no event log, or wants to read other files */
    void read(InputStream content) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(content);
            while (xml.hasNext()) {
                step(xml, xml.next());
            }
        } catch (XMLStreamException broken) {
            throw new HistoryRefused("cases.history.refused.xes");
        }
        if (!anyLog) {
            throw new HistoryRefused("cases.history.refused.xes");
        }
    }

    private void step(XMLStreamReader xml, int kind) {
        if (kind == XMLStreamConstants.DTD) {
            throw new HistoryRefused("cases.history.refused.xes");
        }
        if (kind == XMLStreamConstants.START_ELEMENT) {
            depth++;
            begin(xml, xml.getLocalName());
        } else if (kind == XMLStreamConstants.END_ELEMENT) {
            end(xml, xml.getLocalName());
            depth--;
        }
    }

    private void begin(XMLStreamReader xml, String element) {
        if (depth > DEEPEST) {
            throw new HistoryRefused("cases.history.refused.xes");
        }
        if (depth == 1) {
            anyLog = "log".equals(element);
        } else if (depth == 2 && "trace".equals(element)) {
            inTrace = true;
            caseKey = "";
        } else if (inTrace && depth == 3 && "event".equals(element)) {
            event = new HashMap<>();
        } else if (inTrace && depth == 3 && NAME.equals(xml.getAttributeValue(null, "key"))) {
            caseKey = value(xml);
        } else if (event != null && depth == 4 && xml.getAttributeValue(null, "key") != null) {
            event.put(xml.getAttributeValue(null, "key"), value(xml));
        }
    }

    private void end(XMLStreamReader xml, String element) {
        if (depth == 2) {
            inTrace = false;
        }
        if (depth == 3 && event != null && "event".equals(element)) {
            take(xml.getLocation().getLineNumber());
            event = null;
        }
    }

    private void take(long line) {
        StringBuilder others = new StringBuilder();
        event.forEach((key, value) -> {
            boolean known = NAME.equals(key) || "time:timestamp".equals(key) || "org:resource".equals(key);
            if (!known) {
                others.append(key).append(": ").append(value).append('\n');
            }
        });
        rows.take(
                line,
                caseKey,
                event.getOrDefault(NAME, ""),
                event.getOrDefault("time:timestamp", ""),
                event.getOrDefault("org:resource", ""),
                others.toString());
    }

    private static String value(XMLStreamReader xml) {
        String value = xml.getAttributeValue(null, "value");
        return value == null ? "" : value;
    }
}
