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
import java.util.stream.Collectors;

/**
 * What the papers of one packet say. All are made from the same case file and statement, so that no two of them disagree
 * on an amount, a name or a date.
 *
 * @param file the case as of the cut-off day
 * @param statement the ledger's lines as of the same day
 * @param cause 案由
 * @param wording the house's wording by name, places filled
 * @param preparedOn the day that the papers bear
 */
record FilingPapers(
        CourtFiling filing,
        CaseFile file,
        Statement statement,
        String cause,
        Map<String, String> wording,
        LocalDate preparedOn) {

    StatementOfClaim statementOfClaim(String evidence) {
        AmountsOwed owed = owed();
        boolean accelerated = file.balance().principalNotDue().isPositive();
        LocalDate lastDue = lastDueOn();
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
                        paid(Statement.Part.PRINCIPAL),
                        paid(Statement.Part.INTEREST),
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
                        paid(Statement.Part.PRINCIPAL)
                                .plus(paid(Statement.Part.INTEREST))
                                .plus(paid(Statement.Part.PENALTY)),
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
        Map<Integer, Boolean> due = statement.instalments().stream()
                .collect(Collectors.toMap(Statement.InstalmentLine::no, Statement.InstalmentLine::due));
        List<ClaimCalculation.Penalty> penalties = statement.penaltySegments().stream()
                .filter(segment -> due.getOrDefault(segment.instalmentNo(), false))
                .map(segment -> new ClaimCalculation.Penalty(
                        segment.instalmentNo(),
                        segment.from(),
                        segment.to(),
                        segment.unpaidPrincipal(),
                        new Rate(segment.rate()),
                        segment.days(),
                        segment.amount()))
                .toList();
        Money accrued = penalties.stream().map(ClaimCalculation.Penalty::amount).reduce(Money.ZERO, Money::plus);
        List<ClaimCalculation.Payment> payments = payments();
        return new ClaimCalculation(
                preparedOn,
                file.debtor().name(),
                file.loanFacts(),
                file.terms().dayCount(),
                owed(),
                statement.instalments().stream().map(this::line).toList(),
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

    private ClaimCalculation.Instalment line(Statement.InstalmentLine instalment) {
        return new ClaimCalculation.Instalment(
                instalment.no(),
                instalment.dueOn(),
                instalment.principal().charged(),
                instalment.principal().rest(),
                instalment.due() ? instalment.interest().charged() : Money.ZERO,
                instalment.due() ? instalment.interest().rest() : Money.ZERO);
    }

    private List<ClaimCalculation.Payment> payments() {
        return statement.postings().stream()
                .map(Statement.Posting::paymentRef)
                .distinct()
                .map(this::payment)
                .toList();
    }

    private ClaimCalculation.Payment payment(String ref) {
        List<Statement.Posting> postings = statement.postings().stream()
                .filter(posting -> posting.paymentRef().equals(ref))
                .toList();
        return new ClaimCalculation.Payment(
                postings.get(0).receivedOn(),
                ref,
                sum(postings, null),
                sum(postings, Statement.Part.INTEREST),
                sum(postings, Statement.Part.PENALTY),
                sum(postings, Statement.Part.PRINCIPAL));
    }

    private Money paid(Statement.Part part) {
        return sum(statement.postings(), part);
    }

    private static Money sum(List<Statement.Posting> postings, Statement.Part part) {
        return postings.stream()
                .filter(posting -> part == null || posting.part() == part)
                .map(Statement.Posting::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    private LocalDate lastDueOn() {
        return statement.instalments().stream()
                .map(Statement.InstalmentLine::dueOn)
                .max(LocalDate::compareTo)
                .orElseThrow();
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
