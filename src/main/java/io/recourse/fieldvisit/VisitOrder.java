package io.recourse.fieldvisit;

import io.recourse.casefile.CaseFile;
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
 * Everything that a 外访任务单 prints: where two collectors go and when, what for, and how they must behave. They carry
 * it; nobody is given it.
 *
 * @param address where the visit goes, which need not be where letters go
 * @param startsAt the hour in Shanghai, as 14:30
 * @param collectors those who go, at least two (CBA 2026 art. 22)
 * @param orderedBy who decided the visit
 */
@PrintedOn("field-visit/visit-order")
public record VisitOrder(
        Letterhead lender,
        String visitNo,
        LocalDate issuedOn,
        Debtor debtor,
        String address,
        LocalDate visitOn,
        String startsAt,
        List<Collector> collectors,
        String purpose,
        LoanFacts loan,
        AmountsOwed owed,
        Channels channels,
        String orderedBy)
        implements Printable {

    /** Whom the visit is for: what tells him apart at the door, and no more. */
    public record Debtor(String name, String maskedIdNo) {

        public Debtor {
            new Requirements().given("debtor.name", name).check();
        }
    }

    /** A collector as the order names him. */
    public record Collector(String name, String staffNo) {}

    private static final int AT_LEAST = 2;

    /** @throws io.recourse.common.InvalidFields naming what is missing */
    public VisitOrder {
        new Requirements()
                .given("lender", lender)
                .given("visitNo", visitNo)
                .given("issuedOn", issuedOn)
                .given("debtor", debtor)
                .given("address", address)
                .given("visitOn", visitOn)
                .given("startsAt", startsAt)
                .some("collectors", collectors)
                .holds("collectors", collectors == null || collectors.size() >= AT_LEAST, "contact.visit-alone")
                .given("purpose", purpose)
                .given("loan", loan)
                .given("owed", owed)
                .given("channels", channels)
                .given("orderedBy", orderedBy)
                .check();
        collectors = List.copyOf(collectors);
    }

    static VisitOrder of(FieldVisit visit, CaseFile file, VisitorNames names) {
        return new VisitOrder(
                file.lenderLetterhead(),
                visit.visitNo(),
                file.asOf(),
                new Debtor(file.debtor().name(), Recipient.masked(file.debtor().idNo())),
                visit.address(),
                visit.visitOn(),
                visit.visitTime().toString(),
                visit.visitors().stream()
                        .map(user -> new Collector(names.of(user), user))
                        .toList(),
                visit.purpose(),
                file.loanFacts(),
                file.amountsDue(),
                file.channels(),
                names.of(visit.orderedBy().id()));
    }
}
