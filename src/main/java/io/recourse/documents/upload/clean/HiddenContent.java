package io.recourse.documents.upload.clean;

import io.recourse.common.Refused;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/**
 * A page whose look depends on the program that shows it proves nothing: hidden layers, and forms that are only drawn by
 * running them, are refused and not guessed.
 */
final class HiddenContent {

    private HiddenContent() {}

    static void check(COSDictionary catalog) {
        if (catalog.getBoolean(COSName.getPDFName("NeedsRendering"), false)) {
            throw new Refused("evidence.dynamic-form");
        }
        if (catalog.getDictionaryObject(COSName.OCPROPERTIES) instanceof COSDictionary layers
                && layers.getDictionaryObject(COSName.D) instanceof COSDictionary shown
                && (shown.getDictionaryObject(COSName.OFF) instanceof COSArray off && off.size() > 0
                        || COSName.OFF.equals(shown.getCOSName(COSName.BASE_STATE)))) {
            throw new Refused("evidence.hidden-layers");
        }
    }
}
