package io.recourse.engine.deployment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.namespace.QName;

/**
 * An element of a model as the engine's parser sees it: entities resolved, character data joined across comments and
 * children.
 */
final class Element {

    private final QName name;
    private final Element parent;
    private final Map<QName, String> attributes = new LinkedHashMap<>();
    private final List<Element> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    Element(QName name, Element parent) {
        this.name = name;
        this.parent = parent;
        if (parent != null) {
            parent.children.add(this);
        }
    }

    void set(QName attribute, String value) {
        attributes.put(attribute, value);
    }

    void append(String characters) {
        text.append(characters);
    }

    QName name() {
        return name;
    }

    Element parent() {
        return parent;
    }

    boolean is(String namespace, String local) {
        return name.getNamespaceURI().equals(namespace) && name.getLocalPart().equals(local);
    }

    Map<QName, String> attributes() {
        return attributes;
    }

    /** The value of an attribute without namespace, empty when it is absent. */
    String attribute(String local) {
        return attributes.getOrDefault(new QName(local), "");
    }

    /** The value of an attribute, empty when it is absent. */
    String attribute(String namespace, String local) {
        return attributes.getOrDefault(new QName(namespace, local), "");
    }

    String id() {
        return attribute("id");
    }

    String text() {
        return text.toString();
    }

    List<Element> children() {
        return children;
    }

    /** This element and all below it, in the file's order. */
    Stream<Element> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Element::all));
    }

    /** Those below that repeat the id of another one before them. */
    Stream<Element> withRepeatedId() {
        Set<String> seen = new HashSet<>();
        return all().filter(element -> !element.id().isEmpty() && !seen.add(element.id()));
    }

    /** What a designer finds in the drawing: this element, or the nearest one around it that has an id. */
    Element nearest() {
        return !id().isBlank() || parent == null ? this : parent.nearest();
    }

    /** The element's name or, in a decision table, its label; empty when it has neither. */
    String title() {
        return attribute("name").isBlank() ? attribute("label") : attribute("name");
    }
}
