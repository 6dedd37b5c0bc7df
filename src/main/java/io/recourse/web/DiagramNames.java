package io.recourse.web;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.springframework.context.MessageSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * Puts the reader's names into a model: each element's is the message {@code <process>.<element id>}; one without a
 * message keeps the name that it was drawn with.
 */
public record DiagramNames(String process, MessageSource messages, Locale language) {

    /** The model with the names, as XML. */
    public String in(String xml) {
        try {
            DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
            parsers.setNamespaceAware(true);
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Document model = parsers.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
            NodeList elements = model.getElementsByTagNameNS("*", "*");
            for (int i = 0; i < elements.getLength(); i++) {
                rename((Element) elements.item(i));
            }
            TransformerFactory writers = TransformerFactory.newInstance();
            writers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            StringWriter named = new StringWriter();
            writers.newTransformer().transform(new DOMSource(model), new StreamResult(named));
            return named.toString();
        } catch (Exception e) {
            throw new IllegalStateException("the deployed model of " + process + " cannot be read", e);
        }
    }

    private void rename(Element element) {
        if (element.hasAttribute("id") && element.hasAttribute("name")) {
            String drawn = element.getAttribute("name");
            element.setAttribute(
                    "name", messages.getMessage(process + "." + element.getAttribute("id"), null, drawn, language));
        }
    }
}
