package io.recourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.Money;
import io.recourse.common.Refused;
import io.recourse.courtproceedings.CourtDate;
import io.recourse.courtproceedings.CourtDates;
import io.recourse.courtproceedings.CourtProceeding;
import io.recourse.courtproceedings.CourtProceedings;
import io.recourse.courtproceedings.Delay;
import io.recourse.courtproceedings.FeeRefund;
import io.recourse.courtproceedings.LateChallenge;
import io.recourse.courtproceedings.Standing;
import io.recourse.courtproceedings.SuitCosts;
import io.recourse.courtproceedings.WatchSettlement;
import io.recourse.deadlines.ExecutionPeriod;
import io.recourse.deadlines.StatutoryDay;
import io.recourse.deadlines.WorkingCalendar;
import io.recourse.ledger.Cost;
import io.recourse.legalcase.Timeline;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CourtProceedingsProcessTest extends ProcessTest {

    private static final String NUMBER = "(2026)浙0110民初1号";

    @Autowired
    Timeline timeline;

    @Autowired
    CourtProceedings proceedings;

    @Autowired
    CourtDates dates;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    SuitCosts costs;

    @Autowired
    FeeRefund feeRefund;

    @Autowired
    WatchSettlement settlements;

    @Autowired
    ExecutionPeriod execution;

    @Autowired
    LateChallenge lateChallenge;

    @Autowired
    Delay delay;

    CourtProceedingsProcessTest() {
        super("court-proceedings");
    }

    /** A suit that a court received today, off the ladder. */
    private Desk received(String route) {
        return received(route, "2000.00");
    }

    private Desk received(String route, String claim) {
        CaseNo caseNo = portfolio.openOffTheLadder(Portfolio.Loan.ALL_DUE);
        timeline.record(
                caseNo,
                "suit-filed",
                Actor.SYSTEM,
                Map.of("court", Filled.COURT, "number", NUMBER, "on", today(), "route", route, "claim", claim));
        return in("court-proceedings", caseNo);
    }

    private Desk accepted(String route) {
        return accepted(route, "2000.00");
    }

    private Desk accepted(String route, String claim) {
        Desk desk = received(route, claim);
        desk.complete("assistant", "recordAcceptance", accepted(today()));
        return desk;
    }

    private Desk paid(String route) {
        Desk desk = accepted(route);
        desk.complete("assistant", "payCourtFee", fee(today()));
        return desk;
    }

    private Desk judged(String route, String outcome) {
        Desk desk = paid(route);
        desk.complete("lawyer", "recordDecision", judgment(outcome, today()));
        return desk;
    }

    /** A judgment by small claims is final when it is served, and nothing was paid in its ten days. */
    private Desk unperformed() {
        Desk desk = judged("SMALL_CLAIMS", "judged");
        desk.complete("lawyer", "confirmJudgment", Filled.inEffect());
        desk.advance("P30D");
        return desk;
    }

    private static Map<String, Object> accepted(LocalDate on) {
        return Map.of("outcome", "accepted", "decidedOn", on.toString(), "courtCaseNo", NUMBER);
    }

    private static Map<String, Object> heard(LocalDate on) {
        return Map.of(
                "outcome", "hearingSet", "hearingOn", on.toString(), "hearingTime", "09:30", "hearingRoom", "第三法庭");
    }

    private static Map<String, Object> fee(LocalDate on) {
        return Map.of("outcome", "paid", "fee", "50.00", "paidOn", on.toString());
    }

    private static Map<String, Object> judgment(String outcome, LocalDate on) {
        return Map.of("outcome", outcome, "servedOn", on.toString(), "amount", "10000.00", "performDays", 10);
    }

    private static Map<String, Object> awarding(String costs, LocalDate on) {
        return Filled.with(judgment("judged", on), Map.of("costs", costs));
    }

    private static Map<String, Object> applied(LocalDate on) {
        return Map.of("outcome", "applied", "appliedOn", on.toString(), "executionNo", "(2026)浙0110执1号");
    }

    private Map<String, Object> over(String outcome) {
        return Map.of("outcome", outcome, "endedOn", today().toString());
    }

    private static Map<String, Object> toCorrect(LocalDate on) {
        return Map.of(
                "outcome", "toCorrect", "decidedOn", on.toString(), "correctDays", 7, "note", "The address is missing");
    }

    @Test
    void goesFromAcceptanceToAnExecutionThatRecoversTheDebt() {
        Desk desk = received("ORDINARY");
        assertFaults(
                desk.tryToComplete("assistant", "recordAcceptance", Map.of("outcome", "accepted")),
                "decidedOn",
                "courtCaseNo");
        assertFaults(desk.tryToComplete("assistant", "recordAcceptance", accepted(inDays(-1))), "decidedOn");
        desk.complete("assistant", "recordAcceptance", accepted(today()));
        assertFaults(desk.tryToComplete("assistant", "payCourtFee", fee(inDays(-1))), "paidOn");
        desk.complete("assistant", "payCourtFee", fee(today()));
        LocalDate hearing = inDays(20);
        desk.complete("lawyer", "recordDecision", heard(hearing));
        assertThat(desk.shown("lawyer", "recordDecision").get("hearing").asText())
                .isEqualTo(hearing + " 09:30 第三法庭");
        desk.advance("P20D");
        LocalDate served = today();
        desk.complete("lawyer", "prepareHearing", Filled.decided("hearingOff"));
        assertThat(proceedings.pending(desk.caseNo()).orElseThrow().known().hearingOn())
                .isNull();
        desk.complete("lawyer", "recordDecision", judgment("judged", served));
        LocalDate appealBy = LocalDate.parse(
                desk.shown("lawyer", "confirmJudgment").get("appealBy").asText());
        assertThat(appealBy).isBetween(served.plusDays(15), served.plusDays(25));
        assertFaults(desk.tryToComplete("lawyer", "confirmJudgment", Filled.inEffect()), "outcome");
        desk.advance("P26D");
        desk.complete("lawyer", "confirmJudgment", Filled.inEffect());
        desk.advance("P30D");

        assertThat(desk.shown("lawyer", "applyForExecution").get("executionNo").isNull())
                .as("the number is the court's to give")
                .isTrue();
        assertThat(desk.shown("lawyer", "applyForExecution").get("judgedAmount").asText())
                .contains("10,000.00");
        LocalDate performBy = LocalDate.parse(
                desk.shown("lawyer", "applyForExecution").get("performBy").asText());
        assertThat(performBy).isBetween(appealBy.plusDays(10), appealBy.plusDays(20));
        assertFaults(desk.tryToComplete("lawyer", "applyForExecution", applied(performBy)), "appliedOn");
        desk.complete("lawyer", "applyForExecution", applied(today()));
        desk.complete("lawyer", "recordExecution", over("recovered"));

        assertThat(endings(desk)).containsExactly("debtRecovered");
        assertThat(desk.timeline()).contains("Hearing set for " + hearing, "Court fee of");
    }

    /** A lawyer is reminded of a hearing some days before it (policy value), and not of one that was moved. */
    @Test
    void remindsOfAHearingDaysBeforeIt() {
        Desk desk = paid("ORDINARY");
        desk.complete("lawyer", "recordDecision", heard(inDays(20)));
        desk.settle();
        desk.complete("lawyer", "recordDecision", heard(inDays(40)));
        desk.settle();
        desk.advance("P30D");
        assertThat(desk.openTasks()).containsExactly("recordDecision");
        desk.advance("P6D");
        assertThat(desk.openTasks()).containsExactlyInAnyOrder("recordDecision", "prepareHearing");
        assertThat(desk.shown("lawyer", "prepareHearing").get("hearing").asText())
                .isEqualTo(inDays(4) + " 09:30 第三法庭");
        desk.complete("lawyer", "prepareHearing", Filled.decided("prepared"));
        assertThat(desk.openTasks()).containsExactly("recordDecision");

        desk.complete("lawyer", "recordDecision", heard(inDays(2)));
        desk.settle();
        assertThat(desk.openTasks()).contains("prepareHearing");
        desk.complete("lawyer", "recordDecision", judgment("judged", today()));
        assertThat(desk.openTasks()).containsExactly("confirmJudgment");
    }

    /** Seven days to pay the fee, from the notice and not from when somebody records it (费用办法 22). */
    @Test
    void theTimeToPayTheFeeEndsWithTheDayOfTheLaw() {
        Desk desk = received("ORDINARY");
        LocalDate notice = today();
        desk.advance("P6D");
        desk.complete("assistant", "recordAcceptance", accepted(notice));

        assertThat(dueOn(desk, "payCourtFee")).isEqualTo(calendar.rollBack(notice.plusDays(7)));
        LocalDate last = calendar.rollForward(notice.plusDays(7)).date();
        assertThat(dates.statutoryDays(List.of(desk.caseNo())))
                .containsEntry(desk.caseNo(), List.of(new StatutoryDay("fee", last)));
        assertThat(dates.statutoryDaysUntil(last)).containsKey(desk.caseNo());
    }

    /** What the lender advanced is his own until the decision is in effect; then it is paid before interest (I11). */
    @Test
    void theDebtorOwesCostsOnceTheDecisionThatAwardsThemIsInEffect() {
        Desk desk = accepted("ORDINARY");
        desk.complete(
                "assistant",
                "payCourtFee",
                Map.of("outcome", "paid", "fee", "1050.00", "preservationFee", "520.00", "paidOn", today().toString()));
        assertThat(desk.shown("lawyer", "recordDecision").get("costsAdvanced").asText())
                .contains("1,570.00");
        LocalDate served = today();
        assertFaults(desk.tryToComplete("lawyer", "recordDecision", awarding("1570.01", served)), "costs");
        desk.complete("lawyer", "recordDecision", awarding("1050.00", served));
        LocalDate appealBy = LocalDate.parse(
                desk.shown("lawyer", "confirmJudgment").get("appealBy").asText());
        desk.advance("P26D");
        assertThat(desk.balance("costsDue", today())).isEqualTo("0.00");
        desk.complete("lawyer", "confirmJudgment", Filled.inEffect());

        assertThat(desk.balance("costsDue", appealBy)).isEqualTo("0.00");
        assertThat(desk.balance("costsDue", appealBy.plusDays(1))).isEqualTo("1050.00");
        String interest = desk.balance("interestDue", today());
        portfolio.pay(desk.caseNo(), "1000.00");
        assertThat(desk.balance("costsDue", today())).isEqualTo("50.00");
        assertThat(desk.balance("interestDue", today())).isEqualTo(interest);
        assertThat(desk.timeline()).contains("Preservation fee, advanced by the lender", "The debtor owes costs of");
    }

    @Test
    void takesNoFeeOfAPreservationTwice() {
        Desk desk = accepted("ORDINARY");
        costs.record(
                desk.caseNo(),
                "preservation/" + desk.caseNo(),
                Cost.Kind.PRESERVATION,
                Cost.Move.ADVANCED,
                today(),
                Money.of("30.00"),
                Actor.SYSTEM);
        assertThat(desk.shown("assistant", "payCourtFee")
                        .get("preservationPaid")
                        .asText())
                .isEqualTo("¥30.00");
        Map<String, Object> paid = new HashMap<>(
                Map.of("outcome", "paid", "fee", "1050.00", "preservationFee", "30.00", "paidOn", today().toString()));

        assertFaults(desk.tryToComplete("assistant", "payCourtFee", paid), "preservationFee");
        paid.remove("preservationFee");
        desk.complete("assistant", "payCourtFee", paid);
        assertThat(desk.shown("lawyer", "recordDecision").get("costsAdvanced").asText())
                .contains("1,080.00");
    }

    @Test
    void halfTheFeeComesBackWhenAnOrdinarySuitIsWithdrawn() {
        Desk desk = accepted("ORDINARY");
        desk.complete(
                "assistant", "payCourtFee", Map.of("outcome", "paid", "fee", "3300.00", "paidOn", today().toString()));
        desk.complete("lawyer", "recordDecision", Filled.decided("withdrawn"));

        assertThat(desk.timeline()).contains("has to give back ¥1,650.00");
        desk.settle();
        assertThat(desk.openTasks()).containsExactly("recordFeeRefund");
        assertThat(desk.shown("assistant", "recordFeeRefund").get("refundDue").asText())
                .isEqualTo("¥1,650.00");
        assertFaults(
                desk.tryToComplete("assistant", "recordFeeRefund", Filled.decided("received")), "amount", "receivedOn");
        assertFaults(desk.tryToComplete("assistant", "recordFeeRefund", Filled.decided("notReceived")), "note");
        assertFaults(desk.tryToComplete("assistant", "recordFeeRefund", back("3300.01", today())), "amount");
        assertFaults(desk.tryToComplete("assistant", "recordFeeRefund", back("1650.00", inDays(-1))), "receivedOn");
        desk.complete("assistant", "recordFeeRefund", back("1650.00", today()));

        assertThat(endings(desk, "court-fee-refund")).containsExactly("feeCameBack");
        assertThat(costs.of(desk.caseNo()).borne()).hasToString("1650.00");
        assertThat(desk.timeline()).contains("The court gave back ¥1,650.00 of its fee");
    }

    /** The refund is the lender's whatever becomes of the case; what comes back cannot be put on the debtor. */
    @Test
    void aRefundAfterMediationOutlivesItsCaseAndMayBeGivenUp() {
        Desk desk = accepted("ORDINARY");
        desk.complete(
                "assistant", "payCourtFee", Map.of("outcome", "paid", "fee", "1050.00", "paidOn", today().toString()));
        Map<String, Object> mediated = judgment("mediated", today());
        assertFaults(
                desk.tryToComplete("lawyer", "recordDecision", Filled.with(mediated, Map.of("costs", "525.01"))),
                "costs");
        desk.complete("lawyer", "recordDecision", Filled.with(mediated, Map.of("costs", "525.00")));
        desk.settle();
        desk.report("DISPUTED");
        assertThat(desk.openTasks()).contains("recordFeeRefund");
        desk.report("RECALLED");
        assertThat(desk.openTasks()).contains("recordFeeRefund");
        desk.complete(
                "assistant",
                "recordFeeRefund",
                Map.of("outcome", "notReceived", "note", "The court took half from the start"));

        assertThat(endings(desk, "court-fee-refund")).containsExactly("feeNotRefunded");
        assertThat(desk.timeline()).contains("does not come back: The court took half from the start");
        assertThat(costs.of(desk.caseNo()).refunded()).hasToString("0.00");
        assertThat(proceedings.latest(desk.caseNo()).orElseThrow().refund().why())
                .isEqualTo("The court took half from the start");
    }

    /** What is recorded on the case's page is what the task waits for, however often the page is sent. */
    @Test
    void aRefundRecordedOnTheCasesPageIsTheOneThatIsAwaited() {
        Desk desk = accepted("ORDINARY");
        desk.complete(
                "assistant", "payCourtFee", Map.of("outcome", "paid", "fee", "3300.00", "paidOn", today().toString()));
        desk.complete("lawyer", "recordDecision", Filled.decided("withdrawn"));
        desk.settle();
        byHand(desk, "1", Cost.Kind.ANNOUNCEMENT, Cost.Move.ADVANCED, "260.00", today());
        byHand(desk, "2", Cost.Kind.ANNOUNCEMENT, Cost.Move.REFUNDED, "60.00", today());
        assertThat(desk.openTasks()).containsExactly("recordFeeRefund");
        assertThatThrownBy(() -> byHand(desk, "3", Cost.Kind.COURT_FEE, Cost.Move.REFUNDED, "3300.01", today()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("proceedings.refund-exceeds-fee"));
        assertThat(desk.openTasks()).containsExactly("recordFeeRefund");

        byHand(desk, "4", Cost.Kind.COURT_FEE, Cost.Move.REFUNDED, "1650.00", today());
        byHand(desk, "4", Cost.Kind.COURT_FEE, Cost.Move.REFUNDED, "1650.00", today());
        desk.settle();

        assertThat(desk.openTasks()).isEmpty();
        CourtProceeding.Refund refund =
                proceedings.latest(desk.caseNo()).orElseThrow().refund();
        assertThat(refund.received()).hasToString("1650.00");
        assertThat(refund.closedOn()).isEqualTo(today());
        assertThat(costs.of(desk.caseNo()).borne()).hasToString("1850.00");
        assertThat(desk.timeline()).containsOnlyOnce("The court gave back ¥1,650.00 of its fee");
    }

    private void byHand(Desk desk, String entry, Cost.Kind kind, Cost.Move move, String amount, LocalDate on) {
        feeRefund.recordedByHand(
                desk.caseNo(), "page/" + desk.caseNo() + entry, kind, move, on, Money.of(amount), Actor.SYSTEM);
    }

    @Test
    void aRefundThatFellDueBeforeThereWereTasksForItGetsOneAtTheNextStart() {
        Desk desk = paid("ORDINARY");
        desk.complete("lawyer", "recordDecision", Filled.decided("withdrawn"));
        desk.settle();
        processes.end(desk.caseNo(), "court-fee-refund", "as before the upgrade");
        assertThat(desk.openTasks()).isEmpty();

        feeRefund.askForAll();
        feeRefund.askForAll();
        desk.settle();

        assertThat(desk.openTasks()).containsExactly("recordFeeRefund");
        desk.complete("assistant", "recordFeeRefund", back("25.00", today()));
        feeRefund.askForAll();
        desk.settle();
        assertThat(desk.openTasks()).isEmpty();
    }

    private static Map<String, Object> back(String amount, LocalDate on) {
        return Map.of("outcome", "received", "amount", amount, "receivedOn", on.toString());
    }

    @Test
    void endsWhenTheCourtRejectsTheSuit() {
        Desk desk = received("SIMPLIFIED");
        desk.complete("assistant", "recordAcceptance", Filled.rejected(today()));

        assertThat(endings(desk)).containsExactly("suitRejected");
        assertThat(desk.timeline()).contains("No jurisdiction");
    }

    @Test
    void isCorrectedTwiceAndEndsWhenTheFeeIsNotPaid() {
        Desk desk = received("SIMPLIFIED");
        for (int time = 0; time < 2; time++) {
            desk.complete("assistant", "recordAcceptance", toCorrect(today()));
            assertThat(desk.shown("lawyer", "correctSuit").get("correctBy").asText())
                    .isEqualTo(calendar.rollForward(inDays(7)).date().toString());
            assertThat(desk.shown("lawyer", "correctSuit").get("courtNote").asText())
                    .isEqualTo("The address is missing");
            desk.complete("lawyer", "correctSuit", Map.of("outcome", "corrected", "submittedOn", today().toString()));
        }
        desk.complete("assistant", "recordAcceptance", accepted(today()));
        assertFaults(desk.tryToComplete("assistant", "payCourtFee", Filled.decided("notPaid")), "outcome");
        desk.advance("P20D");
        desk.complete("assistant", "payCourtFee", Filled.decided("notPaid"));

        assertThat(endings(desk)).containsExactly("deemedWithdrawn");
    }

    /** CPL 205, 206: agreed before the acceptance, confirmed upon a joint application in thirty days, and then executed. */
    @Test
    void isMediatedBeforeItIsAcceptedAndConfirmed() {
        Desk desk = received("ORDINARY");
        desk.complete("assistant", "recordAcceptance", toMediation());
        assertThat(warnings(desk)).isEmpty();
        assertFaults(desk.tryToComplete("lawyer", "recordMediation", ended("agreed")), "amount");
        desk.complete("lawyer", "recordMediation", agreed());
        LocalDate confirmBy = calendar.rollForward(inDays(30)).date();
        assertThat(warnings(desk)).containsExactly("confirmation");
        assertThat(desk.shown("lawyer", "confirmMediation").get("confirmBy").asText())
                .isEqualTo(confirmBy.toString());
        desk.advance("P" + (ChronoUnit.DAYS.between(today(), confirmBy) + 1) + "D");
        assertFaults(desk.tryToComplete("lawyer", "confirmMediation", confirmed(today())), "appliedOn");
        desk.complete("lawyer", "confirmMediation", confirmed(confirmBy));
        desk.complete("lawyer", "confirmJudgment", Filled.inEffect());
        desk.advance("P30D");

        assertThat(desk.shown("lawyer", "applyForExecution").get("courtCaseNo").asText())
                .isEqualTo("(2026)浙0110民特1号");
        assertThat(desk.timeline()).contains("sent the parties to mediation", "The court confirmed the agreement");
    }

    @Test
    void isAcceptedWhereTheMediationBeforeFailsOrIsNotConfirmed() {
        Desk desk = received("SIMPLIFIED");
        LocalDate filed = today();
        desk.complete("assistant", "recordAcceptance", toMediation());
        desk.advance("P20D");
        desk.complete("lawyer", "recordMediation", ended("failed"));
        assertThat(desk.shown("assistant", "recordAcceptance").get("acceptBy").asText())
                .isEqualTo(calendar.rollForward(inDays(7)).date().toString());
        desk.complete("assistant", "recordAcceptance", toMediation());
        desk.complete("lawyer", "recordMediation", agreed());
        desk.complete(
                "lawyer",
                "confirmMediation",
                Map.of("outcome", "notConfirmed", "decidedOn", today().toString(), "note", "The debtor did not come"));
        CourtProceeding suit = proceedings.pending(desk.caseNo()).orElseThrow();
        assertThat(suit.known().amount()).isNull();
        assertThat(suit.filedOn()).isEqualTo(filed);
        desk.complete("assistant", "recordAcceptance", accepted(today()));

        assertThat(desk.openTasks()).contains("payCourtFee");
    }

    @Test
    void goesOnWithItsMediationWhenTheCaseComesBack() {
        Desk desk = received("ORDINARY");
        desk.complete("assistant", "recordAcceptance", toMediation());
        desk.complete("lawyer", "recordMediation", agreed());
        processes.start("court-proceedings", desk.caseNo());
        desk.settle();

        assertThat(desk.openTasks()).containsExactly("confirmMediation", "confirmMediation");
    }

    @Test
    void noPaymentOrderIsMediatedBeforeItIsAccepted() {
        Desk desk = received("PAYMENT_ORDER");
        assertFaults(desk.tryToComplete("assistant", "recordAcceptance", toMediation()), "outcome");
    }

    private Map<String, Object> toMediation() {
        return Map.of("outcome", "toMediation", "decidedOn", today().toString());
    }

    private Map<String, Object> ended(String outcome) {
        return Map.of("outcome", outcome, "endedOn", today().toString());
    }

    private Map<String, Object> agreed() {
        return Filled.with(ended("agreed"), Map.of("amount", "1500.00", "performDays", 10));
    }

    private Map<String, Object> confirmed(LocalDate appliedOn) {
        return Map.of(
                "outcome",
                "confirmed",
                "appliedOn",
                appliedOn.toString(),
                "servedOn",
                today().toString(),
                "confirmationNo",
                "(2026)浙0110民特1号");
    }

    @Test
    void endsWhenTheSuitIsNotCorrected() {
        Desk desk = received("PAYMENT_ORDER");
        desk.complete("assistant", "recordAcceptance", toCorrect(today()));
        desk.advance("P3D");
        String withdrawnOn = inDays(-2).toString();
        assertFaults(desk.tryToComplete("lawyer", "correctSuit", withdrawn(inDays(-4))), "decidedOn");
        desk.complete("lawyer", "correctSuit", withdrawn(inDays(-2)));

        assertThat(endings(desk)).containsExactly("suitWithdrawn");
        assertThat(desk.timeline()).contains("The suit ended on " + withdrawnOn);
    }

    private static Map<String, Object> withdrawn(LocalDate on) {
        return Map.of("outcome", "withdrawn", "decidedOn", on.toString());
    }

    @Test
    void endsWhenTheClaimIsDismissedForGood() {
        Desk desk = paid("SMALL_CLAIMS");
        desk.complete("lawyer", "recordDecision", Filled.decided("dismissed"));

        assertThat(endings(desk)).containsExactly("claimDismissed");
    }

    /** Fifteen days from the service on the lender (CPL 171), from when it was and not from when it is recorded. */
    @Test
    void theLenderAppealsAJudgmentThatHeLost() {
        Desk desk = paid("SIMPLIFIED");
        assertThat(offered(desk, "recordDecision"))
                .contains("lost", "lostInPart")
                .doesNotContain("dismissed");
        assertFaults(desk.tryToComplete("lawyer", "recordDecision", Filled.decided("dismissed")), "outcome");
        assertFaults(desk.tryToComplete("lawyer", "recordDecision", Filled.decided("lost")), "receivedOn");
        LocalDate received = today();
        desk.advance("P14D");
        desk.complete("lawyer", "recordDecision", lost(received));
        assertThat(dueOn(desk, "decideAppeal")).isEqualTo(calendar.rollBack(received.plusDays(15)));
        processes.start("court-proceedings", desk.caseNo());
        desk.settle();
        assertThat(desk.openTasks()).containsExactly("decideAppeal", "decideAppeal");
    }

    @Test
    void theSecondInstanceDecidesOnTheLendersAppeal() {
        Desk desk = paid("ORDINARY");
        desk.complete("lawyer", "recordDecision", lost(today()));
        assertFaults(desk.tryToComplete("lawyer", "decideAppeal", appealed(inDays(-1))), "appealedOn");
        desk.complete("lawyer", "decideAppeal", appealed(today()));
        assertThat(offered(desk, "recordDecision"))
                .contains("dismissed")
                .doesNotContain("upheld", "lost", "lostInPart");
        desk.complete("lawyer", "recordDecision", Filled.decided("dismissed"));

        assertThat(endings(desk)).containsExactly("claimDismissed");
        assertThat(desk.timeline()).contains("he may appeal until", "The lender appealed on");
    }

    /** Of ¥50,000 claimed, ¥10,000 are awarded; the fee of the appeal goes by the rest, and is due in seven days. */
    @Test
    void theLenderPaysTheFeeOfHisAppeal() {
        Desk desk = accepted("SIMPLIFIED", "50000.00");
        desk.complete(
                "assistant", "payCourtFee", Map.of("outcome", "paid", "fee", "525.00", "paidOn", today().toString()));
        desk.complete(
                "lawyer",
                "recordDecision",
                Filled.with(judgment("lostInPart", today()), Map.of("receivedOn", today().toString())));
        desk.advance("P1D");
        assertFaults(
                desk.tryToComplete(
                        "lawyer",
                        "decideAppeal",
                        Filled.with(
                                appealed(today()),
                                Map.of("feeNoticeOn", inDays(-1).toString()))),
                "feeNoticeOn");
        desk.complete("lawyer", "decideAppeal", appealed(today()));

        assertThat(desk.shown("lawyer", "recordDecision").get("restDue").asText())
                .isEqualTo("¥800.00");
        assertThat(dueOn(desk, "recordDecision")).isEqualTo(calendar.rollBack(inDays(7)));
        assertThat(dates.statutoryDays(List.of(desk.caseNo())).get(desk.caseNo()))
                .extracting(StatutoryDay::name)
                .contains("fee");
        assertThat(offered(desk, "recordDecision")).contains("restPaid", "upheld");
        desk.complete("lawyer", "recordDecision", rest("800.00", today()));
        assertThat(costs.of(desk.caseNo()).borne()).hasToString("1325.00");
        assertThat(dates.of(desk.caseNo())).isEmpty();
        assertThat(desk.timeline()).contains("The fee of the lender’s appeal, ¥800.00, is due by");
    }

    @Test
    void endsWhenTheLenderDoesNotAppeal() {
        Desk desk = paid("ORDINARY");
        desk.complete("lawyer", "recordDecision", lost(today()));
        assertFaults(desk.tryToComplete("lawyer", "decideAppeal", Filled.decided("notAppealed")), "note");
        desk.complete("lawyer", "decideAppeal", waived());

        assertThat(endings(desk)).containsExactly("claimDismissed");
        assertThat(proceedings.latest(desk.caseNo()).orElseThrow().ending()).isEqualTo("dismissed");
    }

    /** By ruling, not by judgment: ten days, no fee of the appeal, and all of the fee comes back once it is final. */
    @Test
    void aRulingThatDismissesTheSuitIsAppealedAndEndsItWhenItStands() {
        Desk desk = paid("SIMPLIFIED");
        assertThat(offered(desk, "recordDecision")).contains("suitDismissed").doesNotContain("suitDismissedFinally");
        assertFaults(desk.tryToComplete("lawyer", "recordDecision", Filled.decided("suitDismissed")), "receivedOn");
        LocalDate received = today();
        desk.advance("P9D");
        desk.complete(
                "lawyer", "recordDecision", Map.of("outcome", "suitDismissed", "receivedOn", received.toString()));
        assertThat(dueOn(desk, "decideAppeal")).isEqualTo(calendar.rollBack(received.plusDays(10)));
        assertThat(desk.shown("lawyer", "decideAppeal").get("isRuling").asBoolean())
                .isTrue();
        desk.complete("lawyer", "decideAppeal", appealed(today()));
        assertThat(offered(desk, "recordDecision"))
                .containsExactly("hearingSet", "publicNotice", "appealWithdrawn", "sentBack", "suitDismissedFinally");
        desk.complete("lawyer", "recordDecision", ruled("sentBack"));
        desk.complete("lawyer", "recordDecision", ruled("suitDismissed"));
        desk.complete("lawyer", "decideAppeal", appealed(today()));
        desk.complete("lawyer", "recordDecision", ruled("suitDismissedFinally"));

        assertThat(endings(desk)).containsExactly("suitDismissed");
        assertThat(desk.timeline())
                .contains("A ruling dismissed the suit", "hears the suit anew", "has to give back ¥50.00")
                .doesNotContain("fee of the lender’s appeal");
    }

    @Test
    void aRulingThatTheLenderDoesNotAppealEndsTheSuit() {
        Desk desk = paid("ORDINARY");
        desk.complete("lawyer", "recordDecision", ruled("suitDismissed"));
        desk.complete("lawyer", "decideAppeal", waived());

        assertThat(endings(desk)).containsExactly("suitDismissed");
        assertThat(proceedings.latest(desk.caseNo()).orElseThrow().ending()).isEqualTo("suitDismissed");
    }

    private Map<String, Object> ruled(String outcome) {
        return Map.of("outcome", outcome, "receivedOn", today().toString());
    }

    /** Of ¥50,000 claimed nothing was awarded: half of the appeal's ¥1,050 comes back, and the claim stays dismissed. */
    @Test
    void halfTheFeeOfAnAppealComesBackWhenTheLenderWithdrawsIt() {
        Desk desk = accepted("ORDINARY", "50000.00");
        desk.complete(
                "assistant", "payCourtFee", Map.of("outcome", "paid", "fee", "1050.00", "paidOn", today().toString()));
        desk.complete("lawyer", "recordDecision", lost(today()));
        desk.complete("lawyer", "decideAppeal", appealed(today()));
        desk.complete("lawyer", "recordDecision", rest("1050.00", today()));
        desk.complete("lawyer", "recordDecision", withdrawn());

        assertThat(endings(desk)).containsExactly("claimDismissed");
        desk.settle();
        assertThat(desk.shown("assistant", "recordFeeRefund").get("refundDue").asText())
                .isEqualTo("¥525.00");
    }

    @Test
    void theJudgmentStandsWhenTheAppealIsWithdrawn() {
        Desk desk = judged("ORDINARY", "judged");
        desk.complete("lawyer", "confirmJudgment", appealed(today()));
        assertFaults(desk.tryToComplete("lawyer", "recordDecision", Filled.decided("appealWithdrawn")), "servedOn");
        desk.complete("lawyer", "recordDecision", withdrawn());
        assertThat(desk.openTasks()).containsExactly("confirmJudgment");
        desk.complete("lawyer", "confirmJudgment", Filled.inEffect());

        assertThat(desk.timeline()).contains("The appeal was withdrawn");
    }

    private Map<String, Object> withdrawn() {
        return Map.of("outcome", "appealWithdrawn", "servedOn", today().toString());
    }

    @Test
    void whatWasWonInPartIsPerformedWhenNobodyAppeals() {
        Desk desk = paid("ORDINARY");
        desk.complete(
                "lawyer",
                "recordDecision",
                Filled.with(judgment("lostInPart", today()), Map.of("receivedOn", today().toString())));
        assertThat(desk.shown("lawyer", "decideAppeal").get("judgedAmount").asText())
                .contains("10,000.00");
        desk.complete("lawyer", "decideAppeal", waived());
        desk.advance("P26D");
        desk.complete("lawyer", "confirmJudgment", Filled.inEffect());
        desk.advance("P30D");

        assertThat(desk.openTasks()).containsExactly("applyForExecution");
    }

    /** ¥25 of costs and ¥1,200: ¥1,000 leave ¥225, which bear double interest once the time to perform is over. */
    @Test
    void aDecisionIsPerformedOnceNothingOfItIsLeft() {
        Desk desk = paid("ORDINARY");
        desk.complete(
                "lawyer",
                "recordDecision",
                Filled.with(
                        judgment("lostInPart", today()),
                        Map.of("amount", "1200.00", "costs", "25.00", "receivedOn", today().toString())));
        desk.complete("lawyer", "decideAppeal", waived());
        desk.advance("P26D");
        desk.complete("lawyer", "confirmJudgment", Filled.inEffect());
        portfolio.pay(desk.caseNo(), "1000.00");
        desk.advance("P30D");
        JsonNode shown = desk.shown("lawyer", "applyForExecution");
        assertThat(shown.get("costsLeft").asText()).isEqualTo("¥0.00");
        assertThat(shown.get("baseLeft").asText()).isEqualTo("¥225.00");
        assertThat(shown.get("doubleInterestLeft")).isEqualTo(shown.get("doubleInterest"));
        assertThat(offered(desk, "applyForExecution")).doesNotContain("performed");
        assertFaults(desk.tryToComplete("lawyer", "applyForExecution", Filled.decided("performed")), "outcome");

        portfolio.pay(desk.caseNo(), "225.00");

        assertThat(offered(desk, "applyForExecution")).contains("performed");
        assertFaults(desk.tryToComplete("lawyer", "applyForExecution", Filled.decided("performed")), "waiver");
        desk.complete(
                "lawyer", "applyForExecution", Map.of("outcome", "performed", "waiver", "Costs more than it brings"));
        assertThat(endings(desk)).containsExactly("decisionPerformed");
        String waived = shown.get("doubleInterest").asText();
        assertThat(desk.timeline()).contains("Double interest of " + waived + " is waived: Costs more than it brings");
        assertThat(delay.interest(proceedings.latest(desk.caseNo()).orElseThrow())
                        .orElseThrow()
                        .total()
                        .display())
                .isEqualTo(waived);
        assertThat(desk.balance("totalDue", today())).isNotEqualTo("0.00");
    }

    /**
     * Posted on the last day it is in time (CPL 85), and the court tells of it once the judgment counts as in effect: its
     * costs are not owed, until the judgment stands on appeal.
     */
    @Test
    void anAppealInTimeThatBecomesKnownLateTakesTheEffectBack() {
        Desk desk = paid("ORDINARY");
        desk.complete("lawyer", "recordDecision", awarding("50.00", today()));
        LocalDate appealBy = beyondTheTimeToAppeal(desk);
        assertThat(desk.shown("lawyer", "confirmJudgment").get("appealKnownBy").asText())
                .isEqualTo(appealBy.plusDays(7).toString());
        assertFaults(desk.tryToComplete("lawyer", "confirmJudgment", Filled.decided("inEffect")), "noneKnown");
        desk.complete("lawyer", "confirmJudgment", Filled.inEffect());
        assertThat(desk.balance("costsDue", today())).isEqualTo("50.00");
        desk.settle();
        assertThat(desk.openTasks()).isEmpty();

        lateChallenge.heardOf(desk.caseNo(), Actor.SYSTEM);
        desk.settle();

        assertThat(offered(desk, "applyForExecution")).containsExactly("applied", "appealed", "notApplied");
        assertFaults(desk.tryToComplete("lawyer", "applyForExecution", appealed(appealBy.plusDays(1))), "appealedOn");
        desk.complete("lawyer", "applyForExecution", appealed(appealBy));
        assertThat(desk.openTasks()).containsExactly("recordDecision");
        assertThat(desk.balance("costsDue", today())).isEqualTo("0.00");
        assertThat(costs.of(desk.caseNo()).borne()).hasToString("50.00");
        assertThat(proceedings.pending(desk.caseNo()).orElseThrow().known().performBy())
                .isNull();
        assertThat(desk.timeline()).contains("The debtor does not owe the costs of ¥50.00");

        desk.complete("lawyer", "recordDecision", Map.of("outcome", "upheld", "servedOn", today().toString()));
        desk.complete("lawyer", "confirmJudgment", Filled.inEffect());
        assertThat(desk.balance("costsDue", today())).isEqualTo("50.00");
    }

    @Test
    void anObjectionInTimeThatBecomesKnownLateMakesTheOrderInvalid() {
        Desk desk = paid("PAYMENT_ORDER");
        desk.complete("lawyer", "recordDecision", awarding("50.00", today()));
        LocalDate objectBy = beyondTheTimeToAppeal(desk);
        desk.complete("lawyer", "confirmJudgment", Filled.inEffect());
        desk.settle();
        assertThatThrownBy(() -> lateChallenge.heardOf(desk.caseNo(), Actor.SYSTEM))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("proceedings.no-late-challenge"));

        assertThat(offered(desk, "applyForExecution")).containsExactly("applied", "objected", "notApplied");
        desk.complete("lawyer", "applyForExecution", objected("DEBT", objectBy));

        assertThat(desk.openTasks()).containsExactly("decideOnSuit");
        assertThat(desk.balance("costsDue", today())).isEqualTo("0.00");
    }

    /** @return the last day to appeal or object */
    private LocalDate beyondTheTimeToAppeal(Desk desk) {
        LocalDate last = LocalDate.parse(
                desk.shown("lawyer", "confirmJudgment").get("appealBy").asText());
        desk.advance("P" + (ChronoUnit.DAYS.between(today(), last) + 1) + "D");
        return last;
    }

    private static Map<String, Object> lost(LocalDate receivedOn) {
        return Map.of("outcome", "lost", "receivedOn", receivedOn.toString());
    }

    private static Map<String, Object> waived() {
        return Map.of("outcome", "notAppealed", "note", "Nothing to win by it");
    }

    @Test
    void endsWhenTheClaimIsWithdrawn() {
        Desk desk = paid("ORDINARY");
        desk.complete("lawyer", "recordDecision", Filled.decided("withdrawn"));

        assertThat(endings(desk)).containsExactly("claimWithdrawn");
    }

    @Test
    void isInEffectAtOnceWhenMediatedAndEndsWhenNobodyAppliesForExecution() {
        Desk desk = judged("ORDINARY", "mediated");
        desk.complete("lawyer", "confirmJudgment", Filled.inEffect());
        desk.settle();
        assertThat(desk.openTasks()).containsExactly("recordFeeRefund");
        desk.advance("P30D");
        desk.complete(
                "lawyer", "applyForExecution", Map.of("outcome", "notApplied", "note", "Costs more than it brings"));

        assertThat(endings(desk)).containsExactly("judgmentUnenforced");
    }

    /**
     * The first of three instalments is paid, though not before the costs (CC 561), the second is not: a lawyer turns to
     * execution before the last one's day.
     */
    @Test
    void isExecutedWhenAnInstalmentOfASettlementIsMissed() {
        Desk desk = paid("SMALL_CLAIMS");
        String dates = "%s 500.00\n%s，500元\n%s 1000\n".formatted(inDays(10), inDays(40), inDays(70));
        Map<String, Object> mediated =
                Map.of("outcome", "mediated", "servedOn", today().toString(), "amount", "2000.00", "costs", "25.00");
        assertFaults(desk.tryToComplete("lawyer", "recordDecision", mediated), "performDays");
        assertFaults(
                desk.tryToComplete(
                        "lawyer", "recordDecision", Filled.with(mediated, Map.of("instalments", "500 monthly"))),
                "instalments");
        desk.complete(
                "lawyer", "recordDecision", Filled.with(mediated, Map.of("instalments", dates, "allDueOnMiss", true)));
        desk.complete("lawyer", "confirmJudgment", Filled.inEffect());
        assertThat(warnings(desk)).containsExactly("performance", "performance", "performance", "execution");
        desk.advance("P5D");
        portfolio.pay(desk.caseNo(), "500.00");
        desk.advance("P20D");
        assertThat(warnings(desk)).containsExactly("missed", "performance", "performance", "execution");
        portfolio.pay(desk.caseNo(), "25.00");
        assertThat(warnings(desk)).containsExactly("performance", "performance", "execution");
        assertThat(desk.openTasks()).isEmpty();
        desk.advance("P16D");
        assertThat(warnings(desk)).containsExactly("missed", "performance", "execution");
        assertThat(desk.openTasks()).isEmpty();

        settlements.callIn(desk.caseNo(), Actor.SYSTEM);
        desk.settle();

        assertThat(desk.openTasks()).containsExactly("applyForExecution");
        assertThat(desk.shown("lawyer", "applyForExecution").get("executionDue").asText())
                .isEqualTo("¥1,500.00");
        desk.complete("lawyer", "applyForExecution", applied(today()));
        assertThat(desk.openTasks()).containsExactly("recordExecution");
    }

    /** Only what was due is executed: the instalment to come is watched meanwhile, and executed in its turn. */
    @Test
    void isWatchedOnWhenAMissedInstalmentIsExecuted() {
        Desk desk = paid("SMALL_CLAIMS");
        desk.complete(
                "lawyer",
                "recordDecision",
                Map.of(
                        "outcome",
                        "mediated",
                        "servedOn",
                        today().toString(),
                        "amount",
                        "2000.00",
                        "instalments",
                        "%s 500.00\n%s 1500.00\n".formatted(inDays(10), inDays(60))));
        desk.complete("lawyer", "confirmJudgment", Filled.inEffect());
        desk.advance("P11D");
        settlements.callIn(desk.caseNo(), Actor.SYSTEM);
        desk.settle();
        desk.complete("lawyer", "applyForExecution", applied(today()));
        assertThat(warnings(desk)).containsExactly("performance");
        assertThat(offered(desk, "recordExecution")).containsExactly("moreToCome", "fruitless");
        portfolio.pay(desk.caseNo(), "500.00");

        desk.complete("lawyer", "recordExecution", over("moreToCome"));
        desk.settle();

        assertThat(desk.openTasks()).doesNotContain("applyForExecution", "recordExecution");
        assertThat(warnings(desk)).containsExactly("performance", "execution");
        assertThat(desk.timeline()).contains("the instalments to come are watched");
        desk.advance("P51D");
        assertThat(desk.shown("lawyer", "applyForExecution").get("executionDue").asText())
                .isEqualTo("¥1,500.00");
        desk.complete("lawyer", "applyForExecution", applied(today()));
        assertThat(offered(desk, "recordExecution")).containsExactly("recovered", "fruitless");
        assertFaults(desk.tryToComplete("lawyer", "recordExecution", over("moreToCome")), "outcome");
        desk.complete("lawyer", "recordExecution", over("recovered"));
        assertThat(endings(desk)).containsExactly("debtRecovered");
    }

    private List<String> warnings(Desk desk) {
        return dates.statutoryDays(List.of(desk.caseNo())).get(desk.caseNo()).stream()
                .map(StatutoryDay::name)
                .toList();
    }

    @Test
    void aPaymentOrderThatNobodyObjectsToTakesEffect() {
        Desk desk = judged("PAYMENT_ORDER", "judged");
        LocalDate served = today();
        assertThat(desk.shown("lawyer", "confirmJudgment").get("appealBy").asText())
                .isGreaterThanOrEqualTo(served.plusDays(15).toString());
        assertFaults(desk.tryToComplete("lawyer", "confirmJudgment", appealed(today())), "outcome");
        desk.advance("P26D");
        desk.complete("lawyer", "confirmJudgment", Filled.inEffect());
        desk.advance("P30D");

        assertThat(desk.openTasks()).containsExactly("applyForExecution");
    }

    /** An objection that only asks for time, or is oral, stops nothing (民诉法解释 436); a written one leads to a suit. */
    @Test
    void anObjectionToAPaymentOrderLeadsToASuitThatKeepsItsDay() {
        Desk desk = received("PAYMENT_ORDER");
        LocalDate filed = today();
        desk.advance("P3D");
        desk.complete("assistant", "recordAcceptance", accepted(today()));
        desk.complete("assistant", "payCourtFee", fee(today()));
        desk.complete("lawyer", "recordDecision", judgment("judged", today()));
        for (String without : List.of("MEANS", "ORAL")) {
            assertFaults(desk.tryToComplete("lawyer", "confirmJudgment", objected(without, today())), "objection");
        }
        desk.advance("P5D");
        desk.complete("lawyer", "confirmJudgment", objected("DEBT", today()));
        assertThat(desk.shown("lawyer", "decideOnSuit").get("declineBy").asText())
                .isGreaterThanOrEqualTo(inDays(7).toString());
        desk.complete(
                "lawyer",
                "decideOnSuit",
                Map.of(
                        "outcome",
                        "suit",
                        "route",
                        "ORDINARY",
                        "suitNo",
                        "(2026)浙0110民初9号",
                        "feeNoticeOn",
                        today().toString()));
        assertThat(desk.shown("assistant", "payCourtFee").get("reckonedFee").asText())
                .isEqualTo("¥50.00");
        desk.complete("assistant", "payCourtFee", fee(today()));

        assertThat(desk.openTasks()).containsExactly("recordDecision");
        CourtProceeding suit = proceedings.pending(desk.caseNo()).orElseThrow();
        assertThat(suit.filedOn()).isEqualTo(filed);
        assertThat(suit.route()).isEqualTo("ORDINARY");
        assertThat(suit.courtCaseNo()).isEqualTo("(2026)浙0110民初9号");
        assertThat(desk.timeline()).contains("A suit of its own follows the payment order");
    }

    @Test
    void theSuitAfterAnObjectionIsDeclinedInTime() {
        Desk desk = judged("PAYMENT_ORDER", "judged");
        desk.complete("lawyer", "confirmJudgment", objected("DEBT", today()));
        desk.advance("P20D");
        assertFaults(
                desk.tryToComplete(
                        "lawyer", "decideOnSuit", Map.of("outcome", "suitDeclined", "declinedOn", today().toString())),
                "declinedOn");
        desk.complete(
                "lawyer",
                "decideOnSuit",
                Map.of("outcome", "suitDeclined", "declinedOn", inDays(-15).toString()));

        assertThat(endings(desk)).containsExactly("orderLapsed");
    }

    /** CPL 227: the ruling says nothing of the claim, and no judgment dismisses it. */
    @Test
    void anApplicationForAPaymentOrderIsDismissed() {
        Desk desk = paid("PAYMENT_ORDER");
        desk.complete("lawyer", "recordDecision", Filled.decided("dismissed"));

        assertThat(endings(desk)).containsExactly("orderRefused");
    }

    @Test
    void aPaymentOrderThatCannotBeServedEnds() {
        Desk desk = paid("PAYMENT_ORDER");
        assertThat(offered(desk, "recordDecision")).containsExactly("orderIssued", "dismissed", "withdrawn");
        assertFaults(desk.tryToComplete("lawyer", "recordDecision", Filled.decided("undeliverable")), "outcome");
        desk.complete("lawyer", "recordDecision", Map.of("outcome", "orderIssued", "issuedOn", today().toString()));
        assertThat(offered(desk, "recordDecision"))
                .containsExactly("judged", "dismissed", "withdrawn", "undeliverable");
        assertFaults(desk.tryToComplete("lawyer", "recordDecision", published(today())), "outcome");
        assertThat(desk.shown("lawyer", "recordDecision").get("decidedOn").asText())
                .isEqualTo(today().toString());
        assertFaults(
                desk.tryToComplete(
                        "lawyer",
                        "recordDecision",
                        Map.of(
                                "outcome",
                                "undeliverable",
                                "decidedOn",
                                inDays(1).toString())),
                "decidedOn");
        desk.complete("lawyer", "recordDecision", Filled.decided("undeliverable"));

        assertThat(endings(desk)).containsExactly("orderUndeliverable");
    }

    /** A debtor who cannot be found is served by public notice, in the ordinary procedure (CPL 95; 民诉法解释 140). */
    @Test
    void publicNoticeServesADebtorWhoCannotBeFound() {
        Desk desk = paid("SIMPLIFIED");
        assertFaults(desk.tryToComplete("lawyer", "recordDecision", Filled.decided("undeliverable")), "outcome");
        assertFaults(desk.tryToComplete("lawyer", "recordDecision", Filled.decided("complaintServed")), "servedOn");
        desk.complete("lawyer", "recordDecision", published(today()));

        assertThat(desk.shown("lawyer", "recordDecision").get("noticeUntil").asText())
                .isBetween(inDays(30).toString(), inDays(40).toString());
        assertThat(proceedings.pending(desk.caseNo()).orElseThrow().route()).isEqualTo("ORDINARY");
    }

    /** Its judgment is published, too: served when that time ends, and appealed in fifteen days from there (CPL 95, 171). */
    @Test
    void publicNoticeServesTheJudgmentOfADebtorWhoCannotBeFound() {
        Desk desk = paid("ORDINARY");
        Map<String, Object> judgment =
                Filled.with(judgment("judgmentPublished", today()), Map.of("publishedOn", today().toString()));
        judgment.remove("servedOn");
        desk.complete("lawyer", "recordDecision", judgment);

        LocalDate servedOn = calendar.rollForward(inDays(30)).date();
        LocalDate appealBy = calendar.rollForward(servedOn.plusDays(15)).date();
        assertThat(dates.of(desk.caseNo()))
                .extracting(CourtDate::kind, CourtDate::on)
                .containsExactly(tuple(CourtDate.Kind.NOTICE, servedOn), tuple(CourtDate.Kind.APPEAL, appealBy));
        assertThat(offered(desk, "confirmJudgment")).containsExactly("appealed");
        desk.advance("P%dD".formatted(ChronoUnit.DAYS.between(today(), appealBy) + 1));
        desk.complete("lawyer", "confirmJudgment", Filled.inEffect());

        assertThat(proceedings.pending(desk.caseNo()).orElseThrow().known().performBy())
                .isEqualTo(calendar.rollForward(appealBy.plusDays(11)).date());
    }

    /** ¥50,000: ¥525 of a simplified suit, ¥525 more of an ordinary one, half of both back (费用办法 13, 15, 16, 22). */
    @Test
    void theRestOfTheFeeFallsDueWhenASuitBecomesAnOrdinaryOne() {
        Desk desk = accepted("SIMPLIFIED", "50000.00");
        desk.complete(
                "assistant", "payCourtFee", Map.of("outcome", "paid", "fee", "525.00", "paidOn", today().toString()));
        assertFaults(desk.tryToComplete("lawyer", "recordDecision", rest("525.00", today())), "outcome");
        desk.complete("lawyer", "recordDecision", published(today()));

        assertThat(desk.shown("lawyer", "recordDecision").get("restDue").asText())
                .isEqualTo("¥525.00");
        assertThat(dueOn(desk, "recordDecision")).isEqualTo(calendar.rollBack(inDays(7)));
        assertThat(dates.statutoryDays(List.of(desk.caseNo())).get(desk.caseNo()))
                .extracting(StatutoryDay::name)
                .contains("fee", "notice");
        assertFaults(desk.tryToComplete("lawyer", "recordDecision", rest("525.00", inDays(-1))), "paidOn");
        desk.complete("lawyer", "recordDecision", rest("525.00", today()));
        assertThat(costs.of(desk.caseNo()).borne()).hasToString("1050.00");
        desk.complete("lawyer", "recordDecision", Filled.decided("withdrawn"));
        desk.settle();

        assertThat(desk.shown("assistant", "recordFeeRefund").get("refundDue").asText())
                .isEqualTo("¥525.00");
    }

    private static Map<String, Object> rest(String amount, LocalDate on) {
        return Map.of("outcome", "restPaid", "rest", amount, "paidOn", on.toString());
    }

    @Test
    void theSecondInstanceDecidesForGood() {
        Desk desk = paid("ORDINARY");
        desk.complete("lawyer", "recordDecision", heard(inDays(20)));
        desk.complete("lawyer", "recordDecision", published(today()));
        desk.complete("lawyer", "recordDecision", judgment("judged", today()));
        assertFaults(desk.tryToComplete("lawyer", "confirmJudgment", objected("DEBT", today())), "outcome");
        desk.complete("lawyer", "confirmJudgment", appealed(today()));
        CourtProceeding.Known known =
                proceedings.pending(desk.caseNo()).orElseThrow().known();
        assertThat(known.hearingOn()).isNull();
        assertThat(known.publishedOn()).isNull();
        desk.complete("lawyer", "recordDecision", judgment("judged", today()));
        assertFaults(desk.tryToComplete("lawyer", "confirmJudgment", appealed(today())), "outcome");
        desk.complete("lawyer", "confirmJudgment", Filled.inEffect());

        assertThat(desk.openTasks()).isEmpty();
    }

    @Test
    void theJudgmentStandsWhenTheAppealFails() {
        Desk desk = judged("ORDINARY", "judged");
        assertThat(offered(desk, "confirmJudgment")).containsExactly("appealed");
        desk.complete("lawyer", "confirmJudgment", appealed(today()));
        assertThat(offered(desk, "recordDecision"))
                .containsExactly(
                        "hearingSet",
                        "publicNotice",
                        "judged",
                        "judgmentPublished",
                        "mediated",
                        "upheld",
                        "appealWithdrawn",
                        "sentBack",
                        "dismissed",
                        "suitDismissedFinally");
        assertFaults(desk.tryToComplete("lawyer", "recordDecision", Filled.decided("withdrawn")), "outcome");
        assertFaults(desk.tryToComplete("lawyer", "recordDecision", Filled.decided("upheld")), "servedOn");
        desk.complete("lawyer", "recordDecision", Map.of("outcome", "upheld", "servedOn", today().toString()));
        desk.complete("lawyer", "confirmJudgment", Filled.inEffect());
        desk.advance("P30D");

        assertThat(desk.openTasks()).containsExactly("applyForExecution");
        assertThat(desk.timeline()).contains("the judgment stands");
    }

    private static List<String> offered(Desk desk, String task) {
        List<String> outcomes = new ArrayList<>();
        desk.shown("lawyer", task).get("outcomes").forEach(outcome -> outcomes.add(outcome.asText()));
        return outcomes;
    }

    private static Map<String, Object> appealed(LocalDate on) {
        return Map.of("outcome", "appealed", "appealedOn", on.toString());
    }

    private static Map<String, Object> objected(String objection, LocalDate on) {
        return Map.of("outcome", "objected", "objectedOn", on.toString(), "objection", objection);
    }

    private static Map<String, Object> published(LocalDate on) {
        return Map.of("outcome", "publicNotice", "publishedOn", on.toString());
    }

    /** ¥10,000 with ¥400 of interest: what comes in pays the interest, then the rest, which alone bears interest for delay. */
    @Test
    void theDelayOfAPerformanceIsReckonedOnWhatIsLeft() {
        Desk desk = paid("SMALL_CLAIMS");
        Map<String, Object> judgment = judgment("judged", today());
        assertFaults(
                desk.tryToComplete("lawyer", "recordDecision", Filled.with(judgment, Map.of("interest", "10000.01"))),
                "interest");
        desk.complete("lawyer", "recordDecision", Filled.with(judgment, Map.of("interest", "400.00")));
        desk.complete("lawyer", "confirmJudgment", Filled.inEffect());
        desk.advance("P30D");
        LocalDate performBy =
                proceedings.pending(desk.caseNo()).orElseThrow().known().performBy();
        portfolio.pay(desk.caseNo(), "1000.00");
        desk.settle();
        long first = ChronoUnit.DAYS.between(performBy, today());
        desk.advance("P10D");

        assertThat(desk.shown("lawyer", "applyForExecution")
                        .get("doubleInterestHow")
                        .asText())
                .contains("¥9,600.00 × 0.0175 % × " + first + " =", "¥9,000.00 × 0.0175 % × 10 = ¥15.75");
    }

    /** Two years from the last day to perform (CPL 250), but none once an execution found nothing (民诉法解释 517). */
    @Test
    void isTakenUpAgainAtAnyTimeWhenTheExecutionFoundNothing() {
        Desk desk = unperformed();
        desk.complete("lawyer", "applyForExecution", Map.of("outcome", "notApplied", "note", "Nothing to take yet"));
        assertThat(execution.of(desk.caseNo())).isEqualTo(ExecutionPeriod.State.RUNS);
        performedBy(desk, today().minusYears(3));
        assertThat(execution.of(desk.caseNo())).isEqualTo(ExecutionPeriod.State.OVER);
        performedBy(desk, inDays(-1));
        takeUp(desk);
        assertThat(warnings(desk)).contains("execution");
        desk.complete("lawyer", "applyForExecution", applied(today()));
        desk.complete("lawyer", "recordExecution", over("fruitless"));
        performedBy(desk, today().minusYears(3));
        assertThat(execution.of(desk.caseNo())).isEqualTo(ExecutionPeriod.State.KEPT);

        takeUp(desk);

        assertThat(warnings(desk)).doesNotContain("execution");
        assertThat(desk.shown("lawyer", "applyForExecution").get("executionBy").asText())
                .contains("no time limit");
        assertFaults(desk.tryToComplete("lawyer", "applyForExecution", applied(inDays(-1))), "appliedOn");
        desk.complete("lawyer", "applyForExecution", applied(today()));
        desk.complete("lawyer", "recordExecution", over("recovered"));
        assertThat(endings(desk)).containsExactly("judgmentUnenforced", "executionFruitless", "debtRecovered");
        assertThat(desk.timeline()).contains("Execution is taken up");
    }

    private void takeUp(Desk desk) {
        processes.start("court-proceedings", desk.caseNo());
        desk.settle();
        assertThat(desk.openTasks()).containsExactly("applyForExecution");
    }

    private void performedBy(Desk desk, LocalDate day) {
        jdbc.sql("update court_proceeding set perform_by = ? where case_no = ?")
                .params(day, desk.caseNo().value())
                .update();
    }

    /** The account is paid and the case ends, but the judgment awards more, and its delay bears interest. */
    @Test
    void tellsTheDoubleInterestThatIsLeftWhenTheCaseEnds() {
        Desk desk = unperformed();
        desk.complete("lawyer", "applyForExecution", applied(today()));
        String left = desk.shown("lawyer", "recordExecution")
                .get("doubleInterestLeft")
                .asText();
        portfolio.pay(desk.caseNo(), desk.balance("totalDue", today()));
        desk.settle();

        assertThat(desk.timeline()).contains("double interest of " + left, "¥10,000.00 × 0.0175 %");
        assertThat(desk.shown("lawyer", "withdrawSuit")
                        .get("doubleInterestLeft")
                        .asText())
                .isEqualTo(left);
    }

    @Test
    void goesOnWhereTheSuitStandsWhenTheCaseComesBack() {
        Desk desk = paid("ORDINARY");
        processes.start("court-proceedings", desk.caseNo());
        desk.settle();

        assertThat(desk.openTasks()).containsExactly("recordDecision", "recordDecision");
    }

    /** The case leaves wherever its suit stands; the suit is closed with it and then withdrawn at the court. */
    @Test
    void endsWithACaseThatIsPaidAndIsWithdrawnAtTheCourt() {
        Desk desk = accepted("ORDINARY");
        desk.complete(
                "assistant", "payCourtFee", Map.of("outcome", "paid", "fee", "1050.00", "paidOn", today().toString()));
        portfolio.pay(desk.caseNo(), desk.balance("totalDue", today()));
        desk.settle();

        assertThat(desk.openTasks()).containsExactly("withdrawSuit");
        assertThat(proceedings.pending(desk.caseNo())).isEmpty();
        assertThat(desk.shown("lawyer", "withdrawSuit").get("caseOutcome").asText())
                .isEqualTo("已清偿 / paid");
        assertFaults(desk.tryToComplete("lawyer", "withdrawSuit", taken(inDays(-1))), "withdrawnOn");
        desk.complete("lawyer", "withdrawSuit", taken(today()));
        desk.settle();

        assertThat(desk.openTasks()).containsExactly("recordFeeRefund");
        assertThat(desk.timeline()).contains("withdrawn at the court on", "has to give back ¥525.00 of its fee");
    }

    @Test
    void endsWithACaseThatTheLenderRecallsAndMayBeLeftToTheCourt() {
        Desk desk = received("SIMPLIFIED");
        desk.report("RECALLED");

        assertThat(desk.openTasks()).containsExactly("withdrawSuit");
        desk.complete(
                "lawyer", "withdrawSuit", Map.of("outcome", "notWithdrawn", "note", "The buyer of the debt goes on"));

        assertThat(desk.openTasks()).isEmpty();
        assertThat(desk.timeline()).contains("The suit ended on", "The buyer of the debt goes on");
        assertThat(proceedings.pending(desk.caseNo())).isEmpty();
    }

    @Test
    void goesOnWhereItStoodWhenThePaymentThatEndedTheCaseIsTakenBack() {
        Desk desk = paid("ORDINARY");
        portfolio.pay(desk.caseNo(), desk.balance("totalDue", today()));
        desk.settle();
        processes.start("court-proceedings", desk.caseNo());
        desk.settle();

        assertThat(desk.openTasks()).containsExactly("recordDecision");
        assertThat(proceedings.pending(desk.caseNo()).orElseThrow().standing()).isEqualTo(Standing.feePaid);
    }

    private static Map<String, Object> taken(LocalDate on) {
        return Map.of("outcome", "withdrawn", "withdrawnOn", on.toString());
    }
}
