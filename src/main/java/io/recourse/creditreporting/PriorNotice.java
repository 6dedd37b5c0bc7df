package io.recourse.creditreporting;

import io.recourse.documents.AmountsOwed;
import io.recourse.documents.Channels;
import io.recourse.documents.Letterhead;
import io.recourse.documents.LoanFacts;
import io.recourse.documents.Printable;
import io.recourse.documents.PrintedOn;
import io.recourse.documents.Recipient;
import io.recourse.documents.Requirements;
import java.time.LocalDate;

/**
 * Everything that a 征信报送事先告知书 prints: what adverse information will be reported, where, when, and how to object
 * (征信业管理条例 art. 15, 16, 25, 29).
 *
 * @param database where it is reported, for example 金融信用信息基础数据库
 * @param reportNotBefore the first day on which it may be reported; after {@code issuedOn}
 */
@PrintedOn("credit-reporting/prior-notice")
public record PriorNotice(
        Letterhead lender,
        String noticeNo,
        LocalDate issuedOn,
        Recipient debtor,
        LoanFacts loan,
        AmountsOwed owed,
        String database,
        LocalDate reportNotBefore,
        Channels channels)
        implements Printable {

    /** @throws io.recourse.common.InvalidFields naming what is missing */
    public PriorNotice {
        new Requirements()
                .given("lender", lender)
                .given("noticeNo", noticeNo)
                .given("issuedOn", issuedOn)
                .given("debtor", debtor)
                .given("loan", loan)
                .holds("loan.overdueSince", loan == null || loan.overdueSince() != null, "document.required")
                .given("owed", owed)
                .given("database", database)
                .later("reportNotBefore", reportNotBefore, issuedOn)
                .given("channels", channels)
                .check();
    }
}
