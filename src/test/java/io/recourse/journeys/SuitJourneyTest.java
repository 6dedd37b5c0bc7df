package io.recourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.recourse.common.LenderCode;
import io.recourse.courtproceedings.CourtDate;
import io.recourse.courtproceedings.CourtDate.Kind;
import io.recourse.courtproceedings.CourtDates;
import io.recourse.courtproceedings.CourtProceeding;
import io.recourse.courtproceedings.CourtProceedings;
import io.recourse.courtproceedings.SuitCosts;
import io.recourse.creditreporting.BureauBatch;
import io.recourse.creditreporting.BureauBatches;
import io.recourse.creditreporting.MakeBatch;
import io.recourse.deadlines.WorkingCalendar;
import io.recourse.ledger.Costs;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A debt of ¥3,000, from the first reminder up the ladder to the court and to the end of its case. The lengths of periods
 * are those of the statute; a last day that is off rolls forward (CPL 85).
 */
class SuitJourneyTest extends CaseWork {

    private static final String NUMBER = "(2026)浙0110民初71号";

    @Autowired
    CourtProceedings proceedings;

    @Autowired
    CourtDates dates;

    @Autowired
    SuitCosts suitCosts;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    MakeBatch makeBatch;

    @Autowired
    BureauBatches batches;

    /** CPL 225–228: five days to accept, fifteen to pay or object, the application's fee a third of a suit's. */
    @Test
    void aPaymentOrderThatNobodyOpposesIsPaid() throws Exception {
        LenderCode lender = new LenderCode("UNOPPOSED");
        Desk desk = filed(lender, "PAYMENT_ORDER");
        assertDates(desk, tuple(Kind.ACCEPTANCE, lastDay(today(), 5)));
        acceptAndPay(desk, "16.67");
        LocalDate served = today();
        judge(desk, "judged", "16.67");
        LocalDate objectBy = lastDay(served, 15);
        assertDates(desk, tuple(Kind.APPEAL, objectBy));
        goOnTo(desk, objectBy.plusDays(1));
        assertThat(desk.balance("costsDue", today())).isEqualTo("0.00");
        desk.complete("lawyer", "confirmJudgment", Filled.inEffect());
        desk.settle();
        assertThat(desk.balance("costsDue", objectBy)).isEqualTo("0.00");
        assertThat(desk.balance("costsDue", objectBy.plusDays(1))).isEqualTo("16.67");
        assertDates(desk, tuple(Kind.PERFORMANCE, objectBy), tuple(Kind.EXECUTION, rolled(objectBy.plusYears(2))));

        payAll(desk);

        assertCosts(desk, "16.67", "0.00", "16.67");
        assertEnded(desk, "PAID", "performed");
        assertThat(accountStatus(desk, lender)).isEqualTo("3");
    }

    /** The account bears interest that the order leaves out: the order is performed, and a lawyer decides on the rest. */
    @Test
    void aPaymentOrderThatIsPerformedToTheFenLeavesTheRestToALawyer() throws Exception {
        LenderCode lender = new LenderCode("TOTHEFEN");
        Desk desk = filed(lender, "PAYMENT_ORDER");
        acceptAndPay(desk, "16.67");
        LocalDate served = today();
        judge(desk, "judged", "16.67");
        desk.advance("P5D");
        portfolio.pay(desk.caseNo(), "3016.67");
        goOnTo(desk, lastDay(served, 15).plusDays(1));
        desk.complete("lawyer", "confirmJudgment", Filled.inEffect());
        desk.settle();
        assertThat(desk.balance("totalDue", today())).isNotEqualTo("0.00");
        assertThat(desk.shown("lawyer", "applyForExecution").get("decisionLeft").asText())
                .isEqualTo("¥0.00");

        desk.complete("lawyer", "applyForExecution", Filled.decided("performed"));
        desk.settle();

        assertThat(stages(desk)).endsWith("court-proceedings: decisionPerformed");
        assertThat(suit(desk).ending()).isEqualTo("performed");
        assertThat(desk.openTasks()).containsExactly("decideCourse");
        assertThat(desk.shown("lawyer", "decideCourse").get("outcomes").toString())
                .doesNotContain("sue");
        assertThat(accountStatus(desk, lender)).as("no longer sued").isEqualTo("2");
        desk.complete("lawyer", "decideCourse", Filled.reasoned("close"));
        desk.settle();
        assertEnded(desk, "WRITTEN_OFF", "performed");
    }

