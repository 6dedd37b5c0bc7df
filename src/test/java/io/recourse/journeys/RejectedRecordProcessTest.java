package io.recourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import io.recourse.common.Actor;
import io.recourse.common.FileError;
import io.recourse.common.LenderCode;
import io.recourse.creditreporting.AnswerResult;
import io.recourse.creditreporting.BureauAnswers;
import io.recourse.creditreporting.BureauBatch;
import io.recourse.creditreporting.BureauBatches;
import io.recourse.creditreporting.MakeBatch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.w3c.dom.Element;

class RejectedRecordProcessTest extends ProcessTest {

    private static final Actor LEAD = new Actor("lead");
    private static final LenderCode LENDER = new LenderCode(Portfolio.LENDER);
    private static final String HEADER = "record_no,account_no,result,code,reason\n";

    @Autowired
    MakeBatch makeBatch;

    @Autowired
    BureauBatches batches;

    @Autowired
    BureauAnswers answers;

    RejectedRecordProcessTest() {
        super("rejected-record");
    }

    /** A loan that is paid to the day, so that its month goes without notice. */
    private Desk paid() {
        return onTheLadder(new Portfolio.Loan("CASH_LOAN", "12000.00", "0.1200", 24, 45, 2));
    }

    private String account(Desk desk) {
        return jdbc.sql("select contract_no from legal_case where case_no = ?")
                .param(desk.caseNo().value())
                .query(String.class)
                .single();
    }

    private BureauBatch sent(YearMonth month) {
        BureauBatch batch = new Bureau(makeBatch, batches).make(LENDER, month, "second-generation");
        batches.sent(batch.id(), "ZX-" + batch.number(), LEAD);
        return batches.get(batch.id());
    }

    private Element file(BureauBatch batch) throws Exception {
        return BureauFile.xml(bytes(batch));
    }

    private byte[] bytes(BureauBatch batch) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        batches.write(batch.id(), out);
        return out.toByteArray();
    }

    private String no(BureauBatch batch, Desk desk) throws Exception {
        return BureauFile.of(file(batch), "Record", account(desk)).orElseThrow().getAttribute("no");
    }

    private AnswerResult answer(BureauBatch batch, String rows) {
        return answers.take(batch.id(), "answer.csv", rows.getBytes(StandardCharsets.UTF_8), LEAD);
    }

    private AnswerResult reject(BureauBatch batch, Desk desk) throws Exception {
        AnswerResult result =
                answer(batch, HEADER + no(batch, desk) + "," + account(desk) + ",REJECTED,E1021,证件号码不符\n");
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            desk.settle();
            return desk.openTasks().contains("decideRejectedRecord");
        });
        return result;
    }

    private static Map<String, Object> decided(String outcome) {
        return Map.of("outcome", outcome, "note", "证件号码已更正");
    }

    @Test
    void goesAgainWithTheNextFile() throws Exception {
        Desk desk = paid();
        YearMonth month = YearMonth.from(today()).minusMonths(1);
        BureauBatch first = sent(month);
        assertThat(reject(first, desk).rejected()).isEqualTo(1);
        assertThat(desk.shown("lead", "decideRejectedRecord")
                        .get("rejectionReason")
                        .asText())
                .isEqualTo("证件号码不符");
        assertThat(desk.timeline()).contains("E1021 证件号码不符");
        assertFaults(desk.tryToComplete("lead", "decideRejectedRecord", Map.of("outcome", "resend")), "note");

        desk.complete("lead", "decideRejectedRecord", decided("resend"));
        assertThat(endings(desk)).containsExactly("recordResent");
        desk.advance("P" + (YearMonth.from(today()).atEndOfMonth().toEpochDay() - today().toEpochDay() + 1) + "D");
        BureauBatch next = sent(month.plusMonths(1));

        String again = month.atEndOfMonth().toString();
        assertThat(reportedOn(next, desk)).contains(again);
        assertThat(reportedOn(sent(month.plusMonths(1)), desk)).doesNotContain(again);
    }

    private List<String> reportedOn(BureauBatch batch, Desk desk) throws Exception {
        return BureauFile.all(file(batch), "Record", account(desk)).stream()
                .map(record -> BureauFile.text(record, "ReportedOn"))
                .toList();
    }

    @Test
    void isLeftOutForAReasonThoughTheCaseIsClosed() throws Exception {
        Desk desk = paid();
        BureauBatch batch = sent(YearMonth.from(today()).minusMonths(1));
        reject(batch, desk);
        desk.report("RECALLED");
        assertThat(desk.openTasks()).containsExactly("decideRejectedRecord");

        desk.complete("lead", "decideRejectedRecord", decided("leaveOut"));

        assertThat(endings(desk)).containsExactly("recordLeftOut");
        assertThat(desk.timeline()).contains("it is left out. 证件号码已更正");
    }

    @Test
    void tellsEachBadRowAndTakesTheSameFileOnce() throws Exception {
        Desk desk = paid();
        BureauBatch batch = sent(YearMonth.from(today()).minusMonths(1));
        String good = no(batch, desk) + "," + account(desk) + ",ACCEPTED,,\n";

        AnswerResult taken = answer(
                batch,
                HEADER + good + good + "0,X,ACCEPTED,,\n" + "999999,X,ACCEPTED,,\n" + no(batch, desk)
                        + ",X,ACCEPTED,,\n" + "1,X,MAYBE,,\n" + "1,X,REJECTED,,\n");

        assertThat(taken.accepted()).isEqualTo(1);
        assertThat(taken.wrong()).isEqualTo(6);
        assertThat(answers.errors(taken.id(), 10))
                .extracting(FileError::line, FileError::code)
                .containsExactly(
                        tuple(3L, "batch.answer.twice"),
                        tuple(4L, "batch.answer.record-no"),
                        tuple(5L, "batch.answer.no-such-record"),
                        tuple(6L, "batch.answer.twice"),
                        tuple(7L, "batch.answer.result"),
                        tuple(8L, "batch.answer.code"));

        AnswerResult again = answer(batch, HEADER + good);
        assertThat(again.unchanged()).isEqualTo(1);
        assertThat(again.accepted() + again.rejected() + again.wrong()).isZero();

        byte[] xml = """
                <Answers xmlns="urn:recourse:credit-reporting:answer:1">
                  <Answer no="%s" accountNo="%s" result="REJECTED" code="E1">late</Answer>
                </Answers>
                """.formatted(no(batch, desk), account(desk)).getBytes(StandardCharsets.UTF_8);
        BureauFile.validate("answer", xml);
        AnswerResult changed = answers.take(batch.id(), "answer.xml", xml, LEAD);
        assertThat(answers.errors(changed.id(), 10))
                .extracting(FileError::code)
                .containsExactly("batch.answer.already");
        assertThat(answers.errors(
                        answers.take(batch.id(), "x", new byte[] {(byte) 0xFF}, LEAD)
                                .id(),
                        10))
                .extracting(FileError::code)
                .containsExactly("batch.answer.undecodable");
        assertThat(answers.errors(
                        answers.take(batch.id(), "x", "<Answers><x".getBytes(StandardCharsets.UTF_8), LEAD)
                                .id(),
                        10))
                .extracting(FileError::code)
                .containsExactly("batch.answer.not-xml");
        CreditBatchTest.assertRefused("batch.unknown", () -> answers.take(UUID.randomUUID(), "x", new byte[0], LEAD));
    }
}
