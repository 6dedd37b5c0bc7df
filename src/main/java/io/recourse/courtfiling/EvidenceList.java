package io.recourse.courtfiling;

import io.recourse.documents.Printable;
import io.recourse.documents.PrintedOn;
import io.recourse.documents.Requirements;
import java.time.LocalDate;
import java.util.List;

/**
 * Everything that a 证据目录 prints.
 *
 * @param cause 案由, for example 金融借款合同纠纷
 * @param submitter who submits, as the signature names him
 * @param items at least one
 */
@PrintedOn("court-filing/evidence-list")
public record EvidenceList(
        LocalDate issuedOn,
        String court,
        String cause,
        String plaintiff,
        String defendants,
        String submitter,
        List<Item> items)
        implements Printable {

    /**
     * One piece of evidence.
     *
     * @param pages for example 1-6
     * @param original 原件; otherwise 复印件
     * @param proves 证明对象
     */
    public record Item(int no, String title, int copies, String pages, boolean original, String proves) {}

    /** @throws io.recourse.common.InvalidFields naming what is missing */
    public EvidenceList {
        new Requirements()
                .given("issuedOn", issuedOn)
                .given("court", court)
                .given("cause", cause)
                .given("plaintiff", plaintiff)
                .given("defendants", defendants)
                .given("submitter", submitter)
                .some("items", items)
                .check();
        items = List.copyOf(items);
    }

    static EvidenceList of(FilingPapers papers, List<Item> items) {
        return new EvidenceList(
                papers.preparedOn(),
                papers.court(),
                papers.cause(),
                papers.file().lender().name(),
                papers.defendantNames(),
                papers.file().lender().name(),
                items);
    }
}
