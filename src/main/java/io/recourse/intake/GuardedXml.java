package io.recourse.intake;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/**
 * XML from a stranger: no document type, not nested without end, no booking of endless parts. The namespace differs from
 * version to version and is hidden, so that one binding reads several.
 */
final class GuardedXml extends StreamReaderDelegate {

    private static final int DEEPEST = 64;
    private static final int MOST_PARTS = 400_000;

    private int depth;
    private int parts;

    GuardedXml(XMLStreamReader xml) {
        super(xml);
    }

    /** A new booking begins. */
    void begin() {
        parts = 0;
    }

    @Override
    public int next() throws XMLStreamException {
        int event = super.next();
        switch (event) {
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE, XMLStreamConstants.ENTITY_DECLARATION ->
                throw new XMLStreamException("a document type is refused", getLocation());
            case XMLStreamConstants.START_ELEMENT -> {
                if (++depth > DEEPEST || ++parts > MOST_PARTS) {
                    throw new XMLStreamException("nested too deep, or a booking of too many parts", getLocation());
                }
            }
            case XMLStreamConstants.END_ELEMENT -> depth--;
            default -> {
                // text
            }
        }
        return event;
    }

    @Override
    public String getNamespaceURI() {
        return "";
    }

    String trueNamespace() {
        String namespace = super.getNamespaceURI();
        return namespace == null ? "" : namespace;
    }
}
