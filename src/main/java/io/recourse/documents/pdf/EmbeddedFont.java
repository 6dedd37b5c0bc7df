package io.recourse.documents.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A typeface in one document: a composite font (ISO 32000-1, 9.7) that numbers its characters as they are shown and
 * embeds no other glyphs. PDFBox's own class lists the widths of all 30,000 glyphs of a Chinese font for each document:
 * two thirds of what a letter took of the heap.
 */
final class EmbeddedFont extends WrittenFont {

    private static final int DEFAULT_WIDTH = 1000;

    /** The renderer asks by trial whether a font has a character. */
    private static final IllegalArgumentException NO_GLYPH = new IllegalArgumentException("no glyph");

    private final PDDocument document;
    private final Typeface face;
    private final COSDictionary glyphs = new COSDictionary();

    /** The code of each character shown: two bytes, from 1, in the order of showing. */
    private final Map<Integer, byte[]> codes = new LinkedHashMap<>();

    EmbeddedFont(PDDocument document, Typeface face) {
        super(named(face.name()));
        this.document = document;
        this.face = face;
        setFontDescriptor(face.descriptor());
        dict.setItem(COSName.TYPE, COSName.FONT);
        dict.setItem(COSName.SUBTYPE, COSName.TYPE0);
        dict.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        COSArray descendants = new COSArray();
        descendants.add(glyphs);
        dict.setItem(COSName.DESCENDANT_FONTS, descendants);
        glyphs.setItem(COSName.TYPE, COSName.FONT);
        glyphs.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
        glyphs.setItem(COSName.FONT_DESC, getFontDescriptor());
        COSDictionary numbering = new COSDictionary();
        numbering.setString(COSName.REGISTRY, "Adobe");
        numbering.setString(COSName.ORDERING, "Identity");
        numbering.setInt(COSName.SUPPLEMENT, 0);
        glyphs.setItem(COSName.CIDSYSTEMINFO, numbering);
    }

    private static COSDictionary named(String name) {
        COSDictionary dictionary = new COSDictionary();
        dictionary.setName(COSName.BASE_FONT, name);
        return dictionary;
    }

    private int glyph(int character) {
        int glyph = face.glyph(character);
        if (glyph == 0) {
            throw NO_GLYPH;
        }
        return glyph;
    }

    @Override
    public float getStringWidth(String text) {
        int width = 0;
        int character;
        for (int i = 0; i < text.length(); i += Character.charCount(character)) {
            character = text.codePointAt(i);
            width += face.width(glyph(character));
        }
        return width;
    }

    @Override
    protected byte[] encode(int character) {
        byte[] code = codes.get(character);
        if (code == null) {
            glyph(character);
            int next = codes.size() + 1;
            code = new byte[] {(byte) (next >> 8), (byte) next};
            codes.put(character, code);
        }
        return code;
    }

    @Override
    public void subset() throws IOException {
        FontProgram program = face.program(codes.keySet());
        COSStream file = stream(program.file());
        file.setInt(COSName.LENGTH1, program.file().length);
        getFontDescriptor().getCOSObject().setItem(COSName.FONT_FILE2, file);
        name(program.tag() + getName());
        glyphs.setItem(COSName.CID_TO_GID_MAP, stream(placesByCode(program)));
        glyphs.setItem(COSName.W, widths());
        dict.setItem(COSName.TO_UNICODE, stream(ToUnicode.of(codes)));
    }

    private void name(String name) {
        dict.setName(COSName.BASE_FONT, name);
        glyphs.setName(COSName.BASE_FONT, name);
        getFontDescriptor().setFontName(name);
    }

    private byte[] placesByCode(FontProgram program) {
        ByteBuffer places = ByteBuffer.allocate(2 * (codes.size() + 1)).putChar((char) 0);
        codes.keySet().forEach(character -> places.putChar((char) program.place(face.glyph(character))));
        return places.array();
    }

    private COSArray widths() {
        COSArray widths = new COSArray();
        COSArray run = new COSArray();
        int code = 0;
        int previous = -1;
        for (int character : codes.keySet()) {
            code++;
            int width = face.width(face.glyph(character));
            if (width != DEFAULT_WIDTH) {
                if (previous != code - 1) {
                    run = new COSArray();
                    widths.add(COSInteger.get(code));
                    widths.add(run);
                }
                run.add(COSInteger.get(width));
                previous = code;
            }
        }
        return widths;
    }

    private COSStream stream(byte[] bytes) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(bytes);
        }
        return stream;
    }
}
