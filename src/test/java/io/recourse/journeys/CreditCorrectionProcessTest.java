package io.recourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.recourse.common.Actor;
import io.recourse.common.LenderCode;
import io.recourse.common.Refused;
import io.recourse.creditreporting.AnswerDispute;
import io.recourse.creditreporting.BureauBatch;
import io.recourse.creditreporting.BureauBatches;
import io.recourse.creditreporting.MakeBatch;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.w3c.dom.Element;

class CreditCorrectionProcessTest extends ProcessTest {

    private static final String LETTER = "credit-reporting/correction-letter";
    private static final String FINDING = "您于上月汇入的款项因附言缺少合同编号未及时入账";

    @Autowired
    AnswerDispute answerDispute;

    @Autowired
    MakeBatch makeBatch;

    @Autowired
    BureauBatches batches;

    CreditCorrectionProcessTest() {
        super("credit-correction");
    }

    /** The debt was reported, the debtor disputed it, and a lawyer found him right. */
    private Desk upheld() {
        return upheld(reported());
    }

    private Desk reported() {
        Desk desk = onTheLadder();
        desk.climb(Leg.TO_CLAIM, today());
        return desk;
    }

    private Desk upheld(Desk desk) {
        desk.report("DISPUTED");
        desk.advance("P2D");
        desk.complete("lawyer", "reviewHold", Map.of("outcome", "uphold", "finding", "The payment was ours to book"));
        desk.settle();
        return desk;
    }

    private static Map<String, Object> amended(String months) {
        return Map.of("outcome", "amendment", "correctMonths", months, "finding", FINDING);
    }

    /** What the form of processes that began before months were asked for submits. */
    private static Map<String, Object> amendedInAnEarlierForm(String amount, int days) {
        return Map.of("outcome", "amendment", "correctAmount", amount, "correctDaysPastDue", days, "finding", FINDING);
    }

    private BureauBatch made(YearMonth month) {
        return new Bureau(makeBatch, batches).make(new LenderCode(Portfolio.LENDER), month, "second-generation");
    }

    /** Reported, and told with the file of the month that is over. */
    private Desk told() {
        Desk desk = reported();
        batches.sent(made(YearMonth.from(today()).minusMonths(1)).id(), "ZX-TOLD", new Actor("lead"));
        return desk;
    }

    private String contract(Desk desk) {
        return jdbc.sql("select contract_no from legal_case where case_no = ?")
                .param(desk.caseNo().value())
                .query(String.class)
                .single();
    }

    private static Map<String, Object> deleted() {
        return Map.of("outcome", "deletion", "finding", FINDING);
    }

    private void finish(Desk desk) {
        desk.complete("lawyer", "stateCorrection", deleted());
        desk.settle();
        desk.complete("lead", "approveCorrection", Filled.decided("approved"));
        desk.settle();
        assertThat(endings(desk)).containsExactly("correctionSent");
    }

    @Test
    void goesToTheBureauWithTheMonthAndKeepsTheInformationOut() throws Exception {
        Desk desk = told();
        YearMonth toldOf = YearMonth.from(today()).minusMonths(1);
        upheld(desk);
        Desk untold = upheld();
        finish(desk);
        finish(untold);
        assertThat(desk.text(LETTER))
                .contains(printed(toldOf.atEndOfMonth()), "不待月末")
                .doesNotContain("尚未随月度文件提交");
        YearMonth month = YearMonth.from(today());
        desk.advance("P" + (month.atEndOfMonth().toEpochDay() - today().toEpochDay() + 1) + "D");

        BureauBatch batch = made(month);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        batches.write(batch.id(), file);
        Element xml = BureauFile.xml(file.toByteArray());

        Element correction = BureauFile.of(xml, "Correction", contract(desk)).orElseThrow();
        assertThat(correction.getAttribute("type")).isEqualTo("213");
        assertThat(BureauFile.text(correction, "Month")).isEqualTo(toldOf.toString());
        assertThat(BureauFile.of(xml, "Record", contract(desk))).isEmpty();
        assertThat(BureauFile.of(xml, "Correction", contract(untold)))
                .as("the bureau has nothing to correct")
                .isEmpty();
        assertThat(jdbc.sql("select rule from bureau_batch_held where batch_id = ? and case_no = ?")
                        .params(batch.id(), desk.caseNo().value())
                        .query(String.class)
                        .single())
                .isEqualTo("rule_deleted");
    }

