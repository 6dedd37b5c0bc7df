package io.recourse.intake;

import com.prowidesoftware.swift.model.mx.dic.ReportEntry15;
import com.prowidesoftware.swift.model.mx.dic.ReportEntry8;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/**
 * The bookings of an ISO 20022 camt.053 file, one in memory at a time. Everything that XML can do beyond carrying data is
 * refused: document types, and with them all entities.
 */
final class StatementXml {

    private static final Pattern NAMESPACE =
            Pattern.compile("urn:iso:std:iso:20022:tech:xsd:camt\\.053\\.001\\.(\\d\\d)");
    private static final String STATEMENT = "Document/BkToCstmrStmt/Stmt";
    /** From this version on a party is a choice of person and bank, and a status may be the bank's own. */
    private static final int PARTY_CHOICE = 7;

    private static final JAXBContext BINDINGS = bindings();

    private final GuardedXml xml;
    private final Deque<String> path = new ArrayDeque<>();
    private int version;
    private String account = "";
    private String statementId = "";

    /** @throws XMLStreamException when it is no XML, or names a document type */
    StatementXml(InputStream bytes) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        xml = new GuardedXml(factory.createXMLStreamReader(bytes));
        toDocument();
    }

    /** The version of the message: 2 for camt.053.001.02; 0 when it is another message. */
    int version() {
        return version;
    }

    /** The account of the booking that was read last. */
    String account() {
        return account;
    }

    /** The statement of the booking that was read last. */
    String statementId() {
        return statementId;
    }

    /** The next booking, or null after the last. */
    BankEntry next() throws XMLStreamException {
        while (version > 0 && xml.getEventType() != XMLStreamConstants.END_DOCUMENT) {
            switch (xml.getEventType()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    path.addLast(xml.getLocalName());
                    if (at().equals(STATEMENT + "/Ntry")) {
                        path.removeLast();
                        return booking();
                    }
                    note();
                }
                case XMLStreamConstants.END_ELEMENT -> path.pollLast();
                default -> {
                    // text between the elements
                }
            }
            xml.next();
        }
        return null;
    }

    private void toDocument() throws XMLStreamException {
        while (xml.hasNext() && version == 0) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                Matcher message = NAMESPACE.matcher(xml.trueNamespace());
                if (xml.getLocalName().equals("Document") && message.matches()) {
                    version = Integer.parseInt(message.group(1));
                }
            }
        }
    }

    private void note() throws XMLStreamException {
        switch (at()) {
            case STATEMENT -> {
                account = "";
                statementId = "";
            }
            case STATEMENT + "/Id" -> statementId = text();
            case STATEMENT + "/Acct/Id/IBAN", STATEMENT + "/Acct/Id/Othr/Id" -> account = text();
            default -> {
                // nothing that a payment needs
            }
        }
    }

    private String text() throws XMLStreamException {
        String text = xml.getElementText().strip();
        path.removeLast();
        return text;
    }

    private String at() {
        StringBuilder at = new StringBuilder();
        for (Iterator<String> names = path.iterator(); names.hasNext(); ) {
            at.append(names.next()).append(names.hasNext() ? "/" : "");
        }
        return at.toString();
    }

    private BankEntry booking() throws XMLStreamException {
        try {
            xml.begin();
            Unmarshaller reader = BINDINGS.createUnmarshaller();
            reader.setEventHandler(event -> true);
            return version < PARTY_CHOICE
                    ? EarlierEntry.read(
                            reader.unmarshal(xml, ReportEntry8.class).getValue())
                    : LaterEntry.read(reader.unmarshal(xml, ReportEntry15.class).getValue());
        } catch (JAXBException e) {
            throw e.getLinkedException() instanceof XMLStreamException broken ? broken : new XMLStreamException(e);
        }
    }

    private static JAXBContext bindings() {
        try {
            return JAXBContext.newInstance(ReportEntry8.class, ReportEntry15.class);
        } catch (JAXBException e) {
            throw new IllegalStateException("the bindings of camt.053 do not fit together", e);
        }
    }
}
