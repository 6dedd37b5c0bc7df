package io.recourse.documents.pdf;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver.FontGroup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Parsed fonts for one rendering at a time; each is parsed when it is first used. */
final class FontSet {

    private final Map<Fonts.Face, TrueTypeFont> parsed = new HashMap<>();

    TrueTypeFont font(Fonts.Face face) {
        return parsed.computeIfAbsent(face, Fonts.Face::parse);
    }

    /**
     * Offers all faces to a rendering; the document embeds a subset of those that it uses. Where a style sheet names no
     * font, or one that is unknown or lacks a character, the fallbacks serve: without them the renderer would leave the
     * text out and say nothing.
     */
    void offer(PdfBoxFontResolver resolver, PDDocument document) {
        Map<Fonts.Face, PDFont> embedded = new HashMap<>();
        for (Fonts.Face face : Fonts.ALL) {
            PDFontSupplier supplier = new PDFontSupplier(null) {
                @Override
                public PDFont supply() {
                    return embedded.computeIfAbsent(face, used -> embed(used, document));
                }
            };
            resolver.addFont(supplier, face.family(), face.weight(), IdentValue.NORMAL, true, FontGroup.MAIN);
            if (Fonts.FALLBACKS.contains(face)) {
                resolver.addFont(
                        supplier, face.family(), face.weight(), IdentValue.NORMAL, true, FontGroup.FINAL_FALLBACK);
            }
        }
    }

    private PDFont embed(Fonts.Face face, PDDocument document) {
        try {
            return PDType0Font.load(document, font(face), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
