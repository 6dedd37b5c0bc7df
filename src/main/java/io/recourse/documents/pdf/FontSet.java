package io.recourse.documents.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
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

    /** Offers all faces to a rendering; the document embeds a subset of those that it uses. */
    void offer(PdfRendererBuilder builder, PDDocument document) {
        for (Fonts.Face face : Fonts.ALL) {
            PDFontSupplier supplier = new PDFontSupplier(null) {
                @Override
                public PDFont supply() {
                    try {
                        return PDType0Font.load(document, font(face), true);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            };
            builder.useFont(supplier, face.family(), face.weight(), FontStyle.NORMAL, true);
        }
    }
}
