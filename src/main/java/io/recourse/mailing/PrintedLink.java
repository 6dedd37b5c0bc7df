package io.recourse.mailing;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import io.recourse.documents.LinkPlace;
import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Prints the link to its reader's own page on a letter that keeps a place for it: as QR code, and as an address to type. */
final class PrintedLink {

    /** White modules on each side of the code (ISO/IEC 18004, 9.1). */
    private static final int QUIET = 4;

    /** PDF points that a cell's lines keep. */
    private static final float RULE = 1;

    private static final float LARGEST_TYPE = 9;
    /** PDFBox brings it along. */
    private static final String TYPEFACE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final PDDocument target;
    private PDType0Font font;

    PrintedLink(PDDocument target) {
        this.target = target;
    }

    /**
     * @param first the letter's first page in the target
     * @param link asked only where the letter has a place for it
     */
    void print(PDDocument letter, int first, Supplier<String> link) throws IOException {
        Optional<LinkPlace.Found> code = LinkPlace.CODE.in(letter);
        Optional<LinkPlace.Found> line = LinkPlace.ADDRESS.in(letter);
        if (code.isEmpty() && line.isEmpty()) {
            return;
        }
        String address = link.get();
        if (code.isPresent()) {
            draw(target.getPage(first + code.get().page()), code.get().box(), address);
        }
        if (line.isPresent()) {
            write(target.getPage(first + line.get().page()), line.get().box(), address);
        }
    }

    private void draw(PDPage page, PDRectangle box, String address) throws IOException {
        ByteMatrix modules = modules(address);
        float side = Math.min(box.getWidth(), box.getHeight()) - 2 * RULE;
        float module = side / (modules.getWidth() + 2 * QUIET);
        float left = box.getLowerLeftX() + (box.getWidth() - side) / 2 + QUIET * module;
        float top = box.getUpperRightY() - (box.getHeight() - side) / 2 - QUIET * module;
        try (PDPageContentStream content = over(page)) {
            whiten(content, box);
            for (int y = 0; y < modules.getHeight(); y++) {
                for (int x = 0; x < modules.getWidth(); x++) {
                    if (modules.get(x, y) == 1) {
                        content.addRect(left + x * module, top - (y + 1) * module, module, module);
                    }
                }
            }
            content.setNonStrokingColor(Color.BLACK);
            content.fill();
        }
    }

    private void write(PDPage page, PDRectangle box, String address) throws IOException {
        if (font == null) {
            try (InputStream typeface = PDType0Font.class.getResourceAsStream(TYPEFACE)) {
                font = PDType0Font.load(target, typeface);
            }
        }
        float size = Math.min(LARGEST_TYPE, box.getWidth() / font.getStringWidth(address) * 1000);
        try (PDPageContentStream content = over(page)) {
            whiten(content, box);
            content.setNonStrokingColor(Color.BLACK);
            content.beginText();
            content.setFont(font, size);
            content.newLineAtOffset(box.getLowerLeftX(), box.getLowerLeftY() + (box.getHeight() - size) / 2 + size / 6);
            content.showText(address);
            content.endText();
        }
    }

    private PDPageContentStream over(PDPage page) throws IOException {
        return new PDPageContentStream(target, page, AppendMode.APPEND, true, true);
    }

    /** What stands there for who reads the letter on a screen. */
    private static void whiten(PDPageContentStream content, PDRectangle box) throws IOException {
        content.setNonStrokingColor(Color.WHITE);
        content.addRect(
                box.getLowerLeftX() + RULE,
                box.getLowerLeftY() + RULE,
                box.getWidth() - 2 * RULE,
                box.getHeight() - 2 * RULE);
        content.fill();
    }

    private static ByteMatrix modules(String address) {
        try {
            return Encoder.encode(address, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            throw new IllegalStateException("the address of a page is too long for a QR code", e);
        }
    }
}
