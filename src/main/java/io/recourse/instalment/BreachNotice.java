package io.recourse.instalment;

import io.recourse.common.Money;
import io.recourse.documents.AmountsOwed;
import io.recourse.documents.Channels;
import io.recourse.documents.Letterhead;
import io.recourse.documents.LoanFacts;
import io.recourse.documents.Printable;
import io.recourse.documents.PrintedOn;
import io.recourse.documents.Recipient;
import io.recourse.documents.Requirements;
import java.time.LocalDate;
import java.util.List;

/**
 * Everything that a 分期还款违约通知书 prints: which instalments were missed and what the agreement provides for.
 *
 * @param missed the instalments unpaid when the days of grace ended; at least one
 * @param paidUnderPlan what was paid since signing; it stays credited
 * @param graceEndedOn the last day of grace
 * @param payBy by when the debtor is asked to pay or answer
 */
@PrintedOn("instalment/breach-notice")
public record BreachNotice(
        Letterhead lender,
        String noticeNo,
        LocalDate issuedOn,
        Recipient debtor,
        String agreementNo,
        LocalDate signedOn,
        LoanFacts loan,
        List<Missed> missed,
        Money paidUnderPlan,
        LocalDate graceEndedOn,
        AmountsOwed owed,
        LocalDate payBy,
        Channels channels)
        implements Printable {

    /** An instalment of the plan that was not paid in full. */
    public record Missed(int no, LocalDate dueOn, Money amount, Money paid) {

        /** What of it is still open. */
        public Money open() {
            return amount.minus(paid);
        }
    }

    /** @throws io.recourse.common.InvalidFields naming what is missing */
    public BreachNotice {
        new Requirements()
                .given("lender", lender)
                .given("noticeNo", noticeNo)
                .given("issuedOn", issuedOn)
                .given("debtor", debtor)
                .given("agreementNo", agreementNo)
                .given("signedOn", signedOn)
                .given("loan", loan)
                .some("missed", missed)
                .given("paidUnderPlan", paidUnderPlan)
                .given("graceEndedOn", graceEndedOn)
                .given("owed", owed)
                .later("payBy", payBy, issuedOn)
                .given("channels", channels)
                .check();
        missed = List.copyOf(missed);
    }
}
