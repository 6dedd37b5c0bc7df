package io.recourse.documents.template;

import io.recourse.common.Refused;
import io.recourse.documents.TemplateId;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * The elements and attributes that a document may consist of. None of them names a resource, and no {@code th:…} is left
 * over, so that what a template is not allowed to do is refused and not silently dropped.
 */
final class XhtmlCheck {

    private static final Set<String> ELEMENTS = Set.of(
            "html",
            "head",
            "title",
            "meta",
            "style",
            "body",
            "h1",
            "h2",
            "h3",
            "p",
            "div",
            "span",
            "br",
            "strong",
            "em",
            "ol",
            "ul",
            "li",
            "table",
            "caption",
            "colgroup",
            "col",
            "thead",
            "tbody",
            "tr",
            "th",
            "td");
    private static final Set<String> ATTRIBUTES =
            Set.of("xmlns", "lang", "name", "content", "class", "id", "colspan", "rowspan", "scope");

    private XhtmlCheck() {}

    static void check(TemplateId id, Document xhtml) {
        Element root = xhtml.getDocumentElement();
        require(id, root.getTagName().equals("html") && root.hasAttribute("lang"), "<html lang=…>");
        require(id, xhtml.getElementsByTagName("title").getLength() == 1, "<title>");
        check(id, root);
    }

    private static void check(TemplateId id, Element element) {
        require(id, ELEMENTS.contains(element.getTagName()), "<" + element.getTagName() + ">");
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            String name = attributes.item(i).getNodeName();
            require(id, ATTRIBUTES.contains(name), "<" + element.getTagName() + " " + name + "=…>");
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element childElement) {
                check(id, childElement);
            }
        }
    }

    private static void require(TemplateId id, boolean condition, String what) {
        if (!condition) {
            throw new Refused("document.template-forbidden", id.value(), what);
        }
    }
}
