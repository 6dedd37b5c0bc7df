package io.recourse.mailing;

import io.recourse.documents.Printable;
import io.recourse.documents.PrintedOn;
import io.recourse.documents.Requirements;
import java.time.LocalDate;
import java.util.List;

/**
 * Everything that a 寄件清单 prints: what the post office signs for, one line a letter.
 *
 * @param sender the law firm
 * @param number of the posting
 * @param lender whose cases the letters are of
 * @param pages of all letters
 */
@PrintedOn("mailing/posting-list")
public record PostingList(
        String sender,
        String senderAddress,
        String senderPhone,
        String number,
        LocalDate issuedOn,
        String lender,
        List<Line> lines,
        int pages)
        implements Printable {

    /**
     * A letter.
     *
     * @param reference 内件号, by which the post office's file names it
     * @param recipient name
     * @param maskedPhone with its middle hidden: the list lies on counters
     */
    public record Line(
            int no,
            String reference,
            String area,
            String recipient,
            String address,
            String maskedPhone,
            String caseNo,
            int pages) {}

    /** @throws io.recourse.common.InvalidFields naming what is missing */
    public PostingList {
        new Requirements()
                .given("sender", sender)
                .given("senderAddress", senderAddress)
                .given("senderPhone", senderPhone)
                .given("number", number)
                .given("issuedOn", issuedOn)
                .given("lender", lender)
                .given("lines", lines)
                .check();
        lines = List.copyOf(lines);
    }
}
