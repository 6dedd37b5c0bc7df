package io.recourse.documents.template;

import io.recourse.common.Refused;
import io.recourse.documents.TemplateId;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * The elements and attributes that a document may consist of. None of them names a resource, and no {@code th:…} is left
 * over, so that what a template is not allowed to do is refused and not silently dropped. How many they are, how deep and
 * how wide is limited: layout takes time that grows with tables in tables and with rows that span rows.
 */
final class XhtmlCheck {

    static final Set<String> ELEMENTS = Set.of(
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
    private static final Set<String> ATTRIBUTES = Set.of("lang", "name", "content", "class", "id", "scope");

    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final int MOST_ELEMENTS = 20_000;
    static final int DEEPEST = 40;
    private static final int DEEPEST_TABLE = 3;
    private static final Pattern SPAN = Pattern.compile("[1-9]\\d?");

    /** The renderer tags each for the reader of the screen, in time that grows with the square of those on a page. */
    private static final Set<String> INLINE = Set.of("span", "strong", "em");

    private static final int MOST_INLINE = 4_000;
    private static final int DEEPEST_INLINE = 5;

    private final TemplateId id;
    private int elements;
    private int inlines;

    private XhtmlCheck(TemplateId id) {
        this.id = id;
    }

    /** @throws Refused naming what a document may not consist of */
    static void check(TemplateId id, Document xhtml) {
        XhtmlCheck check = new XhtmlCheck(id);
        Element root = xhtml.getDocumentElement();
        check.require(root.getTagName().equals("html") && root.hasAttribute("lang"), "<html lang=…>");
        check.visit(root, 1, 0, 0);
        check.require(xhtml.getElementsByTagName("title").getLength() == 1, "<title>");
        check.require(xhtml.getElementsByTagName("body").getLength() == 1, "<body>");
    }

    private void visit(Element element, int depth, int tables, int inline) {
        String name = element.getTagName();
        require(ELEMENTS.contains(name), "<" + name + ">");
        require(++elements <= MOST_ELEMENTS, MOST_ELEMENTS + " <" + name + ">…");
        int inTables = name.equals("table") ? tables + 1 : tables;
        int inInlines = INLINE.contains(name) ? inline + 1 : inline;
        inlines += inInlines - inline;
        require(inlines <= MOST_INLINE, MOST_INLINE + " <" + name + ">…");
        require(
                depth <= DEEPEST && inTables <= DEEPEST_TABLE && inInlines <= DEEPEST_INLINE,
                "<" + name + "> × " + depth);
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            require(isHarmless(attribute), "<" + name + " " + attribute.getName() + "=…>");
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element childElement) {
                visit(childElement, depth + 1, inTables, inInlines);
            }
        }
        if (name.equals("style")) {
            StyleCheck.check(id, element.getTextContent());
        }
    }

    static boolean allowsAttribute(String name) {
        return ATTRIBUTES.contains(name)
                || Set.of("xmlns", "colspan", "rowspan").contains(name);
    }

    private static boolean isHarmless(Attr attribute) {
        return switch (attribute.getName()) {
            case "xmlns" -> attribute.getValue().equals(XHTML);
            case "colspan", "rowspan" -> SPAN.matcher(attribute.getValue()).matches();
            default -> ATTRIBUTES.contains(attribute.getName());
        };
    }

    private void require(boolean condition, String what) {
        if (!condition) {
            throw new Refused("document.template-forbidden", id.value(), what);
        }
    }
}
