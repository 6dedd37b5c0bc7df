package io.recourse.documents.pdf;

import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Prepares text for Chinese lines. A line end in the template's source is no space between Chinese characters (CSS Text 3,
 * 4.1.3), and punctuation at the edge of an inline element moves next to the character that it belongs to, because the
 * line breaker sees one element at a time.
 */
final class ChineseText {

    private static final Set<String> INLINE = Set.of("span", "strong", "em");

    private Text previous;

    private ChineseText() {}

    static void prepare(Document xhtml) {
        new ChineseText().visit(xhtml.getDocumentElement());
    }

    private void visit(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Text text) {
                prepare(text);
            } else if (child instanceof Element element) {
                boolean inline = INLINE.contains(element.getTagName());
                previous = inline ? previous : null;
                if (!element.getTagName().equals("style")) {
                    visit(element);
                }
                previous = inline ? previous : null;
            }
        }
    }

    private void prepare(Text text) {
        String own = joinLines(text.getData());
        if (!own.isBlank()) {
            if (previous != null) {
                String before = previous.getData();
                int leading = 0;
                while (leading < own.length() && LineRules.neverFirst(own.charAt(leading))) {
                    leading++;
                }
                before += own.substring(0, leading);
                own = own.substring(leading);
                int trailing = before.length();
                while (trailing > 0 && LineRules.neverLast(before.charAt(trailing - 1))) {
                    trailing--;
                }
                previous.setData(before.substring(0, trailing));
                own = before.substring(trailing) + own;
            }
            previous = own.isEmpty() ? previous : text;
        }
        text.setData(own);
    }

    /** Drops white space that holds a line end and touches a Chinese character; other white space CSS collapses. */
    static String joinLines(String text) {
        if (text.indexOf('\n') < 0) {
            return text;
        }
        StringBuilder joined = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && isSpace(text.charAt(end))) {
                end++;
            }
            boolean breaksLine = text.substring(at, end).indexOf('\n') >= 0;
            boolean touchesChinese = (at > 0 && isChinese(text.codePointBefore(at)))
                    || (end < text.length() && isChinese(text.codePointAt(end)));
            if (end > at && !(breaksLine && touchesChinese)) {
                joined.append(' ');
            }
            if (end < text.length()) {
                joined.append(text.charAt(end++));
            }
            at = end;
        }
        return joined.toString();
    }

    private static boolean isSpace(char character) {
        return character == ' ' || character == '\n' || character == '\r' || character == '\t';
    }

    private static boolean isChinese(int character) {
        return Character.isIdeographic(character)
                || (character >= 0x3000 && character <= 0x303F)
                || (character >= 0xFF00 && character <= 0xFF60)
                || "“”‘’—…".indexOf(character) >= 0;
    }
}
