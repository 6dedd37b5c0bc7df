package io.recourse.creditreporting;

import io.recourse.casefile.CaseFile;
import io.recourse.documents.Channels;
import io.recourse.documents.Letterhead;
import io.recourse.documents.LoanFacts;
import io.recourse.documents.Printable;
import io.recourse.documents.PrintedOn;
import io.recourse.documents.Recipient;
import io.recourse.documents.Requirements;
import java.time.LocalDate;

/**
 * Everything that a 征信异议答复函 prints: the answer in writing to a debtor who disputed what was reported, and what was
 * reported is right (征信业管理条例 art. 25), or to the authority to which he complained of it (art. 26).
 *
 * @param authority whom it is addressed to in place of the debtor; null unless he complained
 * @param complaintNo under which the authority passed the complaint on; null likewise
 * @param receivedOn the day on which the dispute was received
 * @param what he disputes, in his words
 * @param database where it was reported, for example 金融信用信息基础数据库
 */
@PrintedOn("credit-reporting/dispute-answer")
public record DisputeAnswer(
        Letterhead lender,
        String letterNo,
        LocalDate issuedOn,
        Recipient debtor,
        Recipient authority,
        String complaintNo,
        LoanFacts loan,
        LocalDate receivedOn,
        String what,
        String database,
        LocalDate reportedOn,
        CorrectionLetter.Overdue reported,
        String finding,
        Channels channels)
        implements Printable {

    /** @throws io.recourse.common.InvalidFields naming what is missing */
    public DisputeAnswer {
        new Requirements()
                .given("lender", lender)
                .given("letterNo", letterNo)
                .given("issuedOn", issuedOn)
                .given("debtor", debtor)
                .holds("complaintNo", (authority == null) == (complaintNo == null), "document.required")
                .given("loan", loan)
                .given("receivedOn", receivedOn)
                .given("what", what)
                .given("database", database)
                .given("reportedOn", reportedOn)
                .given("reported", reported)
                .given("finding", finding)
                .given("channels", channels)
                .check();
    }

    static DisputeAnswer of(CreditDispute dispute, CaseFile file) {
        CreditReport report = dispute.report();
        return new DisputeAnswer(
                file.lenderLetterhead(),
                dispute.letterNo(),
                file.asOf(),
                file.recipient(),
                authority(dispute),
                dispute.authority() == null ? null : dispute.bureauRef(),
                file.loanFacts(),
                dispute.receivedOn(),
                dispute.what(),
                CreditReport.DATABASE,
                report.reportedOn(),
                new CorrectionLetter.Overdue(report.amount(), report.daysPastDue()),
                dispute.verification().finding(),
                file.channels());
    }

    private static Recipient authority(CreditDispute dispute) {
        CreditDispute.Authority asked = dispute.authority();
        return asked == null ? null : new Recipient(asked.name(), null, asked.address(), null, null, false);
    }
}
