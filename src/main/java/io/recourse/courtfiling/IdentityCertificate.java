package io.recourse.courtfiling;

import io.recourse.documents.Printable;
import io.recourse.documents.PrintedOn;
import io.recourse.documents.Requirements;
import java.time.LocalDate;

/**
 * Everything that a 法定代表人身份证明书 prints: a legal person acts in court through its legal representative, and proves
 * who that is (CPL 51; 登记立案规定 art. 6).
 *
 * @param company whose representative it is
 */
@PrintedOn("court-filing/identity-certificate")
public record IdentityCertificate(LocalDate issuedOn, String court, Plaintiff company) implements Printable {

    /** @throws io.recourse.common.InvalidFields naming what is missing */
    public IdentityCertificate {
        new Requirements()
                .given("issuedOn", issuedOn)
                .given("court", court)
                .given("company", company)
                .check();
    }

    static IdentityCertificate of(FilingPapers papers) {
        return new IdentityCertificate(papers.preparedOn(), papers.court(), papers.plaintiff());
    }
}
