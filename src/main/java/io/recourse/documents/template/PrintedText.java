package io.recourse.documents.template;

import java.util.Arrays;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What a composed document says, without white space: the original, and apart from it the translation that it encloses.
 *
 * @param translation empty where there is none
 */
record PrintedText(String original, String translation) {

    static PrintedText of(Document composed) {
        StringBuilder original = new StringBuilder();
        StringBuilder translation = new StringBuilder();
        add(composed.getElementsByTagName("body").item(0), original, translation);
        return new PrintedText(dense(original.toString()), dense(translation.toString()));
    }

    boolean isTranslated() {
        return !translation.isEmpty();
    }

    static String dense(String text) {
        return text.replaceAll("\\s", "");
    }

    private static void add(Node node, StringBuilder text, StringBuilder translation) {
        if (node.getNodeType() == Node.TEXT_NODE) {
            text.append(node.getNodeValue());
        }
        boolean translates = node instanceof Element element
                && Arrays.asList(element.getAttribute("class").split(" ")).contains("translation");
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            add(child, translates ? translation : text, translation);
        }
    }
}
