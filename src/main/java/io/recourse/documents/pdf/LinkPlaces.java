package io.recourse.documents.pdf;

import com.openhtmltopdf.pdfboxout.PagePosition;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.render.Box;
import io.recourse.documents.LinkPlace;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDestinationNameTreeNode;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitRectangleDestination;

/** Names in a PDF where its template keeps a {@link LinkPlace}. */
final class LinkPlaces {

    private static final Pattern IDS = Pattern.compile(
            Arrays.stream(LinkPlace.values()).map(LinkPlace::id).collect(Collectors.joining("|", "^(", ")$")));

    private LinkPlaces() {}

    /** @param printed has just written the document */
    static void name(PDDocument pdf, PdfBoxRenderer printed) {
        List<PagePosition<Box>> places = printed.findPagePositionsByID(IDS);
        if (places.isEmpty()) {
            return;
        }
        Map<String, PDPageDestination> names = new LinkedHashMap<>();
        places.stream()
                .sorted(java.util.Comparator.comparing(PagePosition::getId))
                .forEach(place -> names.put(place.getId(), destination(pdf, place)));
        PDDestinationNameTreeNode tree = new PDDestinationNameTreeNode();
        tree.setNames(names);
        PDDocumentNameDictionary dictionary = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
        dictionary.setDests(tree);
        pdf.getDocumentCatalog().setNames(dictionary);
    }

    private static PDPageDestination destination(PDDocument pdf, PagePosition<Box> place) {
        PDPageFitRectangleDestination rectangle = new PDPageFitRectangleDestination();
        rectangle.setPage(pdf.getPage(place.getPageNo()));
        rectangle.setLeft(Math.round(place.getX()));
        rectangle.setBottom(Math.round(place.getY()));
        rectangle.setRight(Math.round(place.getX() + place.getWidth()));
        rectangle.setTop(Math.round(place.getY() + place.getHeight()));
        return rectangle;
    }
}
