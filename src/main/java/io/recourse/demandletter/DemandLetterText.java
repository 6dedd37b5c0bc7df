package io.recourse.demandletter;

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
 * Everything that a 律师函 prints. It announces that the creditor may sue, so that none can be made for a debt whose
 * limitation period has ended (Civil Code 192); its contents are those of 信用卡业务监督管理办法 art. 69 and of the bar's
 * guidance.
 *
 * @param letterNo the firm's own number, for example （2026）明衡律函字第0123号
 * @param client the lender who gave the mandate
 * @param lawyers who sign; at least one
 * @param deadlineDays days to pay or answer, from the day on which the letter arrives
 * @param limitationExpiresOn the last day of the limitation period; not printed
 * @param extraParagraph what this case needs to be said beside the usual facts; may be missing
 * @param attachments titles, may be empty
 */
@PrintedOn("demand-letter/demand-letter")
public record DemandLetterText(
        Letterhead firm,
        String letterNo,
        LocalDate issuedOn,
        Recipient debtor,
        String client,
        List<Lawyer> lawyers,
        LoanFacts loan,
        AmountsOwed owed,
        int deadlineDays,
        Channels channels,
        LocalDate limitationExpiresOn,
        String extraParagraph,
        List<String> attachments)
        implements Printable {

    /** A lawyer with the number of his practising certificate (律师执业证号). */
    public record Lawyer(String name, String licenceNo) {

        public Lawyer {
            new Requirements()
                    .given("lawyer.name", name)
                    .given("lawyer.licenceNo", licenceNo)
                    .check();
        }
    }

    /** @throws io.recourse.common.InvalidFields naming what is missing, or {@code limitationExpiresOn} when it is past */
    public DemandLetterText {
        new Requirements()
                .given("firm", firm)
                .given("letterNo", letterNo)
                .given("issuedOn", issuedOn)
                .given("debtor", debtor)
                .given("client", client)
                .some("lawyers", lawyers)
                .given("loan", loan)
                .holds("loan.overdueSince", loan == null || loan.overdueSince() != null, "document.required")
                .given("owed", owed)
                .given("channels", channels)
                .holds("deadlineDays", deadlineDays > 0, "document.required")
                .given("limitationExpiresOn", limitationExpiresOn)
                .holds("limitationExpiresOn", isLive(issuedOn, limitationExpiresOn), "document.barred")
                .check();
        lawyers = List.copyOf(lawyers);
        attachments = attachments == null ? List.of() : List.copyOf(attachments);
    }

    private static boolean isLive(LocalDate issuedOn, LocalDate limitationExpiresOn) {
        return issuedOn == null || limitationExpiresOn == null || !issuedOn.isAfter(limitationExpiresOn);
    }
}
