package io.recourse.documents.bundle;

import java.io.IOException;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;

/** Puts pages upright on A4, never enlarged, below a stamp that covers nothing of them. */
final class Sheet {

    private static final float BAND = 28;
    private static final float SIDE = 28;
    private static final float SIZE = 10;

    private final PDDocument bundle;
    private final LayerUtility layers;
    private final PDFont font;

    Sheet(PDDocument bundle, LayerUtility layers, PDFont font) {
        this.bundle = bundle;
        this.layers = layers;
        this.font = font;
    }

    void add(PDDocument source, PDPage page, String stamp) throws IOException {
        int turn = (page.getRotation() % 360 + 360) % 360;
        page.setRotation(0);
        PDRectangle box = page.getCropBox();
        PDFormXObject form = layers.importPageAsForm(source, page);
        boolean lying = turn % 180 != 0;
        float width = lying ? box.getHeight() : box.getWidth();
        float height = lying ? box.getWidth() : box.getHeight();
        PDRectangle paper = width > height
                ? new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth())
                : PDRectangle.A4;
        float scale = Math.min(1, Math.min(paper.getWidth() / width, (paper.getHeight() - BAND) / height));
        PDPage sheet = new PDPage(paper);
        bundle.addPage(sheet);
        try (PDPageContentStream drawing = new PDPageContentStream(bundle, sheet)) {
            drawing.saveGraphicsState();
            drawing.transform(Matrix.getTranslateInstance(
                    (paper.getWidth() - scale * width) / 2, (paper.getHeight() - BAND - scale * height) / 2));
            drawing.transform(Matrix.getScaleInstance(scale, scale));
            drawing.transform(upright(turn, box));
            drawing.transform(Matrix.getTranslateInstance(-box.getLowerLeftX(), -box.getLowerLeftY()));
            drawing.drawForm(form);
            drawing.restoreGraphicsState();
            stamp(drawing, paper, stamp);
        }
    }

    private void stamp(PDPageContentStream drawing, PDRectangle paper, String stamp) throws IOException {
        drawing.beginText();
        drawing.setFont(font, SIZE);
        drawing.newLineAtOffset(
                paper.getWidth() - SIDE - font.getStringWidth(stamp) / 1000 * SIZE,
                paper.getHeight() - (BAND + SIZE * 0.7f) / 2);
        drawing.showText(stamp);
        drawing.endText();
    }

    /** Turns a page as its dictionary asks: clockwise, its corner back to the origin. */
    private static Matrix upright(int turn, PDRectangle box) {
        return switch (turn) {
            case 90 -> new Matrix(0, -1, 1, 0, 0, box.getWidth());
            case 180 -> new Matrix(-1, 0, 0, -1, box.getWidth(), box.getHeight());
            case 270 -> new Matrix(0, 1, -1, 0, box.getHeight(), 0);
            default -> new Matrix();
        };
    }
}
