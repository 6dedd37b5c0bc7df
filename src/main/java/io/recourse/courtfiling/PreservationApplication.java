package io.recourse.courtfiling;

import io.recourse.common.Money;
import io.recourse.documents.AmountsOwed;
import io.recourse.documents.LoanFacts;
import io.recourse.documents.Printable;
import io.recourse.documents.PrintedOn;
import io.recourse.documents.Requirements;
import java.time.LocalDate;

/**
 * Everything that a 财产保全申请书 prints (CPL 103–105, 财产保全规定 1).
 *
 * @param beforeSuit 诉前保全 (CPL 104); otherwise 诉讼保全 (CPL 103)
 * @param amount 请求保全数额
 * @param property 被保全财产或者财产线索
 * @param guarantee null where none is offered
 * @param guaranteeForm what is offered, or why nothing need be
 */
@PrintedOn("court-filing/preservation-application")
public record PreservationApplication(
        LocalDate issuedOn,
        String court,
        Plaintiff applicant,
        Agent agent,
        Defendant debtor,
        LoanFacts loan,
        AmountsOwed owed,
        boolean beforeSuit,
        Money amount,
        String property,
        String reasons,
        Money guarantee,
        String guaranteeForm)
        implements Printable {

    /** @throws io.recourse.common.InvalidFields naming what is missing */
    public PreservationApplication {
        new Requirements()
                .given("issuedOn", issuedOn)
                .given("court", court)
                .given("applicant", applicant)
                .given("debtor", debtor)
                .given("loan", loan)
                .given("owed", owed)
                .positive("amount", amount)
                .given("property", property)
                .given("reasons", reasons)
                .given("guaranteeForm", guaranteeForm)
                .check();
    }

    static PreservationApplication of(FilingPapers papers) {
        PreservationSought sought = papers.filing().claim().preservation();
        return new PreservationApplication(
                papers.preparedOn(),
                papers.preservationCourt(),
                papers.plaintiff(),
                papers.agent(),
                papers.defendant(),
                papers.file().loanFacts(),
                papers.owed(),
                sought.stage() == PreservationSought.Stage.BEFORE_SUIT,
                sought.amount(),
                sought.property(),
                sought.reasons(),
                sought.guarantee(),
                sought.guaranteeForm());
    }
}
