package io.sportello.marketplace.reports;

import io.sportello.marketplace.reports.ReportItem.Rejected;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.NoSuchElementException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads {@code GET_XML_RETURNS_DATA_BY_RETURN_DATE}: elements by name in any order, unknown ones ignored. Neither document
 * types nor entities are processed; a file that declares any is refused.
 */
class ReturnsXmlReader implements ReportReader {

    private static final String RETURN = "returndetails";

    private final TextSource source;
    private final XMLStreamReader xml;
    private final ReturnStatement statement;
    private ReportItem next;
    private boolean ended;
    private boolean atReturn;

    ReturnsXmlReader(TextSource source, ReturnStatement statement) {
        this.source = source;
        this.statement = statement;
        try {
            this.xml = SafeXml.factory().createXMLStreamReader(new TagLimit(source));
            this.atReturn = findFirstReturn();
        } catch (XMLStreamException e) {
            throw new ReportRefused("import.refused.not-xml", "");
        }
    }

    /** Checks what stands before the first return, and whether there is one. */
    private boolean findFirstReturn() throws XMLStreamException {
        boolean root = true;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                throw new ReportRefused("import.refused.dtd", "");
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            String name = Field.normalise(xml.getLocalName());
            if (root && !name.equals("amazonenvelope")) {
                throw new ReportRefused("import.refused.root", cut(xml.getLocalName()));
            }
            root = false;
            if (name.equals("messagetype")) {
                checkMessageType(new ElementText(xml).read());
            } else if (name.equals(RETURN)) {
                return true;
            }
        }
        return false;
    }

    private static void checkMessageType(String type) {
        if (!Field.normalise(type).equals("returnsreport")) {
            throw new ReportRefused("import.refused.message-type", cut(type.strip()));
        }
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(60, text.length()));
    }

    @Override
    public boolean hasNext() {
        if (next == null && !ended) {
            next = read();
            ended |= next == null;
        }
        return next != null;
    }

    @Override
    public ReportItem next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        ReportItem item = next;
        next = null;
        return item;
    }

    private ReportItem read() {
        ReturnElement element = null;
        try {
            if (!atReturn && !advance()) {
                return null;
            }
            atReturn = false;
            element = new ReturnElement(xml);
            return element.read(statement);
        } catch (XMLStreamException e) {
            ended = true;
            return new Rejected(line(e), "", "", "reject.broken", element == null ? "" : element.raw());
        }
    }

    private boolean advance() throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && Field.normalise(xml.getLocalName()).equals(RETURN)) {
                return true;
            }
        }
        return false;
    }

    private long line(XMLStreamException e) {
        int line = e.getLocation() == null ? -1 : e.getLocation().getLineNumber();
        return Math.max(1, line < 1 ? xml.getLocation().getLineNumber() : line);
    }

    @Override
    public void close() {
        try {
            xml.close();
            source.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
