package io.recourse.documents.bundle;

import io.recourse.documents.Printing;
import io.recourse.documents.pdf.Rendered;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Prints what stands before the evidence in each part. Its own length is part of the page numbers that it prints. */
@Component
class Fronts {

    private static final int ATTEMPTS = 5;
    private static final int HALF_HASH = 32;

    private final Printing printing;

    Fronts(Printing printing) {
        this.printing = printing;
    }

    /** @param plan the slices of all parts */
    List<Rendered> print(BundleContents contents, List<List<Slice>> plan) {
        int length = 3;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            List<Rendered> fronts = print(contents, plan, length);
            int printed = fronts.get(0).pages();
            if (printed == length && fronts.stream().allMatch(front -> front.pages() == printed)) {
                return fronts;
            }
            length = printed;
        }
        throw new IllegalStateException("the contents of a bundle do not settle on a length");
    }

    private List<Rendered> print(BundleContents contents, List<List<Slice>> plan, int length) {
        List<BundleFront.Entry> entries = entries(contents, plan, length);
        List<Rendered> fronts = new ArrayList<>();
        for (int part = 1; part <= plan.size(); part++) {
            fronts.add(printing.print(new BundleFront(
                    contents.issuedOn(),
                    contents.court(),
                    contents.cause(),
                    contents.plaintiff(),
                    contents.defendants(),
                    contents.submitter(),
                    part,
                    plan.size(),
                    contents.pages(),
                    entries,
                    sources(contents))));
        }
        return fronts;
    }

    private static List<BundleFront.Entry> entries(BundleContents contents, List<List<Slice>> plan, int length) {
        List<BundleFront.Entry> entries = new ArrayList<>();
        int total = 1;
        for (BundleContents.Piece piece : contents.pieces()) {
            int last = total + piece.pages() - 1;
            for (int part = 0; part < plan.size(); part++) {
                int page = length + 1;
                for (Slice slice : plan.get(part)) {
                    if (slice.total() == total) {
                        entries.add(new BundleFront.Entry(
                                "证据" + piece.no(),
                                piece.title(),
                                total == last ? String.valueOf(total) : total + "-" + last,
                                part + 1,
                                page));
                    }
                    page += slice.pages();
                }
            }
            total = last + 1;
        }
        return entries;
    }

    private static List<BundleFront.Source> sources(BundleContents contents) {
        return contents.pieces().stream()
                .flatMap(piece -> piece.sources().stream()
                        .map(source -> new BundleFront.Source(
                                "证据" + piece.no(),
                                source.title(),
                                source.pages(),
                                source.sha256().substring(0, HALF_HASH),
                                source.sha256().substring(HALF_HASH))))
                .toList();
    }
}