    @Test
    void endsWithTheLetterThatTellsTheDebtorThatHeWasRight() {
        Desk desk = upheld();
        LocalDate disputedOn = inDays(-2);
        JsonNode shown = desk.shown("lawyer", "stateCorrection");
        assertThat(shown.get("disputedOn").asText()).isEqualTo(disputedOn.toString());
        assertThat(LocalDate.parse(shown.get("answerBy").asText()))
                .isBetween(disputedOn.plusDays(10), disputedOn.plusDays(20));

        desk.complete("lawyer", "stateCorrection", deleted());
        desk.settle();
        assertThat(desk.text(LETTER))
                .contains(FINDING, printed(disputedOn), "予以删除", "尚未随月度文件提交")
                .doesNotContain("更正后为");
        desk.complete("lead", "approveCorrection", Filled.reasoned("returned"));
        assertThat(desk.shown("lawyer", "stateCorrection").get("outcome").asText())
                .isEqualTo("deletion");
        YearMonth month = YearMonth.from(inDays(-2));
        assertThat(shown.get("toldMonths").asText()).contains("尚未报送", month.toString());
        desk.complete("lawyer", "stateCorrection", amendedInAnEarlierForm("88.50", 31));
        desk.settle();
        assertThat(desk.text(LETTER))
                .contains("更正后为", printed(month.atEndOfMonth()), "逾期31天，逾期金额88.50元")
                .doesNotContain("予以删除");
        assertThat(messages(desk)).noneMatch(message -> message.contains("征信更正函"));

        desk.complete("lead", "approveCorrection", Filled.decided("approved"));
        desk.settle();

        assertThat(endings(desk)).containsExactly("correctionSent");
        assertThat(desk.signedDocuments()).contains(LETTER);
        assertThat(messages(desk))
                .filteredOn(message -> message.contains("征信更正函"))
                .singleElement()
                .asString()
                .startsWith("POST");
        assertThat(desk.timeline()).contains("Adverse information that was reported is amended");
        assertThat(jdbc.sql("""
                                select m.repayment_state from credit_correction k
                                    join credit_correction_month m on m.correction_id = k.id where k.case_no = ?
                                """)
                        .param(desk.caseNo().value())
                        .query(String.class)
                        .single())
                .isEqualTo("2");
    }

    @Test
    void isOwedThoughTheCaseIsHeldAgainOrClosed() {
        Desk held = upheld();
        held.report("HARDSHIP");
        finish(held);

        Desk closed = upheld();
        closed.report("RECALLED");
        assertThat(closed.openTasks()).containsExactly("stateCorrection");
        finish(closed);
        assertThat(messages(closed)).anyMatch(message -> message.contains("征信更正函"));
        assertOver(closed, "RECALLED");
    }

    @Test
    void isStatedByOneAndApprovedByAnother() {
        Desk desk = upheld();
        desk.complete("lawyer", "stateCorrection", deleted());
        desk.settle();

        assertThatThrownBy(() -> answerDispute.approve(desk.caseNo(), new Actor("lawyer")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("correction.own"));
        assertThatThrownBy(() -> jdbc.sql("""
                                update credit_correction set status = 'APPROVED', decided_by = stated_by,
                                    approved_sha256 = document_sha256 where case_no = ?
                                """).param(desk.caseNo().value()).update())
                .isInstanceOf(DataIntegrityViolationException.class);

        desk.complete("lead", "approveCorrection", Filled.decided("approved"));
        desk.settle();
    }

    @Test
    void saysWhatIsRight() {
        Desk desk = told();
        YearMonth month = YearMonth.from(today()).minusMonths(1);
        upheld(desk);
        String told =
                jdbc.sql("""
                        select to_char(month, 'YYYY-MM') || ' ' || overdue_amount || ' ' || overdue_days from bureau_record
                        where case_no = ?
                        """).param(desk.caseNo().value()).query(String.class).single();
        JsonNode shown = desk.shown("lawyer", "stateCorrection");
        assertThat(shown.get("correctMonths").asText()).isEqualTo(told);
        assertThat(shown.get("toldMonths").asText())
                .contains(month.atEndOfMonth().toString(), told.replaceAll(".* ", ""));

        assertFaults(
                desk.tryToComplete("lawyer", "stateCorrection", Map.of("outcome", "amendment")),
                "correctMonths",
                "finding");
        for (String wrong : List.of(
                told,
                month.minusMonths(1) + " 88.50 31",
                month + " 0 31",
                month + " 88.50 0",
                month + " 88.50",
                month + " 88.50 31\n" + month + " 77.50 31")) {
            assertFaults(desk.tryToComplete("lawyer", "stateCorrection", amended(wrong)), "correctMonths");
        }
        desk.complete("lawyer", "stateCorrection", amended(month + " 88.50 31"));
        desk.settle();
        assertThat(desk.text(LETTER)).contains("报送为逾期" + told.replaceAll(".* ", "") + "天", "更正后为", "逾期31天，逾期金额88.50元");
        desk.complete("lead", "approveCorrection", Filled.reasoned("returned"));
        desk.complete("lawyer", "stateCorrection", amendedInAnEarlierForm("77.50", 32));
        desk.settle();
        assertThat(desk.text(LETTER)).contains(printed(month.atEndOfMonth()), "逾期32天，逾期金额77.50元");
        desk.complete("lead", "approveCorrection", Filled.reasoned("returned"));
        desk.complete("lawyer", "stateCorrection", Map.of("outcome", "accountDeletion", "finding", FINDING));
        desk.settle();
        assertThat(desk.text(LETTER)).contains("全部记录整体予以删除").doesNotContain("不良信息不应报送");
        desk.complete("lead", "approveCorrection", Filled.reasoned("returned"));
        assertThat(desk.shown("lawyer", "stateCorrection").get("outcome").asText())
                .isEqualTo("accountDeletion");
        finish(desk);
    }
}
