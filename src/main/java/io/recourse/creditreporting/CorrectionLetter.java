package io.recourse.creditreporting;

import io.recourse.casefile.CaseFile;
import io.recourse.common.Money;
import io.recourse.documents.Channels;
import io.recourse.documents.Letterhead;
import io.recourse.documents.LoanFacts;
import io.recourse.documents.Printable;
import io.recourse.documents.PrintedOn;
import io.recourse.documents.Recipient;
import io.recourse.documents.Requirements;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything that a 征信更正函 prints: the answer in writing to a debtor who disputed what was reported, and was right
 * (征信业管理条例 art. 25, 26).
 *
 * @param disputedOn the day on which the dispute was received
 * @param database where it was reported, for example 金融信用信息基础数据库
 * @param reported what was overdue on that day
 * @param told what the database was told of each month in question, oldest first
 * @param finding what was wrong and why
 * @param amended whether the information is amended; otherwise it is deleted
 * @param correct what is right of the months that are amended, oldest first
 * @param accountDeleted whether the account was not the debtor's at all, and all of its records are deleted
 * @param handedIn whether a file with the account was handed in at the database before, which a correction changes
 */
@PrintedOn("credit-reporting/correction-letter")
public record CorrectionLetter(
        Letterhead lender,
        String letterNo,
        LocalDate issuedOn,
        Recipient debtor,
        LoanFacts loan,
        LocalDate disputedOn,
        String database,
        LocalDate reportedOn,
        Overdue reported,
        List<MonthEnd> told,
        String finding,
        boolean amended,
        List<MonthEnd> correct,
        boolean accountDeleted,
        boolean handedIn,
        Channels channels)
        implements Printable {

    /** Adverse information: what was overdue, and for how long. */
    public record Overdue(Money amount, int daysPastDue) {

        /** @throws io.recourse.common.InvalidFields when nothing was overdue */
        public Overdue {
            new Requirements()
                    .positive("amount", amount)
                    .holds("daysPastDue", daysPastDue > 0, "document.required")
                    .check();
        }
    }

    /** What is overdue at the end of a month; nothing is, where it was paid meanwhile. */
    public record MonthEnd(LocalDate on, Money amount, int daysPastDue) {}

    /** @throws io.recourse.common.InvalidFields naming what is missing */
    public CorrectionLetter {
        new Requirements()
                .given("lender", lender)
                .given("letterNo", letterNo)
                .given("issuedOn", issuedOn)
                .given("debtor", debtor)
                .given("loan", loan)
                .given("disputedOn", disputedOn)
                .given("database", database)
                .given("reportedOn", reportedOn)
                .given("reported", reported)
                .given("finding", finding)
                .holds("correct", amended != correct.isEmpty(), "document.required")
                .holds("correct", told.stream().noneMatch(correct::contains), "correction.same")
                .holds("accountDeleted", !accountDeleted || !amended, "correction.account-amended")
                .given("channels", channels)
                .check();
    }

    static CorrectionLetter of(CreditCorrection correction, CaseFile file, List<ToldMonth> months, boolean handedIn) {
        CreditReport report = correction.report();
        CreditCorrection.Statement right = correction.statement();
        return new CorrectionLetter(
                file.lenderLetterhead(),
                correction.letterNo(),
                file.asOf(),
                file.recipient(),
                file.loanFacts(),
                correction.disputedOn(),
                CreditReport.DATABASE,
                report.reportedOn(),
                new Overdue(report.amount(), report.daysPastDue()),
                inQuestion(right, months),
                right.finding(),
                right.kind() == CreditCorrection.Kind.AMENDMENT,
                right.months().stream()
                        .map(month -> new MonthEnd(month.month().atEndOfMonth(), month.amount(), month.daysPastDue()))
                        .toList(),
                right.kind() == CreditCorrection.Kind.ACCOUNT_DELETION,
                handedIn,
                file.channels());
    }

    /** Of an amendment those that it amends. */
    private static List<MonthEnd> inQuestion(CreditCorrection.Statement right, List<ToldMonth> months) {
        Set<YearMonth> amended =
                right.months().stream().map(CreditCorrection.Month::month).collect(Collectors.toSet());
        return months.stream()
                .filter(month -> amended.isEmpty() || amended.contains(month.month()))
                .map(month -> new MonthEnd(month.month().atEndOfMonth(), month.amount(), month.daysPastDue()))
                .toList();
    }
}
