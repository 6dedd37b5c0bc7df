package io.recourse.documents.upload.clean;

import io.recourse.common.Refused;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** The pages of a PDF in their order. A tree that loops, is too deep or lacks a page is refused. */
final class PageTree {

    private static final COSName[] INHERITED = {COSName.RESOURCES, COSName.MEDIA_BOX, COSName.CROP_BOX, COSName.ROTATE};

    private final Limits limits;
    private final List<Page> pages = new ArrayList<>();
    private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Node> open = new ArrayDeque<>();

    /** A page with what it inherits. */
    record Page(COSDictionary own, Map<COSName, COSBase> inherited) {

        COSBase get(COSName key) {
            COSBase value = own.getDictionaryObject(key);
            return value == null ? inherited.get(key) : value;
        }
    }

    private record Node(COSDictionary dictionary, Map<COSName, COSBase> inherited, int depth) {}

    private PageTree(Limits limits) {
        this.limits = limits;
    }

    /** @throws Refused with a code {@code evidence.…} */
    static List<Page> pages(COSDictionary catalog, Limits limits) {
        if (!(catalog.getDictionaryObject(COSName.PAGES) instanceof COSDictionary root)) {
            throw new Refused("evidence.damaged");
        }
        PageTree tree = new PageTree(limits);
        tree.open.push(new Node(root, Map.of(), 0));
        while (!tree.open.isEmpty()) {
            tree.enter(tree.open.pop());
        }
        limits.checkPages(tree.pages.size());
        return tree.pages;
    }

    private void enter(Node node) {
        if (!seen.add(node.dictionary()) || node.depth() > Limits.DEPTH) {
            throw new Refused("evidence.page-tree");
        }
        if (!(node.dictionary().getDictionaryObject(COSName.KIDS) instanceof COSArray kids)) {
            pages.add(new Page(node.dictionary(), node.inherited()));
            if (pages.size() > limits.pages()) {
                limits.checkPages(pages.size());
            }
            return;
        }
        if (kids.size() + open.size() > limits.pages() + Limits.DEPTH) {
            throw new Refused("evidence.too-many-pages", limits.pages());
        }
        Map<COSName, COSBase> inherited = inherit(node);
        for (int i = kids.size() - 1; i >= 0; i--) {
            if (!(kids.getObject(i) instanceof COSDictionary kid)) {
                throw new Refused("evidence.truncated");
            }
            open.push(new Node(kid, inherited, node.depth() + 1));
        }
    }

    private static Map<COSName, COSBase> inherit(Node node) {
        Map<COSName, COSBase> inherited = new HashMap<>(node.inherited());
        for (COSName key : INHERITED) {
            COSBase value = node.dictionary().getDictionaryObject(key);
            if (value != null) {
                inherited.put(key, value);
            }
        }
        return inherited;
    }
}
