package io.recourse.documents.bundle;

import io.recourse.documents.pdf.Fonts;
import io.recourse.documents.sandbox.SandboxOutput;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * Binds one part of a bundle; also a program that does so, which reads what to bind from a file and prints {@code page N}
 * as it goes. What the program works on lies on disk, so that the number of pages costs no memory to speak of.
 */
public final class Bind {

    private final PDDocument bundle;
    private final PDFont font;
    private final StreamCacheCreateFunction room;
    private final IntConsumer pages;
    private final List<Bound> bound = new ArrayList<>();

    /** A slice and the page of the part that it begins at, from 0. */
    record Bound(Slice slice, int at) {}

    private Bind(PDDocument bundle, PDFont font, StreamCacheCreateFunction room, IntConsumer pages) {
        this.bundle = bundle;
        this.font = font;
        this.room = room;
        this.pages = pages;
    }

    /** @param arguments the file that says what to bind */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = SandboxOutput.open();
        BindingOrder order = BindingOrder.read(Path.of(arguments[0]));
        bind(order, new Fonts(), IOUtils.createTempFileOnlyStreamCache(), page -> out.println("page " + page));
        out.println("done");
    }

    /**
     * @param room where what is worked on lies
     * @param pages takes the number of each page that is bound
     */
    static void bind(BindingOrder order, Fonts fonts, StreamCacheCreateFunction room, IntConsumer pages)
            throws IOException {
        try (PDDocument bundle = Loader.loadPDF(order.front().toFile(), room)) {
            Bind binding = new Bind(bundle, fonts.stamp(bundle), room, pages);
            int front = bundle.getNumberOfPages();
            for (Slice slice : order.slices()) {
                binding.add(slice);
            }
            new Guides(bundle, front, binding.bound).add();
            describe(bundle, order);
            bundle.save(order.target().toFile(), CompressParameters.NO_COMPRESSION);
        }
    }

    private void add(Slice slice) throws IOException {
        bound.add(new Bound(slice, bundle.getNumberOfPages()));
        try (PDDocument source = Loader.loadPDF(slice.file().toFile(), room)) {
            LayerUtility layers = new LayerUtility(bundle);
            Sheet sheet = new Sheet(bundle, layers, font);
            for (int i = slice.from(); i < slice.to(); i++) {
                PDPage page = source.getPage(i);
                int past = i - slice.from();
                sheet.add(source, page, stamp(slice, past));
                pages.accept(slice.total() + past);
            }
        }
    }

    private static String stamp(Slice slice, int past) {
        return "证据" + slice.no() + " 第" + (slice.page() + past) + "页　总第" + (slice.total() + past) + "页";
    }

    /** The cover's claims to be an archive's and a screen reader's document do not hold for scans bound behind it. */
    private static void describe(PDDocument bundle, BindingOrder order) {
        bundle.getDocumentCatalog().setMetadata(null);
        bundle.getDocumentCatalog().getMarkInfo().setMarked(false);
        bundle.getDocumentCatalog().setPageMode(PageMode.USE_OUTLINES);
        bundle.getDocumentCatalog().getCOSObject().removeItem(COSName.OUTPUT_INTENTS);
        bundle.setDocumentId(order.identity());
        bundle.getDocument().getTrailer().removeItem(COSName.ID);
    }
}
