package io.recourse.documents.upload.clean;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** Names what a PDF holds beside its pages. None of it is copied; this only tells the reader what he will not find. */
final class ActiveParts {

    private static final Map<String, Stripped> ANNOTATIONS = Map.of(
            "FileAttachment", Stripped.ATTACHMENT,
            "RichMedia", Stripped.MULTIMEDIA,
            "Movie", Stripped.MULTIMEDIA,
            "Sound", Stripped.MULTIMEDIA,
            "Screen", Stripped.MULTIMEDIA,
            "3D", Stripped.MULTIMEDIA,
            "Link", Stripped.LINK,
            "Widget", Stripped.FORM);

    private static final Map<String, Stripped> ACTIONS = Map.of(
            "JavaScript", Stripped.JAVASCRIPT,
            "Rendition", Stripped.MULTIMEDIA,
            "Movie", Stripped.MULTIMEDIA,
            "Sound", Stripped.MULTIMEDIA,
            "GoTo", Stripped.LINK,
            "URI", Stripped.LINK,
            "Named", Stripped.LINK);

    private final Set<Stripped> found;

    private ActiveParts(Set<Stripped> found) {
        this.found = found;
    }

    static void find(COSDictionary catalog, List<PageTree.Page> pages, Set<Stripped> found) {
        ActiveParts parts = new ActiveParts(found);
        parts.inCatalog(catalog);
        pages.forEach(page -> parts.inPage(page.own()));
    }

    private void inCatalog(COSDictionary catalog) {
        action(catalog, "OpenAction");
        actions(catalog);
        COSDictionary names = dictionary(catalog, "Names");
        mark(names != null && names.containsKey("JavaScript"), Stripped.JAVASCRIPT);
        mark(names != null && names.containsKey("EmbeddedFiles"), Stripped.ATTACHMENT);
        mark(catalog.containsKey("AF") || catalog.containsKey("Collection"), Stripped.ATTACHMENT);
        COSDictionary form = dictionary(catalog, "AcroForm");
        mark(form != null && form.containsKey("XFA"), Stripped.FORM);
        mark(form != null && (form.getInt("SigFlags", 0) & 1) != 0, Stripped.SIGNATURE);
    }

    private void inPage(COSDictionary page) {
        actions(page);
        mark(page.containsKey("AF"), Stripped.ATTACHMENT);
        if (page.getDictionaryObject(COSName.ANNOTS) instanceof COSArray annotations) {
            for (int i = 0; i < annotations.size(); i++) {
                if (annotations.getObject(i) instanceof COSDictionary annotation) {
                    inAnnotation(annotation);
                }
            }
        }
    }

    private void inAnnotation(COSDictionary annotation) {
        Stripped kind = ANNOTATIONS.get(String.valueOf(annotation.getNameAsString(COSName.SUBTYPE)));
        boolean signature = "Sig".equals(annotation.getNameAsString("FT"));
        mark(kind != null, signature ? Stripped.SIGNATURE : kind);
        action(annotation, "A");
        actions(annotation);
    }

    private void actions(COSDictionary owner) {
        COSDictionary additional = dictionary(owner, "AA");
        if (additional != null) {
            additional.keySet().forEach(event -> action(additional, event.getName()));
        }
    }

    private void action(COSDictionary owner, String key) {
        COSDictionary action = dictionary(owner, key);
        if (action != null) {
            String kind = String.valueOf(action.getNameAsString("S"));
            mark(true, ACTIONS.getOrDefault(kind, Stripped.ACTION));
        }
    }

    private static COSDictionary dictionary(COSDictionary owner, String key) {
        COSBase value = owner.getDictionaryObject(COSName.getPDFName(key));
        return value instanceof COSDictionary dictionary ? dictionary : null;
    }

    private void mark(boolean there, Stripped what) {
        if (there) {
            found.add(what);
        }
    }
}
