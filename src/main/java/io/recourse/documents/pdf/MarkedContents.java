package io.recourse.documents.pdf;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;

/**
 * What a page's marked pieces of text are to a screen reader (ISO 32000-1, 14.6.2). PDFBox asks before it adds each
 * whether it is there already, and would look through all: a fifth of the time of a page full of table cells.
 */
final class MarkedContents extends COSDictionary {

    private final Set<Object> added = Collections.newSetFromMap(new IdentityHashMap<>());

    private MarkedContents() {}

    static void prepare(PDPage page) {
        COSDictionary resources = new COSDictionary();
        resources.setItem(COSName.PROPERTIES, new MarkedContents());
        page.setResources(new PDResources(resources));
    }

    @Override
    public void setItem(COSName name, COSBase content) {
        super.setItem(name, content);
        added.add(content);
    }

    @Override
    public boolean containsValue(Object content) {
        return added.contains(content);
    }
}
