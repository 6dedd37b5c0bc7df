package io.recourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.escalation.FormerTask;
import io.recourse.legalcase.Measure;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LegalEscalationProcessTest extends ProcessTest {

    private static final Portfolio.Loan BARRED = Portfolio.Loan.MICRO_CREDIT.pastDue(7 * 365);

    @Autowired
    FormerTask formerTask;

    LegalEscalationProcessTest() {
        super("legal-escalation");
    }

    private static Map<String, Object> directed(String course) {
        return Filled.reasoned(course);
    }

    private void sign(Desk desk, int instalments) {
        desk.complete("assistant", "proposePlan", Filled.plan(instalments, inDays(10), "0", "0"));
        desk.settle();
        desk.complete("assistant", "recordSignature", Filled.signed(today()));
        desk.settle();
    }

    @Test
    void concludesTheCaseWhenTheLawyerGivesTheDebtUp() {
        Desk desk = onTheLadder(BARRED);

        desk.complete("lawyer", "decideCourse", directed("close"));
        desk.settle();

        assertThat(endings(desk)).containsExactly("caseWrittenOff", "caseConcluded");
        assertOver(desk, "WRITTEN_OFF");
    }

    /** What an upgrade does for cases at a task that the ladder no longer has. */
    @Test
    void beginsAnewWhereItsModelLostATask() {
        Desk desk = onTheLadder(BARRED);
        assertThat(processes.waitingAt("legal-escalation", "decideCourse")).contains(desk.caseNo());
        String before = desk.task("lawyer", "decideCourse");

        formerTask.beginAnew(desk.caseNo());
        desk.settle();

        assertThat(desk.task("lawyer", "decideCourse")).isNotEqualTo(before);
    }

    @Test
    void settlesTheCaseWhenThePlanIsKept() {
        Desk desk = onTheLadder();
        desk.report("PROPOSAL");
        sign(desk, 2);

        portfolio.pay(
                desk.caseNo(),
                jdbc.sql("select debt from instalment_plan where case_no = ?")
                        .param(desk.caseNo().value())
                        .query(String.class)
                        .single());
        desk.settle();

        assertThat(endings(desk)).containsExactly("planSettled");
        assertOver(desk, "PLAN_KEPT");
    }

    @Test
    void endsWhenTheDebtIsPaid() {
        Desk desk = onTheLadder(Portfolio.Loan.ALL_DUE);

        portfolio.pay(desk.caseNo(), desk.balance("totalDue", today()));
        desk.settle();

        assertThat(endings(desk)).containsExactly("caseEnded");
        assertThat(stages(desk)).containsExactly("reminder: interrupted");
        assertOver(desk, "PAID");
    }

    @Test
    void beginsAnewWithTheNextArrearsWhenTheseAreCleared() {
        Desk desk = onTheLadder();
        portfolio.pay(desk.caseNo(), desk.balance("totalDue", today()));
        desk.settle();
        assertThat(stages(desk)).containsExactly("reminder: interrupted");
        assertThat(desk.openTasks()).isEmpty();

        desk.advance("P40D");

        assertThat(desk.openTasks()).containsExactly("callDebtor");
        assertThat(messages(desk)).hasSize(2);
    }

    @Test
    void goesToThePlanAtOnceWhenOneIsProposed() {
        Desk desk = onTheLadder();

        desk.report("PROPOSAL");

        assertThat(stages(desk)).containsExactly("reminder: interrupted");
        assertThat(desk.openTasks()).containsExactly("proposePlan");
        assertRefused(desk.tryToReport("PROPOSAL"), "case.plan-in-hand");
    }

    @Test
    void goesOnWithALetterWhenThePlanIsBreached() {
        Desk desk = onTheLadder();
        desk.advance("P4D");
        desk.complete("assistant", "callDebtor", Filled.said("planProposed"));
        desk.settle();
        sign(desk, 1);

        desk.advance("P15D");

        assertThat(stages(desk)).containsExactly("reminder: planProposed", "instalment: planBreached");
        assertThat(desk.openTasks()).containsExactly("reviewDemandLetter");
    }

    @Test
    void visitsTheDebtorWhomCallsDoNotReachBeforeTheLetter() {
        Desk desk = onTheLadder(Measure.FIELD_VISIT);
        desk.advance("P4D");
        desk.complete("assistant", "callDebtor", Filled.decided("unreachable"));
        desk.settle();
        assertThat(desk.openTasks()).as(desk.timeline()).containsExactly("orderVisit");

        desk.complete("lead", "orderVisit", Map.of("outcome", "notPossible", "reason", "The village is cut off"));
        desk.settle();

        assertThat(stages(desk)).containsExactly("reminder: debtorUnreachable", "field-visit: visitNotPossible");
        assertThat(desk.openTasks()).containsExactly("reviewDemandLetter");
    }

    @Test
    void entrustsToAnAgencyWhomCallsDoNotReachBeforeTheLetter() {
        Desk desk = onTheLadder(Measure.AGENCY_PLACEMENT);
        desk.advance("P4D");
        desk.complete("assistant", "callDebtor", Filled.decided("unreachable"));
        desk.settle();
        assertThat(desk.openTasks()).as(desk.timeline()).containsExactly("proposePlacement");

        desk.complete("lead", "proposePlacement", Map.of("outcome", "notPossible", "reason", "No agency works there"));
        desk.settle();

        assertThat(stages(desk))
                .containsExactly("reminder: debtorUnreachable", "agency-placement: placementNotPossible");
        assertThat(desk.openTasks()).containsExactly("reviewDemandLetter");
    }

    @Test
    void goesOnWithThePlanThatTheLawyerWants() {
        Desk desk = onTheLadder(BARRED);

        desk.complete("lawyer", "decideCourse", directed("plan"));
        desk.settle();
        assertThat(desk.openTasks()).containsExactly("proposePlan");
        desk.complete("assistant", "proposePlan", Filled.decided("noAgreement"));
        desk.settle();

        assertThat(desk.openTasks()).containsExactly("decideCourse");
    }

    @Test
    void asksTheLawyerAgainWhenHisTimeIsOver() {
        Desk desk = onTheLadder(BARRED);
        assertFaults(desk.tryToComplete("lawyer", "decideCourse", directed("wait")), "waitUntil");
        assertFaults(desk.tryToComplete("lawyer", "decideCourse", directed("sue")), "outcome");
        assertThat(desk.shown("lawyer", "decideCourse").get("outcomes").toString())
                .contains("remind", "close")
                .doesNotContain("sue");

        desk.complete(
                "lawyer",
                "decideCourse",
                Filled.with(directed("wait"), Map.of("waitUntil", inDays(10).toString())));
        desk.advance("P9D");
        assertThat(desk.openTasks()).isEmpty();
        desk.advance("P1D");

        assertThat(desk.openTasks()).containsExactly("decideCourse");
    }

    @Test
    void climbsToTheCourtAndAsksTheLawyerWhenItRejects() {
        Desk desk = onTheLadder();
        Climb.toTheCourt(desk, this, "SMALL_CLAIMS");
        assertFaults(
                desk.tryToComplete("assistant", "recordAcceptance", Map.of("outcome", "rejected")),
                "decidedOn",
                "note");
        assertFaults(desk.tryToComplete("assistant", "recordAcceptance", Filled.rejected(inDays(-1))), "decidedOn");

        desk.complete("assistant", "recordAcceptance", Filled.rejected(today()));
        desk.settle();

        assertThat(stages(desk))
                .containsExactly(
                        "reminder: paymentRefused",
                        "demand-letter: letterUnanswered",
                        "credit-reporting: adverseInformationReported",
                        "court-filing: suitFiled",
                        "court-proceedings: suitRejected");
        assertThat(desk.openTasks()).containsExactly("decideCourse");
        assertThat(desk.shown("lawyer", "decideCourse").get("outcomes").toString())
                .contains("sue");

        desk.complete("lawyer", "decideCourse", directed("sue"));
        desk.settle();
        desk.complete("lawyer", "draftClaim", Map.of("outcome", "abandoned"));
        desk.settle();

        assertThat(stages(desk)).last().isEqualTo("court-filing: filingAbandoned");
        assertThat(desk.openTasks()).containsExactly("decideCourse");
        assertThat(desk.shown("lawyer", "decideCourse").get("outcomes").toString())
                .contains("sue");
    }

    /** Nothing more comes by waiting once the execution is over; but it is taken up again when property is found. */
    @Test
    void asksTheLawyerWhenTheExecutionLeavesDebt() {
        Desk desk = onTheLadder();
        Climb.toTheCourt(desk, this, "SMALL_CLAIMS");
        String today = today().toString();
        desk.complete(
                "assistant",
                "recordAcceptance",
                Map.of("outcome", "accepted", "decidedOn", today, "courtCaseNo", "(2026)浙0110民初11号"));
        desk.complete("assistant", "payCourtFee", Map.of("outcome", "paid", "fee", "50.00", "paidOn", today));
        desk.complete(
                "lawyer",
                "recordDecision",
                Map.of("outcome", "mediated", "servedOn", today, "amount", "1000.00", "performDays", 10));
        desk.complete("lawyer", "confirmJudgment", Filled.inEffect());
        desk.advance("P30D");
        String applied = today().toString();
        desk.complete("lawyer", "applyForExecution", Map.of("outcome", "notApplied", "note", "Nothing to take yet"));
        desk.settle();
        execute(desk, "judgmentUnenforced", "(2026)浙0110执11号");
        desk.complete("lawyer", "recordExecution", Map.of("outcome", "fruitless", "endedOn", applied));
        desk.settle();
        execute(desk, "executionFruitless", "(2026)浙0110执恢11号");
        desk.complete("lawyer", "recordExecution", Map.of("outcome", "recovered", "endedOn", applied));
        desk.settle();

        assertThat(stages(desk)).last().isEqualTo("court-proceedings: debtRecovered");
        assertThat(desk.openTasks()).contains("decideCourse");
        assertThat(courses(desk)).doesNotContain("execute");
        assertFaults(desk.tryToComplete("lawyer", "decideCourse", directed("execute")), "outcome");
    }

    /** The lawyer directs the execution of what was decided in the suit that ended so, and applies for it. */
    private void execute(Desk desk, String ended, String number) {
        assertThat(stages(desk)).last().isEqualTo("court-proceedings: " + ended);
        assertThat(courses(desk)).contains("execute").doesNotContain("sue");
        desk.complete("lawyer", "decideCourse", directed("execute"));
        desk.settle();
        assertThat(desk.shown("lawyer", "applyForExecution").get("judgedAmount").asText())
                .isEqualTo("¥1,000.00");
        desk.complete(
                "lawyer",
                "applyForExecution",
                Map.of("outcome", "applied", "appliedOn", today().toString(), "executionNo", number));
        desk.settle();
    }

    private static String courses(Desk desk) {
        return desk.shown("lawyer", "decideCourse").get("outcomes").toString();
    }
}
