package io.recourse.documents.pdf;

import java.io.InputStream;
import org.apache.fontbox.util.BoundingBox;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Matrix;

/** What PDFBox asks of any font, answered for one that is embedded as a subset into a document and never read. */
abstract class WrittenFont extends PDFont {

    /** @param dictionary with the font's name already in it */
    WrittenFont(COSDictionary dictionary) {
        super(dictionary);
    }

    @Override
    public String getName() {
        return dict.getNameAsString(COSName.BASE_FONT);
    }

    @Override
    public boolean willBeSubset() {
        return true;
    }

    /** Needless: what is encoded is shown. */
    @Override
    public void addToSubset(int character) {}

    @Override
    public Matrix getFontMatrix() {
        return DEFAULT_FONT_MATRIX;
    }

    @Override
    public BoundingBox getBoundingBox() {
        PDRectangle box = getFontDescriptor().getFontBoundingBox();
        return new BoundingBox(box.getLowerLeftX(), box.getLowerLeftY(), box.getUpperRightX(), box.getUpperRightY());
    }

    @Override
    public boolean isVertical() {
        return false;
    }

    @Override
    public boolean isEmbedded() {
        return true;
    }

    @Override
    public boolean isDamaged() {
        return false;
    }

    @Override
    public boolean hasExplicitWidth(int code) {
        return true;
    }

    @Override
    public int readCode(InputStream in) {
        throw onlyWrites();
    }

    @Override
    public float getHeight(int code) {
        throw onlyWrites();
    }

    @Override
    public float getWidthFromFont(int code) {
        throw onlyWrites();
    }

    @Override
    protected float getStandard14Width(int code) {
        throw onlyWrites();
    }

    private static RuntimeException onlyWrites() {
        return new UnsupportedOperationException("this font is written, not read");
    }
}
