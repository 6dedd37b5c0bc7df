package io.recourse.documents.pdf;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver.FontGroup;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.springframework.stereotype.Component;

/** The fonts that documents are set in. Each is parsed when it is first needed, once for all threads, and then kept. */
@Component
public class Fonts {

    static final Face SERIF = new Face("Noto Serif SC", 400, "noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf");
    static final Face SERIF_BOLD = new Face("Noto Serif SC", 700, "noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf");
    /** Characters of Extension B that names have and the Chinese fonts lack, as 𠮷. */
    static final Face RARE = new Face("Noto Serif JP", 400, "noto-serif-jp/400Regular/NotoSerifJP_400Regular.ttf");

    static final Face RARE_BOLD = new Face("Noto Serif JP", 700, "noto-serif-jp/700Bold/NotoSerifJP_700Bold.ttf");
    static final Face SANS = new Face("Noto Sans SC", 400, "noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf");
    static final Face SYMBOLS = new Face("DejaVu Sans", 400, "dejavu/DejaVuSans.ttf");
    static final List<Face> ALL = List.of(
            SERIF,
            SERIF_BOLD,
            SANS,
            new Face("Noto Sans SC", 700, "noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf"),
            RARE,
            RARE_BOLD,
            SYMBOLS);

    /** What prints where the style sheet's own fonts do not. */
    static final Set<Face> FALLBACKS = Set.of(SERIF, SERIF_BOLD, RARE, RARE_BOLD, SYMBOLS);

    private final Map<Face, Typeface> parsed = new ConcurrentHashMap<>();
    private final FSDefaultCacheStore metrics = new FSDefaultCacheStore();
    private volatile BitSet covered;

    /** One font file. */
    record Face(String family, int weight, String file) {}

    Typeface get(Face face) {
        return parsed.computeIfAbsent(face, first -> new Typeface(first, metrics));
    }

    /** How high the lines of each face are. */
    FSDefaultCacheStore metrics() {
        ALL.forEach(this::get);
        return metrics;
    }

    /**
     * Offers all faces to a rendering; the document embeds a subset of those that it uses. Where a style sheet names no
     * font, or one that is unknown or lacks a character, the fallbacks serve: without them the renderer would leave the
     * text out and say nothing.
     */
    void offer(PdfBoxFontResolver resolver, PDDocument document) {
        Map<Face, PDFont> embedded = new HashMap<>();
        for (Face face : ALL) {
            PDFontSupplier supplier = new PDFontSupplier(null) {
                @Override
                public PDFont supply() {
                    return embedded.computeIfAbsent(face, used -> new EmbeddedFont(document, get(used)));
                }
            };
            resolver.addFont(supplier, face.family(), face.weight(), IdentValue.NORMAL, true, FontGroup.MAIN);
            if (FALLBACKS.contains(face)) {
                resolver.addFont(
                        supplier, face.family(), face.weight(), IdentValue.NORMAL, true, FontGroup.FINAL_FALLBACK);
            }
        }
    }

    /** The font of what is stamped on pages; the document embeds a subset of it. */
    public PDFont stamp(PDDocument document) {
        return new EmbeddedFont(document, get(SANS));
    }

    /** Whether a character prints in every weight. One that does not would silently be printed as {@code #}. */
    public boolean covers(int character) {
        if (covered == null) {
            covered = coverage();
        }
        return covered.get(character);
    }

    private BitSet coverage() {
        BitSet covered = characters(SERIF);
        covered.or(characters(RARE));
        BitSet bold = characters(SERIF_BOLD);
        bold.or(characters(RARE_BOLD));
        covered.and(bold);
        covered.or(characters(SYMBOLS));
        return covered;
    }

    private BitSet characters(Face face) {
        Typeface font = get(face);
        BitSet characters = new BitSet(Typeface.LAST_CHARACTER + 1);
        for (int character = ' '; character <= Typeface.LAST_CHARACTER; character++) {
            characters.set(character, font.glyph(character) != 0 && !isInvisible(character));
        }
        return characters;
    }

    /** Direction marks, joiners and the like change what is read without being seen. */
    private static boolean isInvisible(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.UNASSIGNED;
    }
}
