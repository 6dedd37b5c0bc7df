package io.recourse.reminder;

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
 * Everything that a 还款提醒函 prints, by post or as an attachment (contents: 信用卡业务监督管理办法 art. 69).
 *
 * @param tone when the limitation period has ended, only {@link Tone#NEUTRAL} is possible
 * @param payBy by when payment is asked for; after {@code issuedOn}
 * @param limitationExpiresOn the last day of the limitation period; not printed
 */
@PrintedOn("reminder/reminder-notice")
public record ReminderNotice(
        Letterhead lender,
        String noticeNo,
        LocalDate issuedOn,
        Recipient debtor,
        Tone tone,
        LoanFacts loan,
        AmountsOwed owed,
        LocalDate payBy,
        Channels channels,
        LocalDate limitationExpiresOn)
        implements Printable {

    /** How the notice speaks. */
    public enum Tone {
        /** A reminder among partners. */
        FRIENDLY,
        /** Says what the contract and the law provide for when nothing is paid. */
        FIRM,
        /** States the account and the debtor's rights, and asks for nothing: for a debt that is barred. */
        NEUTRAL
    }

    /** @throws io.recourse.common.InvalidFields naming what is missing, or {@code limitationExpiresOn} when it is past */
    public ReminderNotice {
        new Requirements()
                .given("lender", lender)
                .given("noticeNo", noticeNo)
                .given("issuedOn", issuedOn)
                .given("debtor", debtor)
                .given("tone", tone)
                .given("loan", loan)
                .given("owed", owed)
                .later("payBy", payBy, issuedOn)
                .given("channels", channels)
                .given("limitationExpiresOn", limitationExpiresOn)
                .holds("limitationExpiresOn", mayAsk(tone, issuedOn, limitationExpiresOn), "document.barred")
                .check();
    }

    private static boolean mayAsk(Tone tone, LocalDate issuedOn, LocalDate limitationExpiresOn) {
        return tone == Tone.NEUTRAL
                || issuedOn == null
                || limitationExpiresOn == null
                || !issuedOn.isAfter(limitationExpiresOn);
    }
}
