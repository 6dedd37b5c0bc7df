package io.recourse.courtfiling;

import io.recourse.casefile.CaseFile;
import io.recourse.common.Money;
import io.recourse.documents.AmountsOwed;
import io.recourse.documents.Rate;
import io.recourse.ledger.Statement;
import java.time.LocalDate;

/**
 * The statement of claim of a packet, on the court's form for the product: both claim the same and tell it alike.
 *
 * @param evidence 证据清单, or a reference to it
 */
record StatementsOfClaim(FilingPapers papers, String evidence) {

    private static final Mediation MEDIATION = new Mediation(true, Mediation.Wish.UNDECIDED);

    StatementOfClaim ofLoan() {
        AmountsOwed owed = papers.owed();
        boolean accelerated = file().balance().principalNotDue().isPositive();
        LocalDate lastDue = papers.lines().lastDueOn();
        return new StatementOfClaim(
                papers.preparedOn(),
                papers.plaintiff(),
                papers.agent(),
                papers.defendants(),
                new StatementOfClaim.Claims(
                        file().asOf(),
                        owed.principal(),
                        owed.interest(),
                        Money.ZERO,
                        owed.penalty(),
                        owed.interest().plus(owed.penalty()),
                        wording("calculation"),
                        papers.filing().claim().interestToPayment(),
                        accelerated
                                ? StatementOfClaim.Acceleration.EARLY_REPAYMENT
                                : StatementOfClaim.Acceleration.NONE,
                        papers.securityClaim(),
                        null,
                        true,
                        null,
                        owed.total()),
                procedure(),
                new StatementOfClaim.Facts(
                        wording("contract"),
                        file().lender().name(),
                        file().debtor().name(),
                        file().terms().principal(),
                        file().terms().principal(),
                        !lastDue.isAfter(file().asOf()),
                        file().terms().disbursedOn(),
                        lastDue,
                        new Rate(file().terms().annualRate()),
                        null,
                        new Rate(file().terms().penaltyUplift()),
                        null,
                        false,
                        null,
                        new Rate(file().penaltyRate()),
                        null,
                        file().terms().disbursedOn(),
                        repayment(),
                        null,
                        papers.lines().paid(Statement.Part.PRINCIPAL),
                        papers.lines().paid(Statement.Part.INTEREST),
                        null,
                        file().overdueSince(),
                        file().balance().daysPastDue(),
                        wording("contract-basis"),
                        legalBasis(),
                        null,
                        evidence),
                papers.security(),
                MEDIATION);
    }

    StatementOfClaimCreditCard ofCreditCard() {
        AmountsOwed owed = papers.owed();
        Money charges = owed.interest().plus(owed.penalty());
        return new StatementOfClaimCreditCard(
                papers.preparedOn(),
                papers.plaintiff(),
                papers.agent(),
                papers.defendants(),
                new StatementOfClaimCreditCard.Claims(
                        file().asOf(),
                        owed.principal(),
                        charges,
                        papers.filing().claim().interestToPayment(),
                        wording("calculation"),
                        papers.securityClaim(),
                        null,
                        true,
                        null,
                        owed.total()),
                procedure(),
                new StatementOfClaimCreditCard.Facts(
                        wording("contract"),
                        file().terms().principal(),
                        wording("calculation"),
                        null,
                        null,
                        null,
                        papers.lines()
                                .paid(Statement.Part.PRINCIPAL)
                                .plus(papers.lines().paid(Statement.Part.INTEREST))
                                .plus(papers.lines().paid(Statement.Part.PENALTY)),
                        file().overdueSince(),
                        file().asOf(),
                        new StatementOfClaimCreditCard.Owed(
                                owed.principal(),
                                owed.interest(),
                                owed.penalty(),
                                Money.ZERO,
                                Money.ZERO,
                                Money.ZERO,
                                Money.ZERO),
                        wording("collection"),
                        wording("contract-basis"),
                        legalBasis(),
                        null,
                        evidence),
                papers.security(),
                MEDIATION);
    }

    /** The form asks for any agreement, valid or not. */
    private Procedure procedure() {
        Venue venue = papers.filing().claim().venue();
        return new Procedure(venue == null ? null : venue.clause(), preservation());
    }

    private Procedure.Preservation preservation() {
        PreservationSought sought = papers.filing().claim().preservation();
        return sought == null || !sought.isOrdered()
                ? null
                : new Procedure.Preservation(papers.preservationCourt(), sought.orderedOn(), sought.orderNo());
    }

    private StatementOfClaim.Repayment repayment() {
        return switch (file().terms().repayment()) {
            case EQUAL_INSTALMENT -> StatementOfClaim.Repayment.EQUAL_INSTALMENT;
            case EQUAL_PRINCIPAL -> StatementOfClaim.Repayment.EQUAL_PRINCIPAL;
            case INTEREST_ONLY -> StatementOfClaim.Repayment.INTEREST_MONTHLY;
            case BULLET -> StatementOfClaim.Repayment.BULLET;
        };
    }

    private CaseFile file() {
        return papers.file();
    }

    private String legalBasis() {
        String ofLoan = wording("legal-basis");
        return papers.filing().suesGuarantors() ? ofLoan + "；" + wording("guarantee-basis") : ofLoan;
    }

    private String wording(String name) {
        return papers.wording().get(name);
    }
}