    /** CPL 228, 民诉法解释 439: a suit follows, brought on the order's day, unless it is declined within seven days. */
    @Test
    void aPaymentOrderThatIsOpposedBecomesASuitThatIsWon() {
        LenderCode lender = new LenderCode("OPPOSED");
        Desk desk = filed(lender, "PAYMENT_ORDER");
        LocalDate filed = today();
        acceptAndPay(desk, "16.67");
        judge(desk, "judged", null);
        desk.complete(
                "lawyer",
                "confirmJudgment",
                Map.of("outcome", "objected", "objectedOn", today().toString(), "objection", "DEBT"));
        assertDates(desk, tuple(Kind.DECLINE, lastDay(today(), 7)));
        desk.complete(
                "lawyer",
                "decideOnSuit",
                Map.of(
                        "outcome",
                        "suit",
                        "route",
                        "ORDINARY",
                        "suitNo",
                        "(2026)浙0110民初72号",
                        "feeNoticeOn",
                        today().toString()));
        assertDates(desk, tuple(Kind.FEE, lastDay(today(), 7)));
        desk.complete("assistant", "payCourtFee", fee("50.00"));
        desk.settle();
        assertThat(suit(desk).filedOn()).isEqualTo(filed);
        LocalDate served = today();
        judge(desk, "judged", "66.67");
        LocalDate appealBy = lastDay(served, 15);
        assertDates(desk, tuple(Kind.APPEAL, appealBy));
        goOnTo(desk, appealBy.plusDays(1));
        desk.complete("lawyer", "confirmJudgment", Filled.inEffect());
        desk.settle();
        assertThat(desk.balance("costsDue", appealBy)).isEqualTo("0.00");
        assertThat(desk.balance("costsDue", appealBy.plusDays(1))).isEqualTo("66.67");
        LocalDate performBy = lastDay(appealBy.plusDays(1), 10);
        assertDates(desk, tuple(Kind.PERFORMANCE, performBy), tuple(Kind.EXECUTION, rolled(performBy.plusYears(2))));

        payAll(desk);

        assertCosts(desk, "66.67", "0.00", "66.67");
        assertEnded(desk, "PAID", "performed");
    }

    /** 民诉法解释 430: an order that cannot be served ends; the debtor is then sued, and served by public notice (CPL 95). */
    @Test
    void aPaymentOrderThatCannotBeServedIsFollowedByAnOrdinarySuit() {
        Desk desk = filed(new LenderCode("UNSERVED"), "PAYMENT_ORDER");
        acceptAndPay(desk, "16.67");
        desk.complete("lawyer", "recordDecision", Map.of("outcome", "orderIssued", "issuedOn", today().toString()));
        desk.complete("lawyer", "recordDecision", Filled.decided("undeliverable"));
        desk.settle();
        assertThat(desk.openTasks()).containsExactly("decideCourse");

        desk.complete("lawyer", "decideCourse", Filled.reasoned("sue"));
        desk.settle();
        desk.complete(
                "lawyer",
                "draftClaim",
                Filled.with(Filled.claim(today()), Map.of("route", "ORDINARY", "debtorLocated", "no")));
        desk.settle();
        Climb.fromTheClaimToTheCourt(desk, this);

        assertThat(stages(desk))
                .endsWith(
                        "court-filing: suitFiled", "court-proceedings: orderUndeliverable", "court-filing: suitFiled");
        assertThat(desk.openTasks()).containsExactly("recordAcceptance");
        assertThat(suit(desk).route()).isEqualTo("ORDINARY");
        acceptAndPay(desk, "50.00");
        desk.complete("lawyer", "recordDecision", Map.of("outcome", "publicNotice", "publishedOn", today().toString()));
        assertThat(desk.openTasks()).containsExactly("recordDecision");
    }

    /** CPL 100: in effect when it is served; a halved fee is not halved again (诉讼费用交纳办法 15, 16). */
    @Test
    void smallClaimsAreSettledByMediationAndPaid() {
        Desk desk = filed(new LenderCode("MEDIATED"), "SMALL_CLAIMS");
        assertDates(desk, tuple(Kind.ACCEPTANCE, lastDay(today(), 7)));
        acceptAndPay(desk, "25.00");
        LocalDate served = today();
        judge(desk, "mediated", "25.00");
        assertThat(desk.balance("costsDue", today())).isEqualTo("0.00");
        desk.complete("lawyer", "confirmJudgment", Filled.inEffect());
        desk.settle();
        LocalDate performBy = lastDay(served, 10);
        assertDates(desk, tuple(Kind.PERFORMANCE, performBy), tuple(Kind.EXECUTION, rolled(performBy.plusYears(2))));
        assertThat(desk.balance("costsDue", served)).isEqualTo("25.00");

        payAll(desk);

        assertCosts(desk, "25.00", "0.00", "25.00");
        assertEnded(desk, "PAID", "performed");
    }

