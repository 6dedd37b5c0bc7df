package io.recourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.ContractNo;
import io.recourse.common.LenderCode;
import io.recourse.creditreporting.BureauAnswers;
import io.recourse.creditreporting.BureauBatch;
import io.recourse.creditreporting.BureauBatches;
import io.recourse.creditreporting.MakeBatch;
import io.recourse.creditreporting.RejectedRecord;
import io.recourse.creditreporting.RejectedRecords;
import io.recourse.creditreporting.StaleBatches;
import io.recourse.ledger.Ledger;
import io.recourse.ledger.Payment;
import io.recourse.legalcase.HoldReason;
import io.recourse.legalcase.Holds;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.w3c.dom.Element;

/** What a bureau is told of disputes, and what becomes of it. */
class DisputeMarksTest extends CaseWork {

    private static final Actor LEAD = new Actor("lead");
    private static final String XML = "second-generation";

    @Autowired
    MakeBatch makeBatch;

    @Autowired
    BureauBatches batches;

    @Autowired
    StaleBatches stale;

    @Autowired
    BureauAnswers answers;

    @Autowired
    RejectedRecords rejected;

    @Autowired
    Holds holds;

    @Autowired
    Ledger ledger;

    @Autowired
    Clock clock;

    private Bureau bureau;

    @BeforeEach
    void openBureau() {
        bureau = new Bureau(makeBatch, batches);
    }

    private YearMonth lastMonth() {
        return YearMonth.from(portfolio.today()).minusMonths(1);
    }

    /** Paid to the day, so that its month goes without notice. */
    private CaseNo clean(LenderCode lender) {
        return portfolio.openOffTheLadder(
                new Portfolio.Loan("CASH_LOAN", "12000.00", "0.1200", 24, 45, 2), "张小明", lender);
    }

    private String contract(CaseNo caseNo) {
        return jdbc.sql("select contract_no from legal_case where case_no = ?")
                .param(caseNo.value())
                .query(String.class)
                .single();
    }

    private BureauBatch sent(BureauBatch batch) {
        batches.sent(batch.id(), "ZX-" + batch.number(), LEAD);
        return batch;
    }

    private List<Element> all(BureauBatch batch, String element, CaseNo caseNo) throws Exception {
        return BureauFile.all(BureauFile.xml(bytes(batch)), element, contract(caseNo));
    }

