package io.recourse.courtfiling;

import io.recourse.casefile.CaseFile;
import io.recourse.common.Money;
import io.recourse.documents.AmountsOwed;
import io.recourse.documents.ChineseFormat;
import io.recourse.documents.LoanFacts;
import io.recourse.legalcase.Lender;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What the papers of one packet have in common. All are made from the same case file and statement, so that no two of
 * them disagree on an amount, a name or a date.
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

    /** All that is claimed: principal due and accelerated, interest due, penalty to the cut-off day. */
    AmountsOwed owed() {
        return AmountsOwed.of(
                file.asOf(),
                file.balance().principalDue().plus(file.balance().principalNotDue()),
                file.balance().interestDue(),
                file.balance().penaltyDue(),
                Money.ZERO);
    }

    Plaintiff plaintiff() {
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

    Agent agent() {
        Lender.Lawyer lawyer = file.lender().lawyerList().get(0);
        return new Agent(
                lawyer.name(), file.lender().lawFirm(), "律师", file.lender().lawFirmPhone(), lawyer.licenceNo(), true);
    }

    Defendant defendant() {
        return Defendant.resident(
                file.debtor().name(),
                file.debtor().idNo(),
                file.debtor().mobile(),
                file.debtor().fullAddress());
    }

    /** The court that the packet goes to. */
    String court() {
        return filing.isPropertyFirst() ? preservationCourt() : filing.claim().court();
    }

    /** The court that is asked to preserve property. */
    String preservationCourt() {
        return filing.claim().preservationCourt();
    }

    /** What the papers state, by the names of the table {@code packet-statement}; what is not known is not in it. */
    Map<String, Object> facts() {
        LoanFacts loan = file.loanFacts();
        Plaintiff plaintiff = plaintiff();
        Agent agent = agent();
        Defendant defendant = defendant();
        AmountsOwed owed = owed();
        Map<String, Object> facts = new HashMap<>();
        facts.put("plaintiff", plaintiff.name());
        facts.put("plaintiffAddress", plaintiff.address());
        facts.put("plaintiffPhone", plaintiff.phone());
        facts.put("creditCode", plaintiff.creditCode());
        facts.put("representative", plaintiff.legalRepresentative());
        facts.put("position", plaintiff.position());
        facts.put("agent", agent.name());
        facts.put("firm", agent.firm());
        facts.put("licenceNo", agent.licenceNo());
        facts.put("debtor", defendant.name());
        facts.put("debtorAddress", defendant.address());
        facts.put("debtorPhone", defendant.phone());
        facts.put("idNo", defendant.idNo());
        facts.put("bornOn", defendant.bornOn());
        facts.put("court", court());
        facts.put("cause", cause);
        facts.put("contractName", loan.contractName());
        facts.put("contractNo", loan.contractNo().value());
        facts.put("disbursedOn", loan.disbursedOn());
        facts.put("loanPrincipal", loan.principal());
        facts.put("annualRate", loan.annualRate());
        facts.put("penaltyRate", loan.penaltyRate());
        facts.put("overdueSince", loan.overdueSince());
        facts.put("daysPastDue", loan.daysPastDue());
        facts.put("cutOff", owed.asOf());
        facts.put("principal", owed.principal());
        facts.put("interest", owed.interest());
        facts.put("penalty", owed.penalty());
        facts.put("charges", owed.interest().plus(owed.penalty()));
        facts.put("total", owed.total());
        facts.put("totalInWords", ChineseFormat.capital(owed.total()));
        facts.put("untilPaid", filing.claim().interestToPayment() ? "☑" : "☐");
        facts.put("chargesFrom", filing.claim().interestToPayment() ? owed.asOf() : "年月日");
        addPreservation(facts);
        facts.values().removeIf(Objects::isNull);
        return facts;
    }

    private void addPreservation(Map<String, Object> facts) {
        PreservationSought sought = filing.claim().preservation();
        facts.put("preservedBefore", sought != null && sought.isOrdered() ? "☑" : "☐");
        if (sought != null) {
            facts.put("preservationCourt", preservationCourt());
            facts.put("preserved", sought.amount());
            facts.put("preservedInWords", ChineseFormat.capital(sought.amount()));
            facts.put("guarantee", sought.guarantee());
            facts.put("guaranteeForm", sought.guaranteeForm());
            facts.put("orderedOn", sought.orderedOn());
            facts.put("orderNo", sought.orderNo());
        }
    }
}
