package io.recourse.documents.bundle;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitWidthDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Ways to the evidence within a part: bookmarks, page labels, and links on the lines of the contents. */
final class Guides {

    private static final Pattern NUMBER = Pattern.compile("证据(\\d+)");

    private final PDDocument part;
    private final int front;
    private final List<Bind.Bound> bound;

    /** @param front how many pages come before the evidence */
    Guides(PDDocument part, int front, List<Bind.Bound> bound) {
        this.part = part;
        this.front = front;
        this.bound = bound;
    }

    void add() throws IOException {
        addBookmarks();
        addLabels();
        for (int i = 0; i < front; i++) {
            addLinks(i);
        }
    }

    private void addBookmarks() {
        PDDocumentOutline outline = new PDDocumentOutline();
        part.getDocumentCatalog().setDocumentOutline(outline);
        outline.addLast(bookmark("封面和目录", 0));
        bound.stream().filter(this::beginsPiece).forEach(one -> {
            String rest = one.slice().page() > 1 ? "（续）" : "";
            outline.addLast(bookmark("证据" + one.slice().no() + " " + one.slice().title() + rest, one.at()));
        });
    }

    private PDOutlineItem bookmark(String title, int page) {
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(title);
        item.setDestination(destination(page));
        return item;
    }

    private void addLabels() {
        PDPageLabels labels = new PDPageLabels(part);
        PDPageLabelRange roman = new PDPageLabelRange();
        roman.setStyle(PDPageLabelRange.STYLE_ROMAN_LOWER);
        labels.setLabelItem(0, roman);
        for (Bind.Bound one : bound) {
            PDPageLabelRange range = new PDPageLabelRange();
            range.setPrefix("证据" + one.slice().no() + "-");
            range.setStyle(PDPageLabelRange.STYLE_DECIMAL);
            range.setStart(one.slice().page());
            labels.setLabelItem(one.at(), range);
        }
        part.getDocumentCatalog().setPageLabels(labels);
    }

    /** The lines that begin with the number of a piece lead to it, over the width of the text. */
    private void addLinks(int index) throws IOException {
        PDPage page = part.getPage(index);
        new PDFTextStripper() {
            {
                setSortByPosition(true);
                setStartPage(index + 1);
                setEndPage(index + 1);
            }

            @Override
            protected void writeString(String text, List<TextPosition> positions) throws IOException {
                Matcher number = NUMBER.matcher(text);
                if (number.matches()) {
                    link(page, Integer.parseInt(number.group(1)), positions.get(0));
                }
            }
        }.getText(part);
    }

    private void link(PDPage page, int no, TextPosition first) throws IOException {
        for (Bind.Bound one : bound) {
            if (one.slice().no() == no && beginsPiece(one)) {
                float height = first.getHeightDir();
                float base = page.getMediaBox().getHeight() - first.getYDirAdj();
                PDAnnotationLink link = new PDAnnotationLink();
                link.setRectangle(new PDRectangle(
                        first.getXDirAdj(),
                        base - height,
                        page.getMediaBox().getWidth() - 2 * first.getXDirAdj(),
                        3 * height));
                PDActionGoTo action = new PDActionGoTo();
                action.setDestination(destination(one.at()));
                link.setAction(action);
                link.setContents("证据" + no + " " + one.slice().title());
                PDBorderStyleDictionary border = new PDBorderStyleDictionary();
                border.setWidth(0);
                link.setBorderStyle(border);
                link.setPrinted(true);
                page.getAnnotations().add(link);
                return;
            }
        }
    }

    /** A piece may be of several files, one behind the other. */
    private boolean beginsPiece(Bind.Bound one) {
        int index = bound.indexOf(one);
        return index == 0 || bound.get(index - 1).slice().no() != one.slice().no();
    }

    private PDPageDestination destination(int page) {
        PDPageFitWidthDestination destination = new PDPageFitWidthDestination();
        destination.setPage(part.getPage(page));
        destination.setTop((int) part.getPage(page).getMediaBox().getHeight());
        return destination;
    }
}
