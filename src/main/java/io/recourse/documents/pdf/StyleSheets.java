package io.recourse.documents.pdf;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.openhtmltopdf.css.parser.CSSParser;
import com.openhtmltopdf.css.sheet.Stylesheet;
import com.openhtmltopdf.css.sheet.StylesheetInfo;
import com.openhtmltopdf.simple.extend.XhtmlNamespaceHandler;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Parses the style sheets of a template once for all its documents. Those with a mistake the renderer parses itself each
 * time, so that it warns.
 */
final class StyleSheets extends XhtmlNamespaceHandler {

    /** By the text of all sheets of a document: the renderer numbers their rules one after the other. */
    private final Cache<List<String>, StylesheetInfo[]> parsed =
            Caffeine.newBuilder().maximumSize(100).build();

    @Override
    public StylesheetInfo[] getStylesheets(Document xhtml) {
        StylesheetInfo[] sheets = super.getStylesheets(xhtml);
        List<String> texts =
                Arrays.stream(sheets).map(StylesheetInfo::getContent).toList();
        return parsed.get(texts, first -> parse(sheets));
    }

    private static StylesheetInfo[] parse(StylesheetInfo[] sheets) {
        AtomicBoolean faulty = new AtomicBoolean();
        CSSParser parser = new CSSParser((uri, message) -> faulty.set(true));
        StylesheetInfo[] parsed = Arrays.stream(sheets)
                .map(sheet -> parse(parser, sheet.getContent()))
                .toArray(StylesheetInfo[]::new);
        return faulty.get() ? sheets : parsed;
    }

    private static StylesheetInfo parse(CSSParser parser, String text) {
        try {
            Stylesheet sheet = parser.parseStylesheet(null, StylesheetInfo.AUTHOR, new StringReader(text));
            StylesheetInfo info = new StylesheetInfo();
            info.setOrigin(StylesheetInfo.AUTHOR);
            info.setMedia("all");
            info.setStylesheet(sheet);
            return info;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** No attribute of a document styles it. */
    @Override
    public String getNonCssStyling(Element element) {
        return null;
    }
}
