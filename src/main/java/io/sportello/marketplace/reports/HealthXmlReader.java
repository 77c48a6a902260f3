package io.sportello.marketplace.reports;

import io.sportello.marketplace.reports.ReportItem.Health;
import io.sportello.marketplace.reports.ReportItem.Rejected;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.NoSuchElementException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads {@code GET_V1_SELLER_PERFORMANCE_REPORT}, the only one with the marketplace's response times: one item an account,
 * with every group of values that has a time frame. It is read whole, as its younger sister is.
 */
class HealthXmlReader implements ReportReader {

    private static final int MOST_CHARACTERS = 4 * 1024 * 1024;
    private static final String REPORT = "sellerperformancereport";

    private final ReportContext context;
    private final Deque<ReportItem> items = new ArrayDeque<>();

    HealthXmlReader(TextSource source, ReportContext context) {
        this.context = context;
        String text = WholeText.of(source, MOST_CHARACTERS);
        try {
            XMLStreamReader xml = SafeXml.factory().createXMLStreamReader(new TagLimit(new StringReader(text)));
            read(xml);
        } catch (XMLStreamException e) {
            if (items.isEmpty()) {
                throw new ReportRefused("import.refused.not-xml", "");
            }
            long line =
                    e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
            items.add(new Rejected(line, "", "", "reject.broken", ""));
        }
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                throw new ReportRefused("import.refused.dtd", "");
            }
            if (event == XMLStreamConstants.START_ELEMENT
                    && Field.normalise(xml.getLocalName()).equals(REPORT)) {
                long line = xml.getLocation().getLineNumber();
                MetricList metrics = HealthXml.read(xml);
                items.add(new Health(line, metrics.health(context.marketplace(), null, context.now()), ""));
            }
        }
    }

    @Override
    public boolean hasNext() {
        return !items.isEmpty();
    }

    @Override
    public ReportItem next() {
        if (items.isEmpty()) {
            throw new NoSuchElementException();
        }
        return items.remove();
    }

    @Override
    public void close() {
        // it was read whole when it was opened
    }
}