    /** The time to accept runs anew from each correction (民诉法解释 126); a lost suit costs the lender its fee. */
    @Test
    void aSuitIsReturnedForCorrectionTwiceAndDismissedInTheEnd() throws Exception {
        LenderCode lender = new LenderCode("CORRECTED");
        Desk desk = filed(lender, "SMALL_CLAIMS");
        for (int time = 0; time < 2; time++) {
            desk.advance("P2D");
            desk.complete(
                    "assistant",
                    "recordAcceptance",
                    Map.of(
                            "outcome",
                            "toCorrect",
                            "decidedOn",
                            today().toString(),
                            "correctDays",
                            7,
                            "note",
                            "The address is missing"));
            assertDates(desk, tuple(Kind.CORRECTION, lastDay(today(), 7)));
            desk.advance("P3D");
            desk.complete("lawyer", "correctSuit", Map.of("outcome", "corrected", "submittedOn", today().toString()));
            assertDates(desk, tuple(Kind.ACCEPTANCE, lastDay(today(), 7)));
        }
        acceptAndPay(desk, "25.00");
        desk.complete("lawyer", "recordDecision", Filled.decided("dismissed"));
        desk.settle();
        assertThat(stages(desk)).endsWith("court-proceedings: claimDismissed");
        assertThat(desk.openTasks()).containsExactly("decideCourse");

        desk.complete("lawyer", "decideCourse", Filled.reasoned("close"));
        desk.settle();

        assertCosts(desk, "25.00", "0.00", "0.00");
        assertEnded(desk, "WRITTEN_OFF", "dismissed");
        assertThat(accountStatus(desk, lender)).isEqualTo("42");
    }

    /** 诉讼费用交纳办法 15: half the fee of an ordinary suit comes back when it is withdrawn. */
    @Test
    void aDebtorWhoPaysAfterTheFilingEndsTheSuit() throws Exception {
        LenderCode lender = new LenderCode("PAIDLATE");
        Desk desk = filed(lender, "ORDINARY");
        acceptAndPay(desk, "50.00");

        payAll(desk);

        assertThat(desk.legalCase().get("outcome").asText()).isEqualTo("PAID");
        assertThat(desk.openTasks()).containsExactly("withdrawSuit");
        desk.complete("lawyer", "withdrawSuit", Map.of("outcome", "withdrawn", "withdrawnOn", today().toString()));
        desk.settle();
        assertThat(desk.openTasks()).containsExactly("recordFeeRefund");
        desk.complete(
                "assistant",
                "recordFeeRefund",
                Map.of("outcome", "received", "amount", "25.00", "receivedOn", today().toString()));

        assertCosts(desk, "50.00", "25.00", "0.00");
        assertThat(desk.balance("totalDue", today())).isEqualTo("0.00");
        assertEnded(desk, "PAID", "PAID");
        assertThat(accountStatus(desk, lender)).isEqualTo("3");
    }

    /** Small claims are final (CPL 165); two years to apply for execution, from the last day to perform (CPL 250). */
    @Test
    void aJudgmentThatIsNotPaidIsEnforced() throws Exception {
        LenderCode lender = new LenderCode("ENFORCED");
        Desk desk = filed(lender, "SMALL_CLAIMS");
        acceptAndPay(desk, "25.00");
        LocalDate served = today();
        judge(desk, "judged", "25.00");
        desk.complete("lawyer", "confirmJudgment", Filled.inEffect());
        desk.settle();
        LocalDate performBy = lastDay(served, 10);
        LocalDate executionBy = rolled(performBy.plusYears(2));
        assertDates(desk, tuple(Kind.PERFORMANCE, performBy), tuple(Kind.EXECUTION, executionBy));
        goOnTo(desk, performBy);
        assertThat(desk.openTasks()).isEmpty();
        goOnTo(desk, performBy.plusDays(1));
        LocalDate applied = today();
        desk.complete(
                "lawyer",
                "applyForExecution",
                Map.of("outcome", "applied", "appliedOn", applied.toString(), "executionNo", "(2026)浙0110执71号"));
        assertThat(desk.limitationExpiresOn()).isAfterOrEqualTo(applied.plusYears(2));
        assertThat(accountStatus(desk, lender)).as("sued").isEqualTo("8");
        desk.complete("lawyer", "recordExecution", Map.of("outcome", "recovered", "endedOn", today().toString()));
        desk.settle();
        assertThat(stages(desk))
                .containsExactly(
                        "reminder: paymentRefused",
                        "demand-letter: letterUnanswered",
                        "credit-reporting: adverseInformationReported",
                        "court-filing: suitFiled",
                        "court-proceedings: debtRecovered");

        payAll(desk);

        assertCosts(desk, "25.00", "0.00", "25.00");
        assertEnded(desk, "PAID", "recovered");
        assertThat(accountStatus(desk, lender)).isEqualTo("3");
    }

