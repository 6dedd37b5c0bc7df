package io.recourse.documents.publishing;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads XML so that each node knows its line. */
final class LinedXml extends DefaultHandler {

    private static final String LINE = "line";

    private final Document document;
    private Node open;
    private Locator at;
    private int lineBefore = 1;

    private LinedXml(Document document) {
        this.document = document;
        this.open = document;
    }

    /** @throws SAXException with the line of what is broken; documents with a DOCTYPE are */
    static Document parse(String text) throws SAXException {
        try {
            LinedXml handler = new LinedXml(DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .newDocument());
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.newSAXParser().parse(new InputSource(new StringReader(text)), handler);
            return handler.document;
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The line, from 1, on which an element's tag ends or a text begins. */
    static int line(Node node) {
        return (int) node.getUserData(LINE);
    }

    @Override
    public void setDocumentLocator(Locator locator) {
        at = locator;
    }

    @Override
    public void startElement(String namespace, String localName, String name, Attributes attributes) {
        Element element = document.createElement(name);
        for (int i = 0; i < attributes.getLength(); i++) {
            element.setAttribute(attributes.getQName(i), attributes.getValue(i));
        }
        append(element, at.getLineNumber());
        open = element;
    }

    @Override
    public void characters(char[] characters, int from, int count) {
        String more = new String(characters, from, count);
        if (open.getLastChild() instanceof Text text) {
            text.appendData(more);
        } else {
            append(document.createTextNode(more), lineBefore);
        }
        lineBefore = at.getLineNumber();
    }

    @Override
    public void endElement(String namespace, String localName, String name) {
        open = open.getParentNode();
        lineBefore = at.getLineNumber();
    }

    private void append(Node node, int line) {
        node.setUserData(LINE, line, null);
        open.appendChild(node);
        lineBefore = at.getLineNumber();
    }
}
