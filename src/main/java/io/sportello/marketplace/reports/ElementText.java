package io.sportello.marketplace.reports;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the text of the element at hand up to its end, keeps a bounded part of it and skips elements inside. */
class ElementText {

    /** The most characters of one element. */
    static final int LONGEST = 64 * 1024;

    private final XMLStreamReader xml;
    private final StringBuilder text = new StringBuilder();
    private boolean overlong;

    ElementText(XMLStreamReader xml) {
        this.xml = xml;
    }

    String read() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    append(depth == 1);
                // an entity that nothing declares stays as it is written
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    text.append('&').append(xml.getLocalName()).append(';');
                default -> {}
            }
        }
        return text.toString();
    }

    private void append(boolean own) {
        int room = LONGEST - text.length();
        int length = xml.getTextLength();
        if (own) {
            text.append(xml.getTextCharacters(), xml.getTextStart(), Math.min(room, length));
            overlong |= length > room;
        }
    }

    boolean overlong() {
        return overlong;
    }
}