    private Desk filed(LenderCode lender, String route) {
        Desk desk = in("legal-escalation", portfolio.openOffTheLadder(Portfolio.Loan.ALL_DUE, "张小明", lender));
        Climb.toTheCourt(desk, this, route);
        return desk;
    }

    private void acceptAndPay(Desk desk, String fee) {
        desk.complete(
                "assistant",
                "recordAcceptance",
                Map.of("outcome", "accepted", "decidedOn", today().toString(), "courtCaseNo", NUMBER));
        assertDates(desk, tuple(Kind.FEE, lastDay(today(), 7)));
        assertThat(suit(desk).known().reckonedFee()).hasToString(fee);
        desk.complete("assistant", "payCourtFee", fee(fee));
        desk.settle();
    }

    private Map<String, Object> fee(String amount) {
        return Map.of("outcome", "paid", "fee", amount, "paidOn", today().toString());
    }

    /** @param costs on the debtor; null for none */
    private void judge(Desk desk, String outcome, String costs) {
        Map<String, Object> decision =
                Map.of("outcome", outcome, "servedOn", today().toString(), "amount", "3000.00", "performDays", 10);
        desk.complete(
                "lawyer", "recordDecision", costs == null ? decision : Filled.with(decision, Map.of("costs", costs)));
        desk.settle();
    }

    private void payAll(Desk desk) {
        portfolio.pay(desk.caseNo(), desk.balance("totalDue", today()));
        desk.settle();
    }

    private void goOnTo(Desk desk, LocalDate day) {
        desk.advance("P" + ChronoUnit.DAYS.between(today(), day) + "D");
    }

    private LocalDate lastDay(LocalDate event, int days) {
        return rolled(event.plusDays(days));
    }

    private LocalDate rolled(LocalDate day) {
        return calendar.rollForward(day).date();
    }

    private CourtProceeding suit(Desk desk) {
        return proceedings.latest(desk.caseNo()).orElseThrow();
    }

    private void assertDates(Desk desk, Tuple... expected) {
        assertThat(dates.of(desk.caseNo()))
                .extracting(CourtDate::kind, CourtDate::on)
                .containsExactly(expected);
    }

    private void assertCosts(Desk desk, String advanced, String refunded, String awarded) {
        Costs.OfContract costs = suitCosts.of(desk.caseNo());
        assertThat(costs.advanced()).hasToString(advanced);
        assertThat(costs.refunded()).hasToString(refunded);
        assertThat(costs.awarded()).hasToString(awarded);
    }

    private void assertEnded(Desk desk, String outcome, String suitEnding) {
        assertOver(desk, outcome);
        assertThat(suit(desk).ending()).isEqualTo(suitEnding);
        assertThat(dates.of(desk.caseNo())).isEmpty();
        assertThat(desk.documents()).doesNotHaveDuplicates();
        assertThat(desk.signedDocuments())
                .doesNotHaveDuplicates()
                .filteredOn(template -> template.startsWith("court-filing/"))
                .hasSize(5);
    }

    /** What the bureau is told of the account for this month, when it is over. */
    private String accountStatus(Desk desk, LenderCode lender) throws Exception {
        YearMonth month = YearMonth.from(today());
        goOnTo(desk, month.plusMonths(1).atDay(1));
        BureauBatch batch = new Bureau(makeBatch, batches).make(lender, month, "second-generation");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        batches.write(batch.id(), file);
        return BureauFile.text(
                BureauFile.of(BureauFile.xml(file.toByteArray()), "Record", contract(desk))
                        .orElseThrow(),
                "AccountStatus");
    }

    private String contract(Desk desk) {
        return jdbc.sql("select contract_no from legal_case where case_no = ?")
                .param(desk.caseNo().value())
                .query(String.class)
                .single();
    }
}
