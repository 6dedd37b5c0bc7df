package io.recourse.courtfiling;

import io.recourse.casefile.CaseFile;
import io.recourse.common.Money;
import io.recourse.documents.AmountsOwed;
import io.recourse.legalcase.Lender;
import java.time.LocalDate;
import java.util.Map;

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
}
