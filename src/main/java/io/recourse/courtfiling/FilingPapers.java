package io.recourse.courtfiling;

import io.recourse.casefile.CaseFile;
import io.recourse.common.Money;
import io.recourse.documents.AmountsOwed;
import io.recourse.documents.ChineseFormat;
import io.recourse.documents.LoanFacts;
import io.recourse.legalcase.Lender;
import io.recourse.legalcase.Party;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What the papers of one packet have in common. All are made from the same case file and statement, so that no two of
 * them disagree on an amount, a name or a date.
 *
 * @param parties the defendants in order, the debtor first
 * @param file the case as of the cut-off day
 * @param lines the ledger's lines as of the same day
 * @param cause 案由
 * @param wording the house's wording by name, places filled
 * @param preparedOn the day that the papers bear
 */
record FilingPapers(
        CourtFiling filing,
        List<Party> parties,
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

    /** The debtor. */
    Defendant defendant() {
        return defendants().get(0);
    }

    List<Defendant> defendants() {
        return parties.stream()
                .map(party -> Defendant.resident(party.name(), party.idNo(), party.mobile(), party.fullAddress()))
                .toList();
    }

    /** All defendants by name. */
    String defendantNames() {
        return names(parties);
    }

    /** The guarantors who are sued by name; empty when none is. */
    String guarantorNames() {
        return names(parties.subList(1, parties.size()));
    }

    static String names(List<Party> persons) {
        return persons.stream().map(Party::name).collect(Collectors.joining("、"));
    }

    /** 保证 as the claim states it; none where the debtor alone is sued. */
    Security security() {
        if (!filing.suesGuarantors()) {
            return Security.NONE;
        }
        GuarantorsSued sued = filing.claim().facts().guarantors();
        boolean joint = sued.kind() == GuarantorsSued.Kind.JOINT;
        return new Security(
                null, new Security.Guarantee(sued.signedOn(), guarantorNames(), sued.content(), joint), null);
    }

    /** What is claimed from the guarantors; null where the debtor alone is sued. */
    String securityClaim() {
        return filing.suesGuarantors() ? wording.get("guarantee-claim") : null;
    }

    /** The court that the packet goes to. */
    String court() {
        return filing.isPropertyFirst() ? preservationCourt() : filing.claim().court();
    }

    /** The court that is asked to preserve property. */
    String preservationCourt() {
        return filing.claim().preservationCourt();
    }

    /**
     * What the papers state, by the names of the table {@code packet-statement}; what is not known is not in it. A list holds
     * what is stated of each defendant, in their order.
     */
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
        facts.put("defendants", defendantNames());
        facts.put("defendant", defendants().stream().map(Defendant::name).toList());
        facts.put(
                "defendantBornOn", defendants().stream().map(Defendant::bornOn).toList());
        facts.put(
                "defendantAddress",
                defendants().stream().map(Defendant::address).toList());
        facts.put("defendantIdNo", defendants().stream().map(Defendant::idNo).toList());
        facts.put("guaranteed", filing.suesGuarantors() ? "☑" : "☐");
        facts.put("guaranteeClaim", filing.suesGuarantors() ? securityClaim() + "否☐" : "否☑");
        if (filing.suesGuarantors()) {
            facts.put("guarantors", guarantorNames());
            facts.put("guaranteeSignedOn", filing.claim().facts().guarantors().signedOn());
        }
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
