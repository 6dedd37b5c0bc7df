package io.recourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.recourse.common.Actor;
import io.recourse.common.InvalidFields;
import io.recourse.common.LenderCode;
import io.recourse.creditreporting.BureauBatch;
import io.recourse.creditreporting.BureauBatches;
import io.recourse.creditreporting.CreditDispute;
import io.recourse.creditreporting.MakeBatch;
import io.recourse.creditreporting.ReceiveDispute;
import io.recourse.creditreporting.SettleDispute;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

class CreditDisputeProcessTest extends ProcessTest {

    private static final Actor ASSISTANT = new Actor("assistant");
    private static final String LETTER = "credit-reporting/dispute-answer";
    private static final String WHAT = "本人已还清全部欠款";
    private static final String FINDING = "经核对账户流水，未收到该笔还款";

    @Autowired
    ReceiveDispute receiveDispute;

    @Autowired
    SettleDispute settleDispute;

    @Autowired
    MakeBatch makeBatch;

    @Autowired
    BureauBatches batches;

    CreditDisputeProcessTest() {
        super("credit-dispute");
    }

    private Desk reported() {
        Desk desk = onTheLadder();
        desk.climb(Leg.TO_CLAIM, today());
        return desk;
    }

    private CreditDispute receive(Desk desk) {
        CreditDispute dispute = receiveDispute.receive(
                desk.caseNo(), CreditDispute.Source.BUREAU, "YY-2026-31", WHAT, today(), ASSISTANT);
        desk.settle();
        return dispute;
    }

    private Desk disputed() {
        Desk desk = reported();
        receive(desk);
        return desk;
    }

    private static Map<String, Object> verified(String outcome) {
        return Map.of("outcome", outcome, "finding", FINDING);
    }

    /** What stands in the way of the case's month; empty when it goes. */
    private List<String> heldIn(YearMonth month, Desk desk) {
        BureauBatch batch =
                new Bureau(makeBatch, batches).make(new LenderCode(Portfolio.LENDER), month, "second-generation");
        return jdbc.sql("select rule from bureau_batch_held where batch_id = ? and case_no = ?")
                .params(batch.id(), desk.caseNo().value())
                .query(String.class)
                .list();
    }

    private void answer(Desk desk) {
        desk.complete("lawyer", "verifyCreditDispute", verified("right"));
        desk.settle();
        desk.complete("lead", "approveDisputeAnswer", Filled.decided("approved"));
        desk.settle();
        assertThat(endings(desk)).containsExactly("disputeAnswered");
    }

    @Test
    void isMarkedVerifiedAndAnsweredInWriting() {
        Desk desk = disputed();
        YearMonth month = YearMonth.from(today());
        JsonNode shown = desk.shown("lawyer", "verifyCreditDispute");
        assertThat(shown.get("answerBy").asText()).isEqualTo(inDays(20).toString());
        assertThat(shown.get("disputed").asText()).isEqualTo(WHAT);
        assertThat(desk.timeline()).contains("marked as disputed");

        desk.advance("P" + (month.atEndOfMonth().toEpochDay() - today().toEpochDay() + 1) + "D");
        assertThat(heldIn(month, desk)).containsExactly("rule_disputed");

        desk.complete("lawyer", "verifyCreditDispute", verified("right"));
        desk.settle();
        assertThat(desk.text(LETTER)).contains(WHAT, FINDING, "无误").doesNotContain("确有错误");
        desk.complete("lead", "approveDisputeAnswer", Filled.reasoned("returned"));
        answer(desk);

        assertThat(desk.signedDocuments()).contains(LETTER);
        assertThat(messages(desk))
                .filteredOn(message -> message.contains("征信异议答复函"))
                .singleElement()
                .asString()
                .startsWith("POST");
        assertThat(heldIn(month, desk)).isEmpty();
    }

    @Test
    void isUpheldAndCorrected() {
        Desk desk = disputed();
        LocalDate receivedOn = today();
        YearMonth month = YearMonth.from(today());
        desk.complete("lawyer", "verifyCreditDispute", verified("wrong"));
        desk.settle();
        assertThat(endings(desk)).containsExactly("correctionBegun");
        assertThat(desk.shown("lawyer", "stateCorrection").get("disputedOn").asText())
                .isEqualTo(receivedOn.toString());
        CreditBatchTest.assertRefused("dispute.correction-in-hand", () -> receive(desk));

        desk.advance("P" + (month.atEndOfMonth().toEpochDay() - today().toEpochDay() + 1) + "D");
        assertThat(heldIn(month, desk)).containsExactly("rule_disputed");
        desk.complete(
                "lawyer",
                "stateCorrection",
                Map.of("outcome", "amendment", "correctAmount", "88.50", "correctDaysPastDue", 31, "finding", FINDING));
        desk.settle();
        desk.complete("lead", "approveCorrection", Filled.decided("approved"));
        desk.settle();
        assertThat(heldIn(month, desk)).isEmpty();
    }

    @Test
    void isOwedThoughTheCaseIsClosedAndAnsweredByTwoPeople() {
        Desk desk = disputed();
        desk.report("RECALLED");
        assertThat(desk.openTasks()).containsExactly("verifyCreditDispute");
        desk.complete("lawyer", "verifyCreditDispute", verified("right"));
        desk.settle();

        CreditBatchTest.assertRefused("dispute.own", () -> settleDispute.approve(desk.caseNo(), new Actor("lawyer")));
        assertThatThrownBy(() -> jdbc.sql("""
                                update credit_dispute set status = 'APPROVED', decided_by = verified_by,
                                    approved_sha256 = document_sha256 where case_no = ?
                                """).param(desk.caseNo().value()).update())
                .isInstanceOf(DataIntegrityViolationException.class);

        desk.complete("lead", "approveDisputeAnswer", Filled.decided("approved"));
        desk.settle();
        assertThat(endings(desk)).containsExactly("disputeAnswered");
    }

    @Test
    void isReceivedOnceForAReportAndWithAllThatIsKnown() {
        Desk unreported = onTheLadder();
        CreditBatchTest.assertRefused("correction.not-reported", () -> receive(unreported));

        Desk desk = disputed();
        CreditBatchTest.assertRefused("dispute.in-hand", () -> receive(desk));
        assertThatThrownBy(() -> receiveDispute.receive(
                        desk.caseNo(), CreditDispute.Source.BUREAU, " ", " ", inDays(1), ASSISTANT))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        invalid -> assertThat(invalid.byField()).containsOnlyKeys("receivedOn", "bureauRef", "what"));
        answer(desk);
    }
}
