package io.recourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.recourse.common.Actor;
import io.recourse.common.InvalidFields;
import io.recourse.common.LenderCode;
import io.recourse.creditreporting.BureauBatch;
import io.recourse.creditreporting.BureauBatches;
import io.recourse.creditreporting.CreditDispute;
import io.recourse.creditreporting.DisputeAnswerDays;
import io.recourse.creditreporting.MakeBatch;
import io.recourse.creditreporting.ReceiveDispute;
import io.recourse.creditreporting.SettleDispute;
import io.recourse.deadlines.StatutoryDay;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.w3c.dom.Element;

class CreditDisputeProcessTest extends ProcessTest {

    private static final Actor ASSISTANT = new Actor("assistant");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String LETTER = "credit-reporting/dispute-answer";
    private static final String WHAT = "本人已还清全部欠款";
    private static final String FINDING = "经核对账户流水，未收到该笔还款";

    @Autowired
    ReceiveDispute receiveDispute;

    @Autowired
    DisputeAnswerDays answers;

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
                desk.caseNo(),
                new ReceiveDispute.Received(CreditDispute.Source.BUREAU, "YY-2026-31", null, WHAT, today()),
                ASSISTANT);
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
        return heldIn(made(month), desk);
    }

    private void endOf(YearMonth month, Desk desk) {
        desk.advance("P" + (month.atEndOfMonth().toEpochDay() - today().toEpochDay() + 1) + "D");
    }

    private BureauBatch made(YearMonth month) {
        return made(month, "second-generation");
    }

    private BureauBatch made(YearMonth month, String format) {
        return new Bureau(makeBatch, batches).make(new LenderCode(Portfolio.LENDER), month, format);
    }

    private byte[] file(BureauBatch batch) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        batches.write(batch.id(), file);
        return file.toByteArray();
    }

    private String contract(Desk desk) {
        return jdbc.sql("select contract_no from legal_case where case_no = ?")
                .param(desk.caseNo().value())
                .query(String.class)
                .single();
    }

    private List<String> heldIn(BureauBatch batch, Desk desk) {
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

        endOf(month, desk);
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
    void isUpheldAndCorrected() throws Exception {
        Desk desk = reported();
        YearMonth told = YearMonth.from(today()).minusMonths(1);
        batches.sent(made(told).id(), "ZX-TOLD", new Actor("lead"));
        batches.sent(made(told, "metro2").id(), "ZX-TOLD", new Actor("lead"));
        receive(desk);
        LocalDate receivedOn = today();
        YearMonth month = YearMonth.from(today());
        desk.complete("lawyer", "verifyCreditDispute", verified("wrong"));
        desk.settle();
        assertThat(endings(desk)).containsExactly("correctionBegun");
        assertThat(desk.shown("lawyer", "stateCorrection").get("disputedOn").asText())
                .isEqualTo(receivedOn.toString());
        CreditBatchTest.assertRefused("dispute.correction-in-hand", () -> receive(desk));

        endOf(month, desk);
        assertThat(heldIn(month, desk)).containsExactly("rule_disputed");
        desk.complete(
                "lawyer",
                "stateCorrection",
                Map.of("outcome", "amendment", "correctMonths", told + " 88.50 31", "finding", FINDING));
        desk.settle();
        desk.complete("lead", "approveCorrection", Filled.decided("approved"));
        desk.settle();
        LocalDate correctedOn = today();
        assertThat(heldIn(month, desk)).isEmpty();
        assertAmended(told, desk);

        YearMonth monthOfCorrection = YearMonth.from(correctedOn);
        endOf(monthOfCorrection, desk);
        BureauBatch batch = made(monthOfCorrection);
        Element correction = correction(batch, desk);
        assertThat(correction.getAttribute("type")).isEqualTo("212");
        Map.of(
                        "Segment", "H",
                        "Month", told.toString(),
                        "CorrectedOn", correctedOn.toString(),
                        "OverdueAmount", "88.50",
                        "OverdueDays", "31",
                        "State", "2")
                .forEach((field, value) ->
                        assertThat(BureauFile.text(correction, field)).as(field).isEqualTo(value));
        assertStaysAmended(told, batch, desk);
    }

    private Element correction(BureauBatch batch, Desk desk) throws Exception {
        List<Element> corrections = BureauFile.all(BureauFile.xml(file(batch)), "Correction", contract(desk));
        assertThat(corrections).hasSize(1);
        return corrections.get(0);
    }

    /** The month's record says what the correction says. */
    private void assertAmended(YearMonth month, Desk desk) throws Exception {
        Element record = BureauFile.of(BureauFile.xml(file(made(month))), "Record", contract(desk))
                .orElseThrow();
        assertThat(BureauFile.text(record, "OverdueAmount")).isEqualTo("88.50");
        assertThat(BureauFile.text(record, "OverdueDays")).isEqualTo("31");
        assertThat(BureauFile.text(record, "States")).startsWith("2");
        BureauFile.Base base = BureauFile.metro2(file(made(month, "metro2")), contract(desk));
        assertThat(base.pastDue()).isEqualTo(88);
        assertThat(base.status()).isEqualTo("71");
    }

    /** The record of a later month does not bring the wrong month back. */
    private void assertStaysAmended(YearMonth amended, BureauBatch later, Desk desk) throws Exception {
        Element record = BureauFile.of(BureauFile.xml(file(later)), "Record", contract(desk))
                .orElseThrow();
        int since = (int) ChronoUnit.MONTHS.between(amended, later.month());
        assertThat(BureauFile.text(record, "States").charAt(since)).isEqualTo('2');
        assertThat(BureauFile.metro2(file(made(later.month(), "metro2")), contract(desk))
                        .profile()
                        .charAt(since - 1))
                .isEqualTo('1');
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

    /** The time of each task ends with the day that the law sets, which lists show beside it. */
    @Test
    void isAtRiskBeforeItsLastDayAndEscalatedAfterIt() {
        Desk desk = reported();
        LocalDate receivedOn = today();
        desk.advance("P15D");
        Api.Answer created = desk.as("manager")
                .post(api(desk), Map.of("source", "DEBTOR", "what", WHAT, "receivedOn", receivedOn.toString()));
        assertThat(created.status()).isEqualTo(201);
        desk.settle();
        LocalDate working =
                LocalDate.parse(created.body().get("workingAnswerBy").asText());
        JsonNode task = task(desk);
        assertThat(task.get("dueAt").asText())
                .as("five working days would be later")
                .isEqualTo(working.atTime(18, 0).atZone(ZONE).toInstant().toString());
        assertThat(task.get("serviceLevel").asText()).isEqualTo("AT_RISK");
        assertThat(answers.of(List.of(desk.caseNo())).get(desk.caseNo()))
                .containsExactly(new StatutoryDay("dispute-answer", receivedOn.plusDays(20)));

        desk.advance("P6D");
        await().atMost(Duration.ofMinutes(1))
                .until(() -> task(desk).get("groups").toString().contains("team-lead"));
        assertThat(task(desk).get("serviceLevel").asText()).isEqualTo("BREACHED");

        desk.complete("lead", "verifyCreditDispute", verified("wrong"));
        desk.settle();
        assertThat(answers.of(List.of(desk.caseNo())).get(desk.caseNo()))
                .as("the correction still owes the answer")
                .containsExactly(new StatutoryDay("dispute-answer", receivedOn.plusDays(20)));
        assertThat(answers.until(receivedOn.plusDays(20)).get(desk.caseNo()))
                .containsExactly(new StatutoryDay("dispute-answer", receivedOn.plusDays(20)));
        assertThat(answers.until(receivedOn.plusDays(19))).doesNotContainKey(desk.caseNo());
        desk.complete("lawyer", "stateCorrection", Map.of("outcome", "deletion", "finding", FINDING));
        desk.settle();
        desk.complete("lead", "approveCorrection", Filled.decided("approved"));
        desk.settle();
        assertThat(answers.of(List.of(desk.caseNo()))).isEmpty();
    }

    private Desk complained() {
        Desk desk = reported();
        Api.Answer created = desk.as("assistant")
                .post(
                        api(desk),
                        Map.of(
                                "source",
                                "PBOC",
                                "bureauRef",
                                "TS-2026-9",
                                "authorityName",
                                " 中国人民银行浙江省分行 ",
                                "authorityAddress",
                                " 浙江省杭州市上城区示例路9号 ",
                                "what",
                                WHAT,
                                "receivedOn",
                                today().toString()));
        assertThat(created.status()).as("%s", created.body()).isEqualTo(201);
        assertThat(created.body().get("answerBy").asText()).isEqualTo(inDays(20).toString());
        desk.settle();
        return desk;
    }

    /** 征信业管理条例 26: the branch that accepted the complaint is answered, before its own days are over. */
    @Test
    void answersTheAuthorityToWhichTheDebtorComplained() {
        Desk desk = complained();
        assertThat(answers.of(List.of(desk.caseNo())).get(desk.caseNo()))
                .containsExactly(new StatutoryDay("dispute-answer", inDays(20)));
        assertThat(desk.shown("lawyer", "verifyCreditDispute")
                        .get("disputeSource")
                        .asText())
                .contains("中国人民银行浙江省分行", "TS-2026-9");
        desk.complete("lawyer", "verifyCreditDispute", verified("right"));
        desk.settle();
        assertThat(desk.text(LETTER))
                .contains("致：中国人民银行浙江省分行", "TS-2026-9", "第二十六条", WHAT)
                .doesNotContain("您的");
        desk.complete("lead", "approveDisputeAnswer", Filled.decided("approved"));
        desk.settle();

        assertThat(posted(desk)).containsExactly("浙江省杭州市上城区示例路9号 中国人民银行浙江省分行");
    }

    @Test
    void sendsTheAuthorityTheCorrectionToo() {
        Desk desk = complained();
        desk.complete("lawyer", "verifyCreditDispute", verified("wrong"));
        desk.settle();
        assertThat(answers.of(List.of(desk.caseNo())).get(desk.caseNo()))
                .containsExactly(new StatutoryDay("dispute-answer", inDays(20)));
        desk.complete("lawyer", "stateCorrection", Map.of("outcome", "deletion", "finding", FINDING));
        desk.settle();
        desk.complete("lead", "approveCorrection", Filled.decided("approved"));
        desk.settle();

        assertThat(posted(desk))
                .hasSize(2)
                .filteredOn(to -> to.contains("人民银行"))
                .hasSize(1);
    }

    /** To whom letters about the credit report went. */
    private List<String> posted(Desk desk) {
        return jdbc.sql(
                        "select recipient from dispatch where case_no = ? and occasion like 'credit-%' and channel = 'POST'"
                                + " and occasion not like 'credit-reporting%'")
                .param(desk.caseNo().value())
                .query(String.class)
                .list();
    }

    private JsonNode task(Desk desk) {
        return desk.as("lead")
                .get("/api/tasks?caseNo=" + desk.caseNo() + "&key=verifyCreditDispute")
                .get("items")
                .get(0);
    }

    private static String api(Desk desk) {
        return "/api/cases/" + desk.caseNo() + "/credit-disputes";
    }

    @Test
    void isRecordedByIntegrationsThatMaySteerCases() {
        Desk desk = reported();
        Map<String, Object> dispute =
                Map.of("source", "BUREAU", "bureauRef", "YY-2026-32", "what", WHAT, "receivedOn", today().toString());
        assertThat(desk.as("auditor").post(api(desk), dispute).status()).isEqualTo(403);
        assertThat(desk.as("designer").post(api(desk), dispute).status()).isEqualTo(403);
        Api.Answer incomplete = desk.as("assistant")
                .post(
                        api(desk),
                        Map.of(
                                "source",
                                "BUREAU",
                                "what",
                                WHAT,
                                "receivedOn",
                                inDays(1).toString()));
        assertFaults(incomplete, "receivedOn", "bureauRef");
        assertThat(desk.as("assistant")
                        .post("/api/cases/RC2000-000001/credit-disputes", dispute)
                        .status())
                .isEqualTo(404);

        Api.Answer created = desk.as("assistant").post(api(desk), dispute);
        assertThat(created.status()).as("%s", created.body()).isEqualTo(201);
        assertThat(created.body().get("answerBy").asText()).isEqualTo(inDays(20).toString());
        desk.settle();
        assertRefused(desk.as("assistant").post(api(desk), dispute), "dispute.in-hand");
        answer(desk);
        JsonNode listed = desk.as("auditor").get(api(desk)).get("items");
        assertThat(listed).hasSize(1);
        assertThat(listed.get(0).get("status").asText()).isEqualTo("ANSWERED");
        assertThat(listed.get(0).get("letterNo")).isEqualTo(created.body().get("letterNo"));
    }

    @Test
    void isReceivedOnceForAReportAndWithAllThatIsKnown() {
        Desk unreported = onTheLadder();
        CreditBatchTest.assertRefused("correction.not-reported", () -> receive(unreported));

        Desk desk = disputed();
        CreditBatchTest.assertRefused("dispute.in-hand", () -> receive(desk));
        assertThatThrownBy(() -> receiveDispute.receive(
                        desk.caseNo(),
                        new ReceiveDispute.Received(CreditDispute.Source.PBOC, " ", null, " ", inDays(1)),
                        ASSISTANT))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        invalid -> assertThat(invalid.byField())
                                .containsOnlyKeys(
                                        "receivedOn", "bureauRef", "authorityName", "authorityAddress", "what"));
        assertThatThrownBy(() -> receiveDispute.receive(
                        desk.caseNo(),
                        new ReceiveDispute.Received(
                                CreditDispute.Source.PBOC,
                                "9".repeat(101),
                                new CreditDispute.Authority("名".repeat(101), "址".repeat(201)),
                                WHAT,
                                today()),
                        ASSISTANT))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        invalid -> assertThat(invalid.byField())
                                .containsOnlyKeys("bureauRef", "authorityName", "authorityAddress"));
        answer(desk);
    }

    /** Who disputes the debt, wherever he says so, disputes what the bureau was told of it: once, and he is answered once. */
    @Test
    void beginsWithTheDisputeOfADebtThatWasToldAndIsCorrectedOnce() {
        Desk untold = reported();
        untold.report("DISPUTED");
        assertThat(untold.openTasks()).doesNotContain("verifyCreditDispute");

        Desk desk = reported();
        YearMonth toldOf = YearMonth.from(today()).minusMonths(1);
        batches.sent(made(toldOf).id(), "ZX-HEARD", new Actor("lead"));
        desk.report("DISPUTED");
        desk.settle();
        LocalDate receivedOn = today();
        assertThat(desk.openTasks()).contains("reviewHold", "verifyCreditDispute");
        assertThat(desk.shown("lawyer", "verifyCreditDispute").get("answerBy").asText())
                .isEqualTo(receivedOn.plusDays(20).toString());
        CreditBatchTest.assertRefused("dispute.in-hand", () -> receive(desk));

        desk.advance("P1D");
        desk.complete("lawyer", "reviewHold", Map.of("outcome", "uphold", "finding", FINDING));
        desk.settle();
        assertThat(heldIn(made(toldOf), desk)).as("it is not corrected yet").containsExactly("rule_disputed");
        desk.complete("lawyer", "verifyCreditDispute", verified("wrong"));
        desk.settle();
        assertThat(endings(desk)).containsExactly("correctionBegun");
        assertThat(answers.of(List.of(desk.caseNo())).get(desk.caseNo()))
                .containsExactly(new StatutoryDay("dispute-answer", receivedOn.plusDays(20)));
        desk.complete("lawyer", "stateCorrection", Map.of("outcome", "deletion", "finding", FINDING));
        desk.settle();
        desk.complete("lead", "approveCorrection", Filled.decided("approved"));
        desk.settle();

        assertThat(desk.openTasks()).doesNotContain("stateCorrection");
        assertThat(answers.of(List.of(desk.caseNo()))).isEmpty();
        assertThat(heldIn(made(toldOf), desk)).containsExactly("rule_deleted");
    }
}
