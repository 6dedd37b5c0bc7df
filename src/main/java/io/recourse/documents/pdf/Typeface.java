package io.recourse.documents.pdf;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver.FontDescription;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A font file, parsed once for all documents and threads. What layout asks for at every character, the glyph and its
 * width, lies ready in arrays.
 */
final class Typeface {

    /** CJK Extension H ends here; no font of ours goes further. */
    static final int LAST_CHARACTER = 0x323AF;

    private final TrueTypeFont font;
    private final COSDictionary descriptor;
    private final char[] glyphs = new char[LAST_CHARACTER + 1];
    private final char[] widths;

    /** Also puts the line metrics where the renderer looks for them. */
    Typeface(Fonts.Face face, FSCacheEx<String, FSCacheValue> metrics) {
        try (InputStream bytes = Typeface.class.getResourceAsStream("/fonts/" + face.file());
                PDDocument specimen = new PDDocument()) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(bytes.readAllBytes()));
            font.setEnableGsub(false);
            PDType0Font embedded = PDType0Font.load(specimen, font, true);
            descriptor = embedded.getFontDescriptor().getCOSObject();
            new FontDescription(
                            specimen,
                            () -> embedded,
                            IdentValue.NORMAL,
                            face.weight(),
                            face.family(),
                            false,
                            true,
                            metrics)
                    .getFontMetrics();
            CmapLookup lookup = font.getUnicodeCmapLookup();
            for (int character = 0; character <= LAST_CHARACTER; character++) {
                glyphs[character] = (char) lookup.getGlyphId(character);
            }
            widths = new char[font.getNumberOfGlyphs()];
            for (int glyph = 0; glyph < widths.length; glyph++) {
                widths[glyph] = (char) Math.round(font.getAdvanceWidth(glyph) * 1000f / font.getUnitsPerEm());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("font " + face.file(), e);
        }
    }

    /** The glyph of a character; 0 when the font has none. */
    int glyph(int character) {
        return character <= LAST_CHARACTER ? glyphs[character] : 0;
    }

    /** How wide a glyph is in thousandths of the font's size. */
    int width(int glyph) {
        return widths[glyph];
    }

    GeneralPath outline(int glyph) throws IOException {
        return font.getGlyph().getGlyph(glyph).getPath();
    }

    /** The unit of {@link #outline}: so many make the font's size. */
    int unitsPerEm() throws IOException {
        return font.getUnitsPerEm();
    }

    String name() {
        return descriptor.getNameAsString(COSName.FONT_NAME);
    }

    /** A descriptor for one document, which has yet to get its font file. */
    PDFontDescriptor descriptor() {
        COSDictionary own = new COSDictionary(descriptor);
        own.setItem(
                COSName.FONT_BBOX,
                new COSArray(descriptor.getCOSArray(COSName.FONT_BBOX).toList()));
        return new PDFontDescriptor(own);
    }

    FontProgram program(Collection<Integer> characters) throws IOException {
        return FontProgram.of(font, characters.stream().map(this::glyph).collect(Collectors.toSet()));
    }
}