    private byte[] bytes(BureauBatch batch) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        batches.write(batch.id(), out);
        return out.toByteArray();
    }

    private void reject(BureauBatch batch, CaseNo caseNo) {
        int no = jdbc.sql("select no from bureau_record where batch_id = ? and case_no = ?")
                .params(batch.id(), caseNo.value())
                .query(Integer.class)
                .single();
        String answer =
                "record_no,account_no,result,code,reason\n%d,%s,REJECTED,E2001,标注不符\n".formatted(no, contract(caseNo));
        answers.take(batch.id(), "answer.csv", answer.getBytes(StandardCharsets.UTF_8), LEAD);
    }

    private void decide(CaseNo caseNo, RejectedRecord.Decision decision) {
        rejected.decide(rejected.of(caseNo).get(0).id(), decision, "已核对", LEAD);
    }

    /** The bureau takes the record of the month, but not the mark: a person says whether the mark goes again. */
    @Test
    void goAgainOrAreLeftOutWithoutTheRecordOfTheMonth() throws Exception {
        LenderCode lender = new LenderCode("MARKREJECTED");
        CaseNo again = clean(lender);
        CaseNo leftOut = clean(lender);
        YearMonth month = lastMonth().minusMonths(1);
        sent(bureau.make(lender, month, XML));
        List.of(again, leftOut).forEach(one -> holds.begin(one, HoldReason.DISPUTE, "x", LEAD));
        BureauBatch marks = sent(bureau.corrections(lender, XML));
        reject(marks, again);
        reject(marks, leftOut);
        Desk desk = new Desk(port, again);
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            desk.settle();
            return desk.openTasks().contains("decideRejectedRecord");
        });
        assertThat(desk.shown("lead", "decideRejectedRecord").get("recordKind").asText())
                .contains("the mark of a dispute");
        CreditBatchTest.assertRefused("batch.nothing-to-correct", () -> makeBatch.corrections(lender, XML, LEAD));

        decide(again, RejectedRecord.Decision.RESEND);
        decide(leftOut, RejectedRecord.Decision.LEAVE_OUT);

        BureauBatch alone = bureau.corrections(lender, XML);
        assertThat(all(alone, "Mark", again)).hasSize(1);
        assertThat(all(alone, "Mark", leftOut)).isEmpty();
        BureauBatch next = sent(bureau.make(lender, lastMonth(), XML));
        assertThat(all(next, "Record", again))
                .singleElement()
                .satisfies(record -> assertThat(BureauFile.text(record, "ReportedOn"))
                        .isEqualTo(lastMonth().atEndOfMonth().toString()));
        assertThat(rejected.of(again)).allMatch(RejectedRecord::resent);
        CreditBatchTest.assertRefused("batch.nothing-to-correct", () -> makeBatch.corrections(lender, XML, LEAD));
    }

    /** That the loan is settled was told before the account was disputed, and is not told again. */
    @Test
    void doNotTellAClosingAgain() throws Exception {
        LenderCode lender = new LenderCode("MARKCLOSED");
        YearMonth month = lastMonth().minusMonths(1);
        LocalDate lastDue = month.atDay(5);
        CaseNo caseNo = portfolio.openOffTheLadder(
                new Portfolio.Loan(
                        "CASH_LOAN",
                        "12000.00",
                        "0.1200",
                        3,
                        (int) (portfolio.today().toEpochDay()
                                - lastDue.minusMonths(2).toEpochDay()),
                        2),
                "张小明",
                lender);
        ContractNo contract = new ContractNo(contract(caseNo));
        ledger.post(new Payment(
                contract + "-last",
                contract,
                lastDue,
                ledger.balance(contract, lastDue).totalDue(),
                "BANK_TRANSFER"));
        BureauBatch closing = sent(bureau.make(lender, month, XML));
        assertThat(BureauFile.text(all(closing, "Record", caseNo).get(0), "AccountStatus"))
                .isEqualTo("3");
        CreditBatchTest.hold(jdbc, caseNo);
        sent(bureau.corrections(lender, XML));

        assertThat(all(bureau.make(lender, lastMonth(), XML), "Record", caseNo)).isEmpty();
    }

    /** A file is made on Monday, an account of it is disputed on Tuesday: on Wednesday it may not be handed in. */
    @Test
    void keepAFileInThatWasMadeBefore() throws Exception {
        LenderCode lender = new LenderCode("STALEFILE");
        CaseNo caseNo = clean(lender);
        BureauBatch taken = bureau.make(lender, lastMonth(), XML);
        batches.take(taken.id(), LEAD);
        BureauBatch untaken = bureau.make(lender, lastMonth(), "metro2");
        holds.begin(caseNo, HoldReason.DISPUTE, "x", LEAD);

        CreditBatchTest.assertRefused("batch.stale", () -> batches.take(taken.id(), LEAD));
        CreditBatchTest.assertRefused("batch.stale", () -> batches.sent(taken.id(), "ZX-STALE-1", LEAD));
        CreditBatchTest.assertRefused("batch.stale", () -> batches.sentBefore(untaken.id(), "ZX-STALE-2", LEAD));
        assertThat(batches.get(taken.id()).status()).isEqualTo(BureauBatch.Status.MADE);
        assertThat(stale.of(batches.get(taken.id())))
                .hasValueSatisfying(found -> assertThat(found.names()).isEqualTo(caseNo.value()));
        sent(bureau.make(lender, lastMonth(), "metro2"));

        batches.sentBefore(taken.id(), "ZX-STALE-3", LEAD);
        batches.take(taken.id(), LEAD);
        assertThat(all(bureau.corrections(lender, XML), "Mark", caseNo))
                .as("what was said since goes next")
                .hasSize(1);
    }

    /** That the lender took the case back ends no duty to mark and to correct what was told of it. */
    @Test
    void areToldAndLiftedThoughTheCaseWasRecalled() throws Exception {
        LenderCode lender = new LenderCode("MARKRECALLED");
        CaseNo caseNo = clean(lender);
        CreditBatchTest.approve(jdbc, caseNo, lastMonth().atDay(3));
        for (String format : List.of(XML, "metro2")) {
            sent(bureau.make(lender, lastMonth(), format));
        }
        CreditBatchTest.hold(jdbc, caseNo);
        jdbc.sql("update legal_case set status = 'CLOSED', outcome = 'RECALLED', closed_at = ? where case_no = ?")
                .params(Timestamp.from(clock.instant()), caseNo.value())
                .update();

        assertThat(all(sent(bureau.corrections(lender, XML)), "Mark", caseNo)).hasSize(1);
        BureauBatch marked = sent(bureau.corrections(lender, "metro2"));
        assertThat(BureauFile.metro2(bytes(marked), contract(caseNo)).at(152, 2))
                .isEqualTo("XB");
        jdbc.sql("update case_hold set released_at = ? where case_no = ?")
                .params(Timestamp.from(clock.instant()), caseNo.value())
                .update();
        assertThat(all(bureau.corrections(lender, XML), "Mark", caseNo))
                .singleElement()
                .satisfies(mark -> assertThat(BureauFile.text(mark, "Disputed")).isEqualTo("false"));
        CreditBatchTest.correct(jdbc, caseNo, "ACCOUNT_DELETION", portfolio.today());
        assertThat(BureauFile.metro2(bytes(bureau.corrections(lender, "metro2")), contract(caseNo))
                        .status())
                .isEqualTo("DA");
        assertThat(all(bureau.make(lender, lastMonth(), XML), "Record", caseNo))
                .as("its months are the lender's to report")
                .isEmpty();
    }
}
