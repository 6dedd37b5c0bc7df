package io.recourse.courtfiling;

import io.recourse.documents.AmountsOwed;
import io.recourse.documents.LoanFacts;
import io.recourse.documents.Printable;
import io.recourse.documents.PrintedOn;
import io.recourse.documents.Requirements;
import java.time.LocalDate;
import java.util.List;

/**
 * Everything that a 支付令申请书 prints. It declares what the law makes a condition, and cannot be made where one is missing
 * (CPL 225; 民诉法解释 427): no counter-obligation, the debtor can be served, no preservation before.
 *
 * @param court the basic court of the debtor's domicile (民诉法解释 23)
 * @param counterObligation whether the creditor owes the debtor anything; must be false
 * @param servable whether the order can be served on the debtor; must be true
 * @param preserved whether property was preserved before; must be false
 * @param evidence titles; at least one
 */
@PrintedOn("court-filing/payment-order-application")
public record PaymentOrderApplication(
        LocalDate issuedOn,
        String court,
        Plaintiff applicant,
        Agent agent,
        Defendant debtor,
        LoanFacts loan,
        AmountsOwed owed,
        boolean counterObligation,
        boolean servable,
        boolean preserved,
        List<String> evidence)
        implements Printable {

    /** @throws io.recourse.common.InvalidFields naming what is missing or bars the order */
    public PaymentOrderApplication {
        new Requirements()
                .given("issuedOn", issuedOn)
                .given("court", court)
                .given("applicant", applicant)
                .given("debtor", debtor)
                .given("loan", loan)
                .given("owed", owed)
                .holds("counterObligation", !counterObligation, "document.payment-order-barred")
                .holds("servable", servable, "document.payment-order-barred")
                .holds("preserved", !preserved, "document.payment-order-barred")
                .some("evidence", evidence)
                .check();
        evidence = List.copyOf(evidence);
    }

    static PaymentOrderApplication of(FilingPapers papers, List<String> evidence) {
        return new PaymentOrderApplication(
                papers.preparedOn(),
                papers.filing().claim().court(),
                papers.plaintiff(),
                papers.agent(),
                papers.defendant(),
                papers.file().loanFacts(),
                papers.owed(),
                false,
                true,
                false,
                evidence);
    }
}
