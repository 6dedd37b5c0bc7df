package io.recourse.documents.pdf;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;

/** The map from a font's codes to characters (ISO 32000-1, 9.10.3): text can be copied, searched and read aloud. */
final class ToUnicode {

    private static final int MOST_IN_BLOCK = 100;

    private ToUnicode() {}

    /** @param codes two bytes for each character, from 1 */
    static byte[] of(Map<Integer, byte[]> codes) {
        StringBuilder map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        HexFormat hex = HexFormat.of().withUpperCase();
        int written = 0;
        for (Map.Entry<Integer, byte[]> shown : codes.entrySet()) {
            if (written % MOST_IN_BLOCK == 0) {
                map.append(written == 0 ? "" : "endbfchar\n")
                        .append(Math.min(MOST_IN_BLOCK, codes.size() - written))
                        .append(" beginbfchar\n");
            }
            map.append('<').append(hex.formatHex(shown.getValue())).append("> <");
            for (char unit : Character.toChars(shown.getKey())) {
                map.append(hex.toHexDigits(unit));
            }
            map.append(">\n");
            written++;
        }
        map.append(written == 0 ? "" : "endbfchar\n");
        map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        return map.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
