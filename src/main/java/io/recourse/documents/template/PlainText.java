package io.recourse.documents.template;

import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What a composed document says, as a person reads it aloud: a line a paragraph, words as they are wrapped nowhere. */
public final class PlainText {

    private static final Set<String> INLINE = Set.of("span", "strong", "em");
    private static final String CHINESE = "[\\u3000-\\uFFEF]";

    private PlainText() {}

    public static String of(Document composed) {
        StringBuilder text = new StringBuilder();
        add(composed.getElementsByTagName("body").item(0), text);
        return text.toString()
                .replaceAll("(?<=" + CHINESE + ") +| +(?=" + CHINESE + ")", "")
                .replaceAll(" *\\n[ \\n]*", "\n")
                .strip();
    }

    private static void add(Node node, StringBuilder text) {
        if (node.getNodeType() == Node.TEXT_NODE) {
            text.append(node.getNodeValue().replaceAll("\\s+", " "));
        }
        boolean line = node instanceof Element element && !INLINE.contains(element.getTagName());
        text.append(line ? "\n" : "");
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            add(child, text);
        }
        text.append(line ? "\n" : "");
    }
}
