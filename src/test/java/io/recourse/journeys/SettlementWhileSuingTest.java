package io.recourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.recourse.common.CaseNo;
import io.recourse.courtproceedings.CourtDate;
import io.recourse.courtproceedings.CourtDates;
import io.recourse.courtproceedings.CourtProceedings;
import io.recourse.courtproceedings.Standing;
import io.recourse.courtproceedings.SuitCosts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A debtor who is being sued agrees to instalments: the suit is suspended, not forgotten. */
class SettlementWhileSuingTest extends CaseWork {

    private static final String NUMBER = "(2026)浙0110民初7号";

    @Autowired
    CourtProceedings proceedings;

    @Autowired
    CourtDates dates;

    @Autowired
    SuitCosts costs;

    private LocalDate hearing;

    /** Up the ladder, filed, accepted, the fee of an ordinary suit paid, and a hearing set in forty days. */
    private Desk suing() {
        Desk desk = onTheLadder();
        Climb.toTheCourt(desk, this, "ORDINARY");
        desk.complete(
                "assistant",
                "recordAcceptance",
                Map.of("outcome", "accepted", "decidedOn", today().toString(), "courtCaseNo", NUMBER));
        desk.complete(
                "assistant", "payCourtFee", Map.of("outcome", "paid", "fee", "1050.00", "paidOn", today().toString()));
        hearing = inDays(40);
        desk.complete(
                "lawyer",
                "recordDecision",
                Map.of("outcome", "hearingSet", "hearingOn", hearing.toString(), "hearingTime", "09:30"));
        desk.settle();
        assertThat(dates.of(desk.caseNo())).noneMatch(CourtDate::isSuspended);
        return desk;
    }

    /** Two instalments, in ten days and a month later. */
    private void settle(Desk desk) {
        desk.report("PROPOSAL");
        assertSuspended(desk);
        desk.complete("assistant", "proposePlan", Filled.plan(2, inDays(10), "0", "0"));
        desk.settle();
        desk.complete("assistant", "recordSignature", Filled.signed(today()));
        desk.settle();
        assertThat(desk.openTasks()).isEmpty();
        assertSuspended(desk);
    }

    private void assertSuspended(Desk desk) {
        assertThat(desk.legalCase().get("stage").asText()).isEqualTo("instalment");
        assertThat(proceedings.pending(desk.caseNo()).orElseThrow().isSuspended())
                .isTrue();
        assertThat(dates.of(desk.caseNo()))
                .filteredOn(date -> !date.isExpected())
                .extracting(CourtDate::kind, CourtDate::on, CourtDate::isSuspended)
                .containsExactly(tuple(CourtDate.Kind.HEARING, hearing, true));
        assertThat(desk.timeline()).contains(NUMBER + " (before the court) is suspended");
    }

    private BigDecimal debt(Desk desk) {
        return jdbc.sql("select debt from instalment_plan where case_no = ?")
                .param(desk.caseNo().value())
                .query(BigDecimal.class)
                .single();
    }

    private static String half(BigDecimal debt) {
        return debt.divide(new BigDecimal(2), 2, RoundingMode.DOWN).toString();
    }

    /** The hearing is still reminded of; when all is paid the suit is withdrawn, and half the fee comes back. */
    @Test
    void aPlanThatIsKeptEndsTheSuitWithHalfTheFee() {
        Desk desk = suing();
        settle(desk);
        String settlingSince = today().toString();
        portfolio.pay(desk.caseNo(), half(debt(desk)));
        desk.advance("P36D");
        assertThat(desk.openTasks()).containsExactly("prepareHearing");
        assertThat(desk.shown("lawyer", "prepareHearing").get("settlingSince").asText())
                .isEqualTo(settlingSince);

        portfolio.pay(
                desk.caseNo(),
                debt(desk).subtract(new BigDecimal(half(debt(desk)))).toString());
        desk.settle();

        assertThat(desk.legalCase().get("outcome").asText()).isEqualTo("PLAN_KEPT");
        assertThat(desk.openTasks()).containsExactly("withdrawSuit");
        assertThat(dates.of(desk.caseNo())).isEmpty();
        desk.complete("lawyer", "withdrawSuit", Map.of("outcome", "withdrawn", "withdrawnOn", today().toString()));
        desk.settle();

        assertThat(desk.timeline()).contains("withdrawn at the court on", "has to give back ¥525.00 of its fee");
        assertThat(desk.balance("totalDue", today())).isEqualTo("0.00");
        assertThat(desk.balance("costsDue", today())).as("nobody awarded them").isEqualTo("0.00");
        desk.complete(
                "assistant",
                "recordFeeRefund",
                Map.of("outcome", "received", "amount", "525.00", "receivedOn", today().toString()));
        assertThat(costs.of(desk.caseNo()).borne()).hasToString("525.00");
        assertThat(desk.openTasks()).isEmpty();
    }

    /** What was paid is kept, the original terms stand: it owes what a loan owes that paid the same without a plan. */
    @Test
    void aPlanThatIsBreachedLetsTheSuitGoOnWhereItStood() {
        CaseNo twin = portfolio.openOffTheLadder(Portfolio.Loan.MICRO_CREDIT);
        Desk desk = suing();
        settle(desk);
        String paid = half(debt(desk));
        portfolio.pay(desk.caseNo(), paid);
        portfolio.pay(twin, paid);
        desk.advance("P15D");
        assertThat(desk.openTasks()).isEmpty();
        assertSuspended(desk);
        desk.advance("P21D");
        assertThat(desk.openTasks()).containsExactly("prepareHearing");
        desk.complete("lawyer", "prepareHearing", Filled.decided("prepared"));

        desk.advance("P10D");

        assertThat(stages(desk))
                .endsWith("court-filing: suitFiled", "court-proceedings: interrupted", "instalment: planBreached");
        assertThat(desk.openTasks()).containsExactly("recordDecision");
        assertThat(desk.timeline()).contains("The suit goes on where it stood");
        assertThat(desk.legalCase().get("stage").asText()).isEqualTo("court-proceedings");
        var suit = proceedings.pending(desk.caseNo()).orElseThrow();
        assertThat(suit.standing()).isEqualTo(Standing.feePaid);
        assertThat(suit.courtCaseNo()).isEqualTo(NUMBER);
        assertThat(suit.known().fee()).hasToString("1050.00");
        assertThat(dates.of(desk.caseNo()))
                .filteredOn(date -> !date.isExpected())
                .extracting(CourtDate::on, CourtDate::isSuspended)
                .containsExactly(tuple(hearing, false));
        Desk other = new Desk(port, twin);
        for (String amount : List.of("principalDue", "interestDue", "penaltyDue", "costsDue", "totalDue")) {
            assertThat(desk.balance(amount, today())).as(amount).isEqualTo(other.balance(amount, today()));
        }
        desk.complete(
                "lawyer",
                "recordDecision",
                Map.of(
                        "outcome",
                        "judged",
                        "servedOn",
                        today().toString(),
                        "amount",
                        "6000.00",
                        "costs",
                        "1050.00",
                        "performDays",
                        10));
        assertThat(desk.openTasks()).containsExactly("confirmJudgment");
    }
}
