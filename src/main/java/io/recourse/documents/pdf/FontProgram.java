package io.recourse.documents.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * A subset of a TrueType font, ready to be embedded.
 *
 * @param places where in the subset each glyph of the whole font is
 */
record FontProgram(byte[] file, Map<Integer, Integer> places) {

    /** What a document needs of a TrueType font (ISO 32000-1, 9.9, table 126). */
    private static final List<String> TABLES =
            List.of("head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm");

    /** These glyphs, those that they are made of, and the one that stands for a missing one. */
    static FontProgram of(TrueTypeFont font, Set<Integer> glyphs) throws IOException {
        TTFSubsetter subset = new TTFSubsetter(font, TABLES);
        subset.addGlyphIds(glyphs);
        Map<Integer, Integer> places = new HashMap<>();
        subset.getGIDMap().forEach((place, glyph) -> places.put(glyph, place));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        subset.writeToStream(file);
        return new FontProgram(file.toByteArray(), places);
    }

    int place(int glyph) {
        return places.get(glyph);
    }

    /** What a subset's name begins with: six letters, here those that follow from its glyphs (ISO 32000-1, 9.6.4). */
    String tag() {
        long rest = places.hashCode() & 0xFFFFFFFFL;
        StringBuilder tag = new StringBuilder();
        for (int i = 0; i < 6; i++, rest /= 26) {
            tag.append((char) ('A' + rest % 26));
        }
        return tag.append('+').toString();
    }
}
