package io.recourse.courtfiling;

import io.recourse.casefile.CaseFile;
import io.recourse.common.Money;
import io.recourse.documents.AmountsOwed;
import io.recourse.documents.Rate;
import io.recourse.ledger.Statement;
import io.recourse.legalcase.Lender;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What the papers of one packet say. All are made from the same case file and statement, so that no two of them disagree
 * on an amount, a name or a date.
 *
 * @param file the case as of the cut-off day
 * @param lines the ledger's lines as of the same day
 * @param cause 案由
 * @param wording the house's wording by name, places filled
 * @param preparedOn the day that the papers bear
 */
record FilingPapers(
        CourtFiling filing,
        CaseFile file,
        LedgerLines lines,
        String cause,
        Map<String, String> wording,
        LocalDate preparedOn) {

    StatementOfClaim statementOfClaim(String evidence) {
        AmountsOwed owed = owed();
        boolean accelerated = file.balance().principalNotDue().isPositive();
        LocalDate lastDue = lines.lastDueOn();
        return new StatementOfClaim(
                preparedOn,
                plaintiff(),
                agent(),
                List.of(defendant()),
                new StatementOfClaim.Claims(
                        file.asOf(),
                        owed.principal(),
                        owed.interest(),
                        Money.ZERO,
                        owed.penalty(),
                        owed.interest().plus(owed.penalty()),
                        wording.get("calculation"),
                        filing.claim().interestToPayment(),
                        accelerated
                                ? StatementOfClaim.Acceleration.EARLY_REPAYMENT
                                : StatementOfClaim.Acceleration.NONE,
                        null,
                        null,
                        true,
                        null,
                        owed.total()),
                new Procedure(null, null),
                new StatementOfClaim.Facts(
                        wording.get("contract"),
                        file.lender().name(),
                        file.debtor().name(),
                        file.terms().principal(),
                        file.terms().principal(),
                        !lastDue.isAfter(file.asOf()),
                        file.terms().disbursedOn(),
                        lastDue,
                        new Rate(file.terms().annualRate()),
                        null,
                        new Rate(file.terms().penaltyUplift()),
                        null,
                        false,
                        null,
                        new Rate(file.penaltyRate()),
                        null,
                        file.terms().disbursedOn(),
                        repayment(),
                        null,
                        lines.paid(Statement.Part.PRINCIPAL),
                        lines.paid(Statement.Part.INTEREST),
                        null,
                        file.overdueSince(),
                        file.balance().daysPastDue(),
                        wording.get("contract-basis"),
                        wording.get("legal-basis"),
                        null,
                        evidence),
                Security.NONE,
                new Mediation(true, Mediation.Wish.UNDECIDED));
    }

    StatementOfClaimCreditCard creditCardClaim(String evidence, String collection) {
        AmountsOwed owed = owed();
        Money charges = owed.interest().plus(owed.penalty());
        return new StatementOfClaimCreditCard(
                preparedOn,
                plaintiff(),
                agent(),
                List.of(defendant()),
                new StatementOfClaimCreditCard.Claims(
                        file.asOf(),
                        owed.principal(),
                        charges,
                        wording.get("calculation"),
                        null,
                        null,
                        true,
                        null,
                        owed.total()),
                new Procedure(null, null),
                new StatementOfClaimCreditCard.Facts(
                        wording.get("contract"),
                        file.terms().principal(),
                        wording.get("calculation"),
                        null,
                        null,
                        null,
                        lines.paid(Statement.Part.PRINCIPAL)
                                .plus(lines.paid(Statement.Part.INTEREST))
                                .plus(lines.paid(Statement.Part.PENALTY)),
                        file.overdueSince(),
                        file.asOf(),
                        new StatementOfClaimCreditCard.Owed(
                                owed.principal(),
                                owed.interest(),
                                owed.penalty(),
                                Money.ZERO,
                                Money.ZERO,
                                Money.ZERO,
                                Money.ZERO),
                        collection,
                        wording.get("contract-basis"),
                        wording.get("legal-basis"),
                        null,
                        evidence),
                Security.NONE,
                new Mediation(true, Mediation.Wish.UNDECIDED));
    }

    PaymentOrderApplication paymentOrder(List<String> evidence) {
        return new PaymentOrderApplication(
                preparedOn,
                filing.claim().court(),
                plaintiff(),
                agent(),
                defendant(),
                file.loanFacts(),
                owed(),
                false,
                true,
                false,
                evidence);
    }

    PowerOfAttorney powerOfAttorney() {
        return new PowerOfAttorney(
                preparedOn,
                filing.claim().court(),
                cause,
                plaintiff(),
                file.debtor().name(),
                List.of(agent()));
    }

    IdentityCertificate identityCertificate() {
        return new IdentityCertificate(preparedOn, filing.claim().court(), plaintiff());
    }

    EvidenceList evidenceList(List<EvidenceList.Item> items) {
        return new EvidenceList(
                preparedOn,
                filing.claim().court(),
                cause,
                file.lender().name(),
                file.debtor().name(),
                file.lender().name(),
                items);
    }

    ClaimCalculation calculation() {
        List<ClaimCalculation.Penalty> penalties = lines.penalties();
        Money accrued = penalties.stream().map(ClaimCalculation.Penalty::amount).reduce(Money.ZERO, Money::plus);
        List<ClaimCalculation.Payment> payments = lines.payments();
        return new ClaimCalculation(
                preparedOn,
                file.debtor().name(),
                file.loanFacts(),
                file.terms().dayCount(),
                owed(),
                lines.instalments(),
                penalties,
                accrued,
                accrued.minus(owed().penalty()),
                payments,
                payments.stream().map(ClaimCalculation.Payment::amount).reduce(Money.ZERO, Money::plus));
    }

    /** All that is claimed: principal due and accelerated, interest due, penalty to the cut-off day. */
    AmountsOwed owed() {
        return AmountsOwed.of(
                file.asOf(),
                file.balance().principalDue().plus(file.balance().principalNotDue()),
                file.balance().interestDue(),
                file.balance().penaltyDue(),
                Money.ZERO);
    }

    private StatementOfClaim.Repayment repayment() {
        return switch (file.terms().repayment()) {
            case EQUAL_INSTALMENT -> StatementOfClaim.Repayment.EQUAL_INSTALMENT;
            case EQUAL_PRINCIPAL -> StatementOfClaim.Repayment.EQUAL_PRINCIPAL;
            case INTEREST_ONLY -> StatementOfClaim.Repayment.INTEREST_MONTHLY;
            case BULLET -> StatementOfClaim.Repayment.BULLET;
        };
    }

    private Plaintiff plaintiff() {
        Lender lender = file.lender();
        return new Plaintiff(
                lender.name(),
                lender.address(),
                null,
                lender.legalRepresentative(),
                lender.representativePosition().isEmpty() ? null : lender.representativePosition(),
                lender.phone(),
                lender.creditCode(),
                lender.companyKind());
    }

    private Agent agent() {
        Lender.Lawyer lawyer = file.lender().lawyerList().get(0);
        return new Agent(
                lawyer.name(), file.lender().lawFirm(), "律师", file.lender().lawFirmPhone(), lawyer.licenceNo(), true);
    }

    private Defendant defendant() {
        return Defendant.resident(
                file.debtor().name(),
                file.debtor().idNo(),
                file.debtor().mobile(),
                file.debtor().fullAddress());
    }
}
