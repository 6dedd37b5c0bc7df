package io.recourse.documents.bundle;

import io.recourse.documents.sandbox.SandboxOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Binds one part of a bundle; also a program that does so, which reads what to bind from a file and prints {@code page N}
 * as it goes. What it works on lies on disk, so that the number of pages costs no memory to speak of.
 */
public final class Bind {

    private static final String FONT = "/fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf";

    private final PDDocument bundle;
    private final PDFont font;
    private final IntConsumer pages;
    private final List<Bound> bound = new ArrayList<>();

    /** A slice and the page of the part that it begins at, from 0. */
    record Bound(Slice slice, int at) {}

    private Bind(PDDocument bundle, PDFont font, IntConsumer pages) {
        this.bundle = bundle;
        this.font = font;
        this.pages = pages;
    }

    /** @param arguments the file that says what to bind */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = SandboxOutput.open();
        bind(BindingOrder.read(Path.of(arguments[0])), page -> out.println("page " + page));
        out.println("done");
    }

    /** @param pages takes the number of each page that is bound */
    static void bind(BindingOrder order, IntConsumer pages) throws IOException {
        try (PDDocument bundle = Loader.loadPDF(order.front().toFile(), IOUtils.createTempFileOnlyStreamCache());
                InputStream font = Bind.class.getResourceAsStream(FONT)) {
            Bind binding = new Bind(bundle, PDType0Font.load(bundle, font, true), pages);
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
        try (PDDocument source = Loader.loadPDF(slice.file().toFile(), IOUtils.createTempFileOnlyStreamCache())) {
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
