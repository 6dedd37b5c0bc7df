package io.recourse.mailing;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/**
 * Letters one after the other for a printer that prints both sides: each begins on a sheet of its own, with a bookmark
 * to find it by. The file is for paper; the documents themselves stay as they are, with tags and signatures.
 */
final class PrintFile implements Closeable {

    private final PDDocument target = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
    private final PDDocumentOutline outline = new PDDocumentOutline();
    private final List<PDDocument> sources = new ArrayList<>();
    private final PrintedLink printedLink = new PrintedLink(target);

    PrintFile() {
        target.getDocumentCatalog().setDocumentOutline(outline);
    }

    /**
     * Adds a letter.
     *
     * @param label its bookmark, which names no person
     * @param link the address of its reader's own page, asked only where the letter has a place for it
     * @return its pages
     * @throws IOException when it is no readable PDF; the file stays as it was
     */
    int add(byte[] pdf, String label, Supplier<String> link) throws IOException {
        PDDocument source = Loader.loadPDF(pdf);
        sources.add(source);
        int first = target.getNumberOfPages();
        for (PDPage page : source.getPages()) {
            PDPage printed = target.importPage(page);
            printed.setResources(page.getResources());
            printed.setMediaBox(page.getMediaBox());
            for (COSName unprinted : List.of(COSName.STRUCT_PARENTS, COSName.ANNOTS, COSName.getPDFName("Tabs"))) {
                printed.getCOSObject().removeItem(unprinted);
            }
        }
        printedLink.print(source, first, link);
        int pages = target.getNumberOfPages() - first;
        if (pages % 2 == 1) {
            target.addPage(new PDPage(PDRectangle.A4));
        }
        PDOutlineItem bookmark = new PDOutlineItem();
        bookmark.setTitle(label);
        bookmark.setDestination(target.getPage(first));
        outline.addLast(bookmark);
        return pages;
    }

    /** Sides of sheets so far. */
    int sides() {
        return target.getNumberOfPages();
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        target.save(bytes);
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        target.close();
        for (PDDocument source : sources) {
            source.close();
        }
    }
}
