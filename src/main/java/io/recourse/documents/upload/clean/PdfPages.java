package io.recourse.documents.upload.clean;

import io.recourse.common.Refused;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/** Rebuilds a PDF from its pages alone: what they show, and what annotations and fields show on them, becomes drawing. */
final class PdfPages {

    /** The largest side of a page that PDF allows, in points. */
    private static final float LONGEST_SIDE = 14_400;

    private final Limits limits;
    private final Set<Stripped> stripped;

    PdfPages(Limits limits, Set<Stripped> stripped) {
        this.limits = limits;
        this.stripped = stripped;
    }

    /** @throws Refused with a code {@code evidence.…} */
    void copy(Path file, PDDocument target) throws IOException {
        PdfEnd.check(file, stripped);
        try (PDDocument source = Loader.loadPDF(file.toFile(), "", null, null, Clean.scratch(limits))) {
            if (source.isEncrypted()) {
                throw new Refused("evidence.encrypted");
            }
            COSDictionary catalog = source.getDocumentCatalog().getCOSObject();
            HiddenContent.check(catalog);
            List<PageTree.Page> pages = PageTree.pages(catalog, limits);
            ActiveParts.find(catalog, pages, stripped);
            StreamBudget budget = new StreamBudget(limits);
            SafeCopy copy = new SafeCopy(target, budget, stripped);
            for (PageTree.Page page : pages) {
                add(page, copy, budget, target);
            }
        } catch (InvalidPasswordException e) {
            throw new Refused("evidence.encrypted");
        }
    }

    private static void add(PageTree.Page page, SafeCopy copy, StreamBudget budget, PDDocument target)
            throws IOException {
        PDRectangle box = box(page);
        PDPage added = new PDPage(box);
        added.setRotation(page.get(COSName.ROTATE) instanceof COSNumber angle ? angle.intValue() / 90 * 90 : 0);
        target.addPage(added);
        try (PDPageContentStream drawing = new PDPageContentStream(target, added)) {
            drawing.drawForm(content(page, box, copy, budget, target));
            Appearances.draw(page.own(), copy, drawing);
        }
    }

    /** The page's drawing closed in itself, so that what it leaves open reaches nothing drawn after it. */
    private static PDFormXObject content(
            PageTree.Page page, PDRectangle box, SafeCopy copy, StreamBudget budget, PDDocument target)
            throws IOException {
        PDFormXObject form = new PDFormXObject(target);
        form.setBBox(box);
        COSBase resources = copy.of(page.get(COSName.RESOURCES));
        form.setResources(resources instanceof COSDictionary known ? new PDResources(known) : new PDResources());
        COSBase group = copy.of(page.own().getDictionaryObject(COSName.GROUP));
        if (group != null) {
            form.getCOSObject().setItem(COSName.GROUP, group);
        }
        try (OutputStream output = form.getCOSObject().createOutputStream(COSName.FLATE_DECODE)) {
            write(page.own().getDictionaryObject(COSName.CONTENTS), budget, output);
        }
        return form;
    }

    private static void write(COSBase contents, StreamBudget budget, OutputStream output) throws IOException {
        if (contents instanceof COSStream stream) {
            budget.decodeDrawing(stream, output);
            output.write('\n');
        } else if (contents instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                if (several.getObject(i) instanceof COSStream stream) {
                    write(stream, budget, output);
                }
            }
        }
    }

    private static PDRectangle box(PageTree.Page page) {
        PDRectangle media = rectangle(page.get(COSName.MEDIA_BOX), PDRectangle.A4);
        PDRectangle crop = rectangle(page.get(COSName.CROP_BOX), media);
        float left = Math.max(media.getLowerLeftX(), crop.getLowerLeftX());
        float bottom = Math.max(media.getLowerLeftY(), crop.getLowerLeftY());
        float width = Math.min(media.getUpperRightX(), crop.getUpperRightX()) - left;
        float height = Math.min(media.getUpperRightY(), crop.getUpperRightY()) - bottom;
        if (!(width >= 1 && height >= 1 && width <= LONGEST_SIDE && height <= LONGEST_SIDE)) {
            throw new Refused("evidence.page-size");
        }
        return new PDRectangle(left, bottom, width, height);
    }

    private static PDRectangle rectangle(COSBase value, PDRectangle otherwise) {
        return value instanceof COSArray numbers && numbers.size() == 4 ? new PDRectangle(numbers) : otherwise;
    }
}
