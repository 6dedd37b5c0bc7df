package io.recourse.documents;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitRectangleDestination;

/**
 * Where a letter on paper gets the link to its reader's own page. A template keeps the place by an element of that id; in the
 * PDF it is a named destination (ISO 32000-1, 12.3.2.3) that fits the element's rectangle. The document itself stays without a
 * link: what is stored, approved and signed opens no page.
 */
public enum LinkPlace {
    /** A square for the QR code. */
    CODE("own-page-code"),
    /** A line for the address. */
    ADDRESS("own-page-address");

    private final String id;

    LinkPlace(String id) {
        this.id = id;
    }

    /**
     * A place in a document.
     *
     * @param page from 0
     * @param box in PDF points from the page's lower left corner
     */
    public record Found(int page, PDRectangle box) {}

    public String id() {
        return id;
    }

    /** The place whose element has an id. */
    public static Optional<LinkPlace> of(String id) {
        return Arrays.stream(values()).filter(place -> place.id.equals(id)).findFirst();
    }

    /** @throws IOException when the document's names cannot be read */
    public Optional<Found> in(PDDocument pdf) throws IOException {
        var names = pdf.getDocumentCatalog().getNames();
        if (names == null || names.getDests() == null) {
            return Optional.empty();
        }
        if (!(names.getDests().getValue(id) instanceof PDPageFitRectangleDestination place)) {
            return Optional.empty();
        }
        PDRectangle box = new PDRectangle(
                place.getLeft(),
                place.getBottom(),
                place.getRight() - place.getLeft(),
                place.getTop() - place.getBottom());
        return Optional.of(new Found(place.retrievePageNumber(), box));
    }
}
