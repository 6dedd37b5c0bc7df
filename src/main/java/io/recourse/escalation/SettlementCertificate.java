package io.recourse.escalation;

import io.recourse.common.Money;
import io.recourse.documents.Channels;
import io.recourse.documents.Letterhead;
import io.recourse.documents.LoanFacts;
import io.recourse.documents.Printable;
import io.recourse.documents.PrintedOn;
import io.recourse.documents.Recipient;
import io.recourse.documents.Requirements;
import java.time.LocalDate;

/**
 * Everything that a 结清证明 prints: that nothing is owed on a contract any more (Civil Code 557), for the debtor to show
 * to others.
 *
 * @param idNo the debtor's whole identity number; the reader must know who is meant
 * @param settledOn the day on which the last of the debt was paid or waived
 * @param paid all that was paid on the contract; what was paid beyond it is no part of this
 * @param waived what the lender gave up; zero for nothing
 */
@PrintedOn("settlement/settlement-certificate")
public record SettlementCertificate(
        Letterhead lender,
        String certificateNo,
        LocalDate issuedOn,
        Recipient debtor,
        String idNo,
        LoanFacts loan,
        LocalDate settledOn,
        Money paid,
        Money waived,
        Channels channels)
        implements Printable {

    /** @throws io.recourse.common.InvalidFields naming what is missing */
    public SettlementCertificate {
        new Requirements()
                .given("lender", lender)
                .given("certificateNo", certificateNo)
                .given("issuedOn", issuedOn)
                .given("debtor", debtor)
                .given("idNo", idNo)
                .given("loan", loan)
                .given("settledOn", settledOn)
                .given("paid", paid)
                .given("waived", waived)
                .given("channels", channels)
                .check();
    }
}
