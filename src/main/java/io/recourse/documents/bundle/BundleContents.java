package io.recourse.documents.bundle;

import java.time.LocalDate;
import java.util.List;

/**
 * What is bound, and what its cover says.
 *
 * @param court may be missing, when no court is chosen yet
 * @param cause 案由
 * @param submitter who hands the evidence in
 * @param mostMegabytes the size of a part that the court takes
 * @param pieces in the order of the evidence list; at least one
 */
public record BundleContents(
        LocalDate issuedOn,
        String court,
        String cause,
        String plaintiff,
        String defendants,
        String submitter,
        int mostMegabytes,
        List<Piece> pieces) {

    /**
     * One piece of evidence.
     *
     * @param no its number on the evidence list
     * @param sources at least one
     */
    public record Piece(int no, String title, List<Source> sources) {

        public Piece {
            sources = List.copyOf(sources);
        }

        int pages() {
            return sources.stream().mapToInt(Source::pages).sum();
        }
    }

    /**
     * One file of a piece.
     *
     * @param sha256 of its bytes as they were handed in or printed
     * @param pdfSha256 the PDF that is bound, in the content store
     * @param printed whether the product printed it, not somebody sent it
     */
    public record Source(String title, int pages, String sha256, String pdfSha256, boolean printed) {}

    public BundleContents {
        pieces = List.copyOf(pieces);
    }

    /** Whether all of it is the product's own work. */
    boolean isPrinted() {
        return pieces.stream().flatMap(piece -> piece.sources().stream()).allMatch(Source::printed);
    }

    /** Pages of all evidence. */
    public int pages() {
        return pieces.stream().mapToInt(Piece::pages).sum();
    }
}
