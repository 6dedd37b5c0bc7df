package io.recourse.documents.upload.clean;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;

/** Puts each picture on an A4 page, upright, as large as it fits, with every pixel it has. */
final class ImagePages {

    private static final float MARGIN = 28;

    private final PDDocument pdf;

    ImagePages(PDDocument pdf) {
        this.pdf = pdf;
    }

    void addJpeg(JpegFile jpeg) throws IOException {
        add(JPEGFactory.createFromByteArray(pdf, jpeg.bytes()), jpeg.orientation());
    }

    void addPng(PngFile png) throws IOException {
        add(PDImageXObject.createFromByteArray(pdf, png.bytes(), null), 1);
    }

    /** Black and white is packed as fax machines do, anything else as PNG does; both without loss. */
    void add(BufferedImage image, int orientation) throws IOException {
        boolean twoColours = image.getType() == BufferedImage.TYPE_BYTE_BINARY
                && image.getColorModel().getPixelSize() == 1;
        add(
                twoColours ? CCITTFactory.createFromImage(pdf, image) : LosslessFactory.createFromImage(pdf, image),
                orientation);
    }

    private void add(PDImageXObject image, int orientation) throws IOException {
        boolean turned = orientation >= 5;
        float width = turned ? image.getHeight() : image.getWidth();
        float height = turned ? image.getWidth() : image.getHeight();
        PDRectangle paper = width > height
                ? new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth())
                : PDRectangle.A4;
        PDPage page = new PDPage(paper);
        pdf.addPage(page);
        float scale = Math.min((paper.getWidth() - 2 * MARGIN) / width, (paper.getHeight() - 2 * MARGIN) / height);
        try (PDPageContentStream drawing = new PDPageContentStream(pdf, page)) {
            drawing.transform(Matrix.getTranslateInstance(
                    (paper.getWidth() - scale * width) / 2, (paper.getHeight() - scale * height) / 2));
            drawing.transform(Matrix.getScaleInstance(scale * width, scale * height));
            drawing.transform(upright(orientation));
            drawing.drawImage(image, 0, 0, 1, 1);
        }
    }

    /** Turns the unit square as Exif's orientation asks. */
    private static Matrix upright(int orientation) {
        return switch (orientation) {
            case 2 -> new Matrix(-1, 0, 0, 1, 1, 0);
            case 3 -> new Matrix(-1, 0, 0, -1, 1, 1);
            case 4 -> new Matrix(1, 0, 0, -1, 0, 1);
            case 5 -> new Matrix(0, -1, -1, 0, 1, 1);
            case 6 -> new Matrix(0, -1, 1, 0, 0, 1);
            case 7 -> new Matrix(0, 1, 1, 0, 0, 0);
            case 8 -> new Matrix(0, 1, -1, 0, 1, 0);
            default -> new Matrix();
        };
    }
}
