package io.recourse.engine.deployment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads a model's XML without ever looking outside of it: no document type, no entity, no schema is fetched. */
final class ModelXml extends DefaultHandler {

    private static final int DEEPEST = 100;

    private Locator locator;
    private Element root;
    private Element current;
    private int depth;

    private ModelXml() {}

    /** @throws SAXParseException where the XML is malformed, declares a document type or is nested too deeply */
    static Element read(byte[] xml) throws SAXException {
        ModelXml reader = new ModelXml();
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.newSAXParser().parse(new ByteArrayInputStream(xml), reader);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the platform has no safe XML parser", e);
        } catch (IOException e) {
            throw new SAXParseException(e.getMessage(), reader.locator);
        }
        return reader.root;
    }

    @Override
    public void setDocumentLocator(Locator documentLocator) {
        locator = documentLocator;
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) throws SAXException {
        if (++depth > DEEPEST) {
            throw new SAXParseException("more than " + DEEPEST + " elements inside each other", locator);
        }
        current = new Element(new QName(uri, localName), current);
        root = root == null ? current : root;
        for (int i = 0; i < attributes.getLength(); i++) {
            current.set(new QName(attributes.getURI(i), attributes.getLocalName(i)), attributes.getValue(i));
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        current.append(new String(characters, start, length));
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        depth--;
        current = current.parent();
    }

    @Override
    public void fatalError(SAXParseException error) throws SAXException {
        throw error;
    }
}
