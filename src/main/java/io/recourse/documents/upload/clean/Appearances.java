package io.recourse.documents.upload.clean;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;

/**
 * Draws what annotations and fields of a page show: the seal of an electronic signature is the point of many a contract.
 * Placed as ISO 32000-1, 12.5.5 has it.
 */
final class Appearances {

    private static final int INVISIBLE = 1 | 2 | 32;

    private Appearances() {}

    static void draw(COSDictionary page, SafeCopy copy, PDPageContentStream drawing) throws IOException {
        if (page.getDictionaryObject(COSName.ANNOTS) instanceof COSArray annotations) {
            for (int i = 0; i < annotations.size(); i++) {
                if (annotations.getObject(i) instanceof COSDictionary annotation && isShown(annotation)) {
                    draw(annotation, normal(annotation), copy, drawing);
                }
            }
        }
    }

    private static void draw(COSDictionary annotation, COSStream appearance, SafeCopy copy, PDPageContentStream drawing)
            throws IOException {
        if (appearance == null
                || !(annotation.getDictionaryObject(COSName.RECT) instanceof COSArray corners)
                || corners.size() != 4
                || !(copy.of(appearance) instanceof COSStream drawn)) {
            return;
        }
        drawn.setItem(COSName.TYPE, COSName.XOBJECT);
        drawn.setItem(COSName.SUBTYPE, COSName.FORM);
        PDFormXObject form = new PDFormXObject(drawn);
        PDRectangle place = new PDRectangle(corners);
        Matrix fitted = form.getBBox() == null ? null : fit(form, place);
        if (fitted != null) {
            drawing.saveGraphicsState();
            drawing.transform(fitted);
            drawing.drawForm(form);
            drawing.restoreGraphicsState();
        }
    }

    private static Matrix fit(PDFormXObject form, PDRectangle place) {
        Rectangle2D box = form.getBBox().transform(form.getMatrix()).getBounds2D();
        if (box.getWidth() <= 0 || box.getHeight() <= 0) {
            return null;
        }
        AffineTransform fitted = AffineTransform.getTranslateInstance(place.getLowerLeftX(), place.getLowerLeftY());
        fitted.scale(place.getWidth() / box.getWidth(), place.getHeight() / box.getHeight());
        fitted.translate(-box.getX(), -box.getY());
        return new Matrix(fitted);
    }

    private static boolean isShown(COSDictionary annotation) {
        return (annotation.getInt(COSName.F, 0) & INVISIBLE) == 0
                && !COSName.POPUP.equals(annotation.getCOSName(COSName.SUBTYPE));
    }

    /** The appearance when nothing points at it, in the state that the field has. */
    private static COSStream normal(COSDictionary annotation) {
        if (!(annotation.getDictionaryObject(COSName.AP) instanceof COSDictionary appearances)) {
            return null;
        }
        COSBase normal = appearances.getDictionaryObject(COSName.N);
        if (normal instanceof COSStream stream) {
            return stream;
        }
        COSName state = annotation.getCOSName(COSName.AS);
        return state != null
                        && normal instanceof COSDictionary states
                        && states.getDictionaryObject(state) instanceof COSStream stream
                ? stream
                : null;
    }
}
