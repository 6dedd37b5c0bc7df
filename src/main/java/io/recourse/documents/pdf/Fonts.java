package io.recourse.documents.pdf;

import io.recourse.common.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.stereotype.Component;

/**
 * The fonts that documents are set in. A parsed font serves one rendering at a time, so there are as many sets as the
 * machine has processors, each parsed once and then kept; no more than four, for each takes some 50 MB.
 */
@Component
public class Fonts {

    static final Face SERIF = new Face("Noto Serif SC", 400, "noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf");
    static final Face SERIF_BOLD = new Face("Noto Serif SC", 700, "noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf");
    /** Characters of Extension B that names have and the Chinese fonts lack, as 𠮷. */
    static final Face RARE = new Face("Noto Serif JP", 400, "noto-serif-jp/400Regular/NotoSerifJP_400Regular.ttf");

    static final Face RARE_BOLD = new Face("Noto Serif JP", 700, "noto-serif-jp/700Bold/NotoSerifJP_700Bold.ttf");
    static final Face SYMBOLS = new Face("DejaVu Sans", 400, "dejavu/DejaVuSans.ttf");
    static final List<Face> ALL = List.of(
            SERIF,
            SERIF_BOLD,
            new Face("Noto Sans SC", 400, "noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf"),
            new Face("Noto Sans SC", 700, "noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf"),
            RARE,
            RARE_BOLD,
            SYMBOLS);

    /** What prints where the style sheet's own fonts do not. */
    static final Set<Face> FALLBACKS = Set.of(SERIF, SERIF_BOLD, RARE, RARE_BOLD, SYMBOLS);

    /** CJK Extension H ends here; no font of ours goes further. */
    private static final int LAST_CHARACTER = 0x323AF;

    private final Semaphore processors =
            new Semaphore(Math.min(4, Runtime.getRuntime().availableProcessors()));
    private final Queue<FontSet> idle = new ConcurrentLinkedQueue<>();
    private volatile BitSet covered;

    /** One font file. */
    record Face(String family, int weight, String file) {

        TrueTypeFont parse() {
            try (InputStream bytes = Fonts.class.getResourceAsStream("/fonts/" + file)) {
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes.readAllBytes()));
                font.setEnableGsub(false);
                return font;
            } catch (IOException e) {
                throw new UncheckedIOException("font " + file, e);
            }
        }
    }

    <T> T with(Function<FontSet, T> rendering) {
        processors.acquireUninterruptibly();
        try {
            FontSet fonts = idle.poll();
            if (fonts == null) {
                fonts = new FontSet();
            }
            try {
                T result = rendering.apply(fonts);
                idle.add(fonts);
                return result;
            } catch (Refused refused) {
                idle.add(fonts);
                throw refused;
            }
        } finally {
            processors.release();
        }
    }

    /** Whether a character prints in every weight. One that does not would silently be printed as {@code #}. */
    public boolean covers(int character) {
        if (covered == null) {
            covered = coverage();
        }
        return covered.get(character);
    }

    private static BitSet coverage() {
        BitSet covered = characters(SERIF);
        covered.or(characters(RARE));
        BitSet bold = characters(SERIF_BOLD);
        bold.or(characters(RARE_BOLD));
        covered.and(bold);
        covered.or(characters(SYMBOLS));
        return covered;
    }

    private static BitSet characters(Face face) {
        try (TrueTypeFont font = face.parse()) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            BitSet characters = new BitSet(LAST_CHARACTER + 1);
            for (int character = ' '; character <= LAST_CHARACTER; character++) {
                characters.set(character, glyphs.getGlyphId(character) != 0 && !isInvisible(character));
            }
            return characters;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Direction marks, joiners and the like change what is read without being seen. */
    private static boolean isInvisible(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.UNASSIGNED;
    }
}
