package io.recourse.documents.upload.clean;

import io.recourse.common.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Copies what pages are drawn with (fonts, pictures, patterns) into another document, and leaves out whatever acts, refers
 * elsewhere or is attached. It goes step by step with a list of its own, so that no depth of nesting exhausts the stack.
 */
final class SafeCopy {

    private static final Set<String> ACTIVE_TYPES =
            Set.of("Action", "Annot", "Catalog", "EmbeddedFile", "Filespec", "OCG", "OCMD", "Page", "Pages", "Sig");

    /** Entries of streams that name files, other documents or what belongs to a page tree. */
    private static final Set<String> OUTSIDE_KEYS = Set.of(
            "AF",
            "F",
            "FDecodeParms",
            "FFilter",
            "Length",
            "Measure",
            "Metadata",
            "OC",
            "OPI",
            "PieceInfo",
            "PtData",
            "Ref",
            "StructParent",
            "StructParents");

    private static final COSName POSTSCRIPT = COSName.getPDFName("PS");

    private final PDDocument target;
    private final StreamBudget budget;
    private final Set<Stripped> stripped;
    private final Map<COSBase, COSBase> copies = new IdentityHashMap<>();
    private final Deque<COSBase> open = new ArrayDeque<>();

    SafeCopy(PDDocument target, StreamBudget budget, Set<Stripped> stripped) {
        this.target = target;
        this.budget = budget;
        this.stripped = stripped;
    }

    /** @return the copy; null for what is left out */
    COSBase of(COSBase source) throws IOException {
        COSBase copy = start(source);
        while (!open.isEmpty()) {
            fill(open.pop());
        }
        return copy;
    }

    private COSBase start(COSBase reference) throws IOException {
        COSBase source = reference instanceof COSObject object ? object.getObject() : reference;
        if (source == null || isActive(source)) {
            return null;
        }
        COSBase known = copies.get(source);
        if (known != null) {
            return known;
        }
        COSBase copy;
        if (source instanceof COSStream stream) {
            copy = stream(stream);
        } else if (source instanceof COSDictionary) {
            copy = new COSDictionary();
        } else if (source instanceof COSArray) {
            copy = new COSArray();
        } else {
            return source;
        }
        if (copies.size() >= Limits.OBJECTS) {
            throw new Refused("evidence.too-complex");
        }
        copies.put(source, copy);
        open.push(source);
        return copy;
    }

    private void fill(COSBase source) throws IOException {
        if (source instanceof COSArray array) {
            COSArray copy = (COSArray) copies.get(source);
            for (int i = 0; i < array.size(); i++) {
                copy.add(start(array.get(i)));
            }
            return;
        }
        COSDictionary copy = (COSDictionary) copies.get(source);
        boolean stream = source instanceof COSStream;
        for (Map.Entry<COSName, COSBase> entry : ((COSDictionary) source).entrySet()) {
            if (stream && OUTSIDE_KEYS.contains(entry.getKey().getName())) {
                continue;
            }
            COSBase value = start(entry.getValue());
            if (value != null) {
                copy.setItem(entry.getKey(), value);
            }
        }
    }

    private COSStream stream(COSStream source) throws IOException {
        if (source.containsKey(COSName.F) || source.containsKey(COSName.getPDFName("Ref"))) {
            stripped.add(Stripped.EXTERNAL);
        }
        budget.check(source);
        COSStream copy = target.getDocument().createCOSStream();
        try (InputStream raw = source.createRawInputStream();
                OutputStream output = copy.createRawOutputStream()) {
            raw.transferTo(output);
        }
        return copy;
    }

    private static boolean isActive(COSBase source) {
        if (!(source instanceof COSDictionary dictionary)) {
            return false;
        }
        COSName type = dictionary.getCOSName(COSName.TYPE);
        return type != null && ACTIVE_TYPES.contains(type.getName())
                || POSTSCRIPT.equals(dictionary.getCOSName(COSName.SUBTYPE));
    }
}
