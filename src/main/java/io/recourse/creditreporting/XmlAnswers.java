package io.recourse.creditreporting;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Our own answer as XML; its schema is {@code bureau/answer.xsd}. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class XmlAnswers implements AnswerFormat {

    @Override
    public boolean fits(byte[] content) {
        return new String(content, 0, Math.min(content.length, 64), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .stripLeading()
                .startsWith("<");
    }

    @Override
    public Rows read(byte[] content) {
        Rows rows = new Rows();
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(new ByteArrayInputStream(content));
            xml.nextTag();
            if (!xml.getLocalName().equals("Answers")) {
                return rows.refused("batch.answer.header", "Answers");
            }
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("Answer")) {
                    rows.add(
                            xml.getLocation().getLineNumber(),
                            attribute(xml, "no"),
                            attribute(xml, "accountNo"),
                            attribute(xml, "result"),
                            attribute(xml, "code"),
                            xml.getElementText().strip());
                }
            }
            return rows.answers().isEmpty() && rows.errors().isEmpty() ? rows.refused("batch.answer.empty") : rows;
        } catch (XMLStreamException e) {
            return rows.refused("batch.answer.not-xml");
        }
    }

    /** A stranger's file: no document type, nothing from outside. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private static String attribute(XMLStreamReader xml, String name) {
        return Optional.ofNullable(xml.getAttributeValue(null, name)).orElse("").strip();
    }
}
