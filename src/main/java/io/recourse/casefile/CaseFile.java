package io.recourse.casefile;

import io.recourse.common.CaseNo;
import io.recourse.common.Money;
import io.recourse.deadlines.Limitation;
import io.recourse.documents.AmountsOwed;
import io.recourse.documents.Channels;
import io.recourse.documents.Letterhead;
import io.recourse.documents.LoanFacts;
import io.recourse.documents.Rate;
import io.recourse.documents.Recipient;
import io.recourse.ledger.Balance;
import io.recourse.ledger.LoanTerms;
import io.recourse.legalcase.LegalCase;
import io.recourse.legalcase.Lender;
import io.recourse.legalcase.Party;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * All that a step or letter needs to know of a case on a day.
 *
 * @param penaltyRate what is charged on overdue principal, after the cap
 * @param contractName the contract's title, as 个人消费借款合同
 */
public record CaseFile(
        LegalCase legalCase,
        Party debtor,
        Lender lender,
        LoanTerms terms,
        BigDecimal penaltyRate,
        String contractName,
        Balance balance,
        Limitation.Result limitation,
        LocalDate asOf) {

    public CaseNo caseNo() {
        return legalCase.caseNo();
    }

    public boolean isBarred() {
        return limitation.status() == Limitation.Status.BARRED;
    }

    /** All that is owed, due and not due, less what was paid ahead. */
    public Money wholeDebt() {
        return balance.totalDue().plus(balance.principalNotDue()).minus(balance.credit());
    }

    /** What a suit may claim: the whole debt without the costs that a decision has put on the debtor already. */
    public Money claimable() {
        return wholeDebt().minus(balance.costsDue());
    }

    /** The due date of the oldest unpaid instalment; null when nothing is overdue. */
    public LocalDate overdueSince() {
        return balance.daysPastDue() == 0 ? null : asOf.minusDays(balance.daysPastDue());
    }

    public Letterhead lawFirm() {
        return new Letterhead(lender.lawFirm(), null, lender.lawFirmAddress(), null, lender.lawFirmPhone(), null);
    }

    public Letterhead lenderLetterhead() {
        return new Letterhead(lender.name(), null, lender.address(), null, lender.phone(), null);
    }

    public Recipient recipient() {
        return new Recipient(
                debtor.name(),
                Recipient.masked(debtor.idNo()),
                debtor.fullAddress(),
                null,
                debtor.mobile(),
                debtor.language() == Party.Language.EN);
    }

    public LoanFacts loanFacts() {
        return new LoanFacts(
                lender.name(),
                contractName,
                legalCase.contractNo(),
                terms.disbursedOn(),
                terms.principal(),
                terms.termMonths(),
                new Rate(terms.annualRate()),
                new Rate(penaltyRate),
                overdueSince(),
                balance.daysPastDue());
    }

    /** What is due of the loan alone, without costs of a suit. */
    public AmountsOwed loanDue() {
        return AmountsOwed.of(asOf, balance.principalDue(), balance.interestDue(), balance.penaltyDue(), Money.ZERO);
    }

    /** What is due, as letters split it. */
    public AmountsOwed amountsDue() {
        return AmountsOwed.of(
                asOf, balance.principalDue(), balance.interestDue(), balance.penaltyDue(), balance.costsDue());
    }

    public Channels channels() {
        return new Channels(
                lender.paymentAccount(), legalCase.contractNo().value(), lender.phone(), lender.disputeChannel());
    }
}
