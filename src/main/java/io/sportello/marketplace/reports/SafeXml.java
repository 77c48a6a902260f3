package io.sportello.marketplace.reports;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

/** Makes the XML parsers of reports: neither document types nor entities are processed. */
final class SafeXml {

    private SafeXml() {}

    static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty("http://www.oracle.com/xml/jaxp/properties/maxElementDepth", "100");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("No entity is resolved");
        });
        return factory;
    }
}
