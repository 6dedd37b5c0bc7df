package io.recourse.documents.bundle;

import io.recourse.documents.Printable;
import io.recourse.documents.PrintedOn;
import io.recourse.documents.Requirements;
import java.time.LocalDate;
import java.util.List;

/**
 * Everything that cover, contents and list of hashes of one part of an evidence bundle print.
 *
 * @param court may be missing, when no court is chosen yet
 * @param cause 案由
 * @param submitter who hands the evidence in
 * @param part which part it is, from 1, of {@code parts}
 * @param pages of all evidence in all parts
 */
@PrintedOn("court-filing/evidence-bundle")
public record BundleFront(
        LocalDate issuedOn,
        String court,
        String cause,
        String plaintiff,
        String defendants,
        String submitter,
        int part,
        int parts,
        int pages,
        List<Entry> entries,
        List<Source> sources)
        implements Printable {

    /**
     * One piece of evidence as the contents name it.
     *
     * @param no its number, for example 证据2; its line becomes a link
     * @param pages its pages among all evidence, for example 3-8
     * @param part where it begins
     * @param page where it begins in that part, counted as a PDF reader does
     */
    public record Entry(String no, String title, String pages, int part, int page) {}

    /**
     * One file that was handed in or printed by us.
     *
     * @param no the piece it belongs to
     * @param start the first half of the SHA-256 of its bytes as they came, {@code end} the other
     */
    public record Source(String no, String title, int pages, String start, String end) {}

    public BundleFront {
        new Requirements()
                .given("issuedOn", issuedOn)
                .given("cause", cause)
                .given("plaintiff", plaintiff)
                .given("defendants", defendants)
                .given("submitter", submitter)
                .some("entries", entries)
                .check();
        entries = List.copyOf(entries);
        sources = List.copyOf(sources);
    }
}
