package io.recourse.creditreporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.RecourseTest;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.LenderCode;
import io.recourse.common.Refused;
import io.recourse.documents.Sha256;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A lender's month whose maker dies, is overtaken, or meets another, and people who act at the same moment. */
@RecourseTest
class InterruptedBatchTest {

    private static final Actor LEAD = new Actor("lead");
    private static final String FORMAT = "second-generation";
    private static final Pattern ACCOUNT = Pattern.compile("<AccountNo>([^<]+)</AccountNo>");

    @Autowired
    BureauWorker worker;

    @Autowired
    MakeBatch makeBatch;

    @Autowired
    WriteBatches writeBatches;

    @Autowired
    BatchesInHand inHand;

    @Autowired
    BatchRecords records;

    @Autowired
    BureauBatches batches;

    @Autowired
    BureauAnswers answers;

    @Autowired
    RejectedRecords rejectedRecords;

    @Autowired
    LenderMonths months;

    @Autowired
    JdbcClient jdbc;

    private LenderMonths.Lent lent;
    private LenderCode lender;
    private String contract;
    private CaseNo caseNo;

    /** Nobody makes anything but the tests. */
    @BeforeEach
    void openACase() {
        worker.stop();
        lent = months.open();
        lender = lent.lender();
        contract = lent.contract();
        caseNo = lent.caseNo();
    }

    @AfterEach
    void workAgain() {
        jdbc.sql("drop trigger if exists kill_maker on bureau_record").update();
        jdbc.sql("drop trigger if exists kill_maker on bureau_batch").update();
        worker.start();
    }

    private YearMonth lastMonth() {
        return months.last();
    }

    private BureauBatch ask(YearMonth month) {
        return makeBatch.of(lender, month, FORMAT, LEAD);
    }

    private BureauBatch make(YearMonth month) {
        UUID id = ask(month).id();
        makeAll();
        assertThat(batches.get(id).status()).isEqualTo(BureauBatch.Status.MADE);
        return batches.get(id);
    }

    private void makeAll() {
        while (writeBatches.next()) {
            Thread.onSpinWait();
        }
    }

    private String file(UUID batch) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        batches.write(batch, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /**
     * The maker's connection dies at records of each page, at a correction, and at the last word; each time it begins anew.
     * More cases than two pages hold: each is once in the file, in order, under its number.
     */
    @Test
    void beginsAnewWhereverItWasKilledAndNumbersNoRecordTwice() throws Exception {
        int copies = 1_100;
        tell(lastMonth().atDay(3));
        months.copy(lent, copies);
        correct("DELETION", lastMonth().atDay(3));
        UUID id = ask(lastMonth()).id();
        kill(id, "bureau_record", "insert", "(new.no, b.attempt) in ((1, 1), (300, 2), (700, 3), (1102, 4))");
        kill(id, "bureau_batch", "update", "new.status = 'MADE' and b.attempt = 5");

        int attempts = 0;
        while (batches.get(id).status() == BureauBatch.Status.MAKING) {
            writeBatches.next();
            months.takeForDead(id);
            attempts++;
        }

        BureauBatch batch = batches.get(id);
        assertThat(batch.status()).isEqualTo(BureauBatch.Status.MADE);
        assertThat(attempts).as("killed five times").isEqualTo(6);
        String file = file(id);
        assertThat(batch.sha256()).isEqualTo(Sha256.of(file.getBytes(StandardCharsets.UTF_8)));
        List<String> accounts = file.lines()
                .flatMap(line -> ACCOUNT.matcher(line).results().map(found -> found.group(1)))
                .toList();
        assertThat(accounts).hasSize(copies + 2);
        assertThat(accounts.subList(0, copies + 1)).doesNotHaveDuplicates();
        assertThat(jdbc.sql("select no || ' ' || account_no from bureau_record where batch_id = ? order by no")
                        .param(id)
                        .query(String.class)
                        .list())
                .isEqualTo(IntStream.range(0, accounts.size())
                        .mapToObj(i -> i + 1 + " " + accounts.get(i))
                        .toList());
        assertThat(batch.records()).isEqualTo(copies + 1);
        assertThat(batch.corrections()).isEqualTo(1);
        months.forgetCopies(lent);
    }

    /** Many debtors dispute at once; each mark is told once, and no transaction holds more than a page of them. */
    @Test
    void tellsMarksPageByPage() {
        months.copy(lent, ReportableCases.PAGE);
        batches.sent(make(lastMonth()).id(), "ZX-PAGES-1", LEAD);
        jdbc.sql("""
                        insert into case_hold (id, case_no, reason, held_at)
                        select gen_random_uuid(), case_no, 'DISPUTE', now() from legal_case where lender_code = ?
                        """).param(lender.value()).update();

        UUID id = makeBatch.corrections(lender, FORMAT, LEAD).id();
        makeAll();

        assertThat(batches.get(id).corrections()).isEqualTo(ReportableCases.PAGE + 1);
        assertThat(jdbc.sql("select count(distinct case_no) from bureau_record where batch_id = ? and disputed")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(ReportableCases.PAGE + 1);
        assertThat(jdbc.sql("select count(*) from bureau_record where batch_id = ? group by xmin::text order by 1")
                        .param(id)
                        .query(Integer.class)
                        .list())
                .containsExactly(1, ReportableCases.PAGE);
        months.forgetCopies(lent);
        jdbc.sql("update case_hold set released_at = now() where case_no = ?")
                .param(caseNo.value())
                .update();
    }

    /** The connection of the batch's maker dies when such a row is written. */
    private void kill(UUID batch, String table, String event, String when) {
        String column = table.equals("bureau_batch") ? "id" : "batch_id";
        jdbc.sql("""
                        create or replace function kill_maker_of_%1$s() returns trigger language plpgsql as $$
                        declare b bureau_batch;
                        begin
                            select * into b from bureau_batch where id = '%2$s';
                            if %3$s then perform pg_terminate_backend(pg_backend_pid()); end if;
                            return new;
                        end $$
                        """.formatted(table, batch, when)).update();
        jdbc.sql("""
                        create trigger kill_maker before %s on %s for each row when (new.%s = '%s')
                        execute function kill_maker_of_%s()
                        """.formatted(event, table, column, batch, table)).update();
    }

    /** As if arrears had been told of the month before last, with a file that was made on that day. */
    private void tell(LocalDate madeOn) {
        UUID told = make(lastMonth().minusMonths(1)).id();
        batches.sent(told, "ZX-TOLD", LEAD);
        jdbc.sql("update bureau_record set overdue_amount = 90, overdue_days = 40 where batch_id = ?")
                .param(told)
                .update();
        jdbc.sql("update bureau_batch set made_at = ? where id = ?")
                .params(Timestamp.valueOf(madeOn.atStartOfDay()), told)
                .update();
    }

    /** Adverse information that was reported, and a correction of it. @return the correction's id */
    private UUID correct(String kind, LocalDate on) {
        UUID notice = UUID.randomUUID();
        UUID report = UUID.randomUUID();
        UUID correction = UUID.randomUUID();
        LocalDate reportedOn = on.minusDays(1);
        jdbc.sql("""
                        insert into prior_notice (id, case_no, status, document_id, amount, waiting_days, announced_for,
                            sent_at, delivered_on, tracking_no, not_before)
                        values (?, ?, 'DELIVERED', ?, 1, 3, ?, now(), ?, 'EX1', ?)
                        """)
                .params(notice, caseNo.value(), UUID.randomUUID(), reportedOn, reportedOn, reportedOn)
                .update();
        jdbc.sql("""
                        insert into credit_report (id, case_no, prior_notice_id, notice_until, amount, days_past_due,
                            repayment_state, approved_by, reported_on)
                        values (?, ?, ?, ?, 1, 1, '1', 'lead', ?)
                        """)
                .params(report, caseNo.value(), notice, reportedOn, reportedOn)
                .update();
        jdbc.sql("""
                        insert into credit_correction (id, case_no, report_id, letter_no, status, disputed_on, answer_by, kind,
                            finding, stated_by, document_id, document_sha256, decided_by, decided_at, approved_sha256,
                            corrected_on)
                        values (?, ?, ?, ?, 'DISPATCHED', ?, ?, ?, 'x', 'lawyer', ?, 'x', 'lead', now(), 'x', ?)
                        """)
                .params(correction, caseNo.value(), report, "KILL-" + correction, on, on, kind, UUID.randomUUID(), on)
                .update();
        if (kind.equals("AMENDMENT")) {
            jdbc.sql("insert into credit_correction_month values (?, ?, 88.50, 31, '2')")
                    .params(correction, lastMonth().minusMonths(1).atDay(1))
                    .update();
        }
        return correction;
    }

    /** A maker that was only slow finds that another has finished its batch, and leaves it as it is. */
    @Test
    void leavesABatchAloneThatAnotherMakerTookOver() throws Exception {
        UUID id = ask(lastMonth()).id();
        BatchesInHand.Claim slow = inHand.claim().orElseThrow();
        inHand.advance(slow, 0);
        records.add(
                id,
                List.of(new BatchRecords.Numbered(
                        1, caseNo, contract, lastMonth(), null, false, false, false, null, null, List.of())));
        months.takeForDead(id);

        makeAll();
        BureauBatch made = batches.get(id);
        assertThat(made.status()).isEqualTo(BureauBatch.Status.MADE);
        assertThatThrownBy(() -> inHand.advance(slow, 500)).isInstanceOf(OptimisticLockingFailureException.class);
        assertThatThrownBy(() -> inHand.finish(slow, BureauFormat.Totals.NONE, "x"))
                .isInstanceOf(OptimisticLockingFailureException.class);
        inHand.fail(slow, "x");

        assertThat(batches.get(id)).isEqualTo(made);
        assertThat(file(id)).containsOnlyOnce("<AccountNo>" + contract);
        assertThat(jdbc.sql("select count(*) from bureau_record where batch_id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void isAskedForOnceWhenTwoAskAtTheSameMoment() throws Exception {
        assertThat(atOnce(() -> ask(lastMonth()).fileName())).containsOnlyOnce("batch.in-the-making");

        makeAll();
        assertThat(jdbc.sql("select count(*) from bureau_batch where lender_code = ? and status = 'MADE'")
                        .param(lender.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void isSentAnsweredAndDecidedOnceWhenTwoDoItAtTheSameMoment() throws Exception {
        BureauBatch batch = make(lastMonth());
        assertThat(atOnce(() -> {
                    batches.sent(batch.id(), "ZX-1", LEAD);
                    return "sent";
                }))
                .containsExactlyInAnyOrder("sent", "batch.not-to-send");

        String answer = "record_no,account_no,result,code,reason\n1," + contract + ",REJECTED,E1,x\n";
        assertThat(atOnce(() -> answers.take(batch.id(), "a.csv", answer.getBytes(StandardCharsets.UTF_8), LEAD)
                        .rejected()))
                .containsExactlyInAnyOrder("0", "1");
        atOnce(() -> rejectedRecords.bringToPeople());
        assertThat(jdbc.sql("""
                                select count(*) from timeline_entry where case_no = ? and kind = 'bureau-rejected'
                                """).param(caseNo.value()).query(Integer.class).single())
                .isEqualTo(1);
        UUID record = rejectedRecords.of(caseNo).get(0).id();
        assertThat(atOnce(() -> {
                    rejectedRecords.decide(record, RejectedRecord.Decision.RESEND, "x", LEAD);
                    return "decided";
                }))
                .containsExactlyInAnyOrder("decided", "batch.record-decided");
    }

    /** What two people come to, by the code where one is refused. */
    private List<String> atOnce(Callable<?> act) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(2);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Callable<String> one = () -> {
                barrier.await();
                try {
                    return String.valueOf(act.call());
                } catch (Refused refused) {
                    return refused.code();
                }
            };
            List<Future<String>> both = two.invokeAll(List.of(one, one));
            return List.of(both.get(0).get(), both.get(1).get());
        } finally {
            two.shutdown();
        }
    }

    /** 212 and 213: a correction that the bureau rejected goes with the next file that is handed in. */
    @Test
    void sendsARejectedCorrectionAgainOnce() throws Exception {
        YearMonth earlier = lastMonth().minusMonths(1);
        tell(earlier.atDay(9));
        UUID deletion = correct("DELETION", earlier.atDay(9));
        UUID amendment = correct("AMENDMENT", earlier.atDay(10));
        BureauBatch first = make(earlier);
        assertThat(file(first.id())).contains("type=\"212\"", "type=\"213\"");
        batches.sent(first.id(), "ZX-1", LEAD);
        StringBuilder rows = new StringBuilder("record_no,account_no,result,code,reason\n");
        for (UUID correction : List.of(deletion, amendment)) {
            rows.append(no(first, correction)).append(',').append(contract).append(",REJECTED,E7,x\n");
        }
        answers.take(first.id(), "a.csv", rows.toString().getBytes(StandardCharsets.UTF_8), LEAD);
        for (RejectedRecord record : rejectedRecords.of(caseNo)) {
            boolean again = record.correction() == CreditCorrection.Kind.AMENDMENT;
            rejectedRecords.decide(
                    record.id(), again ? RejectedRecord.Decision.RESEND : RejectedRecord.Decision.LEAVE_OUT, "x", LEAD);
        }

        BureauBatch second = make(lastMonth());
        assertThat(file(second.id())).containsOnlyOnce("type=\"212\"").doesNotContain("type=\"213\"");
        assertThat(second.corrections()).isEqualTo(1);
        assertThat(no(second, amendment)).isEqualTo(second.records() + 1);
        assertThat(rejectedRecords.of(caseNo))
                .filteredOn(RejectedRecord::resent)
                .extracting(RejectedRecord::correction)
                .containsExactly(CreditCorrection.Kind.AMENDMENT);
        BureauBatch instead = make(lastMonth());
        assertThat(file(instead.id())).as("nobody handed the other in").contains("type=\"212\"");
        batches.sent(instead.id(), "ZX-2", LEAD);
        assertThat(file(make(lastMonth()).id())).doesNotContain("<Correction ");
    }

    private int no(BureauBatch batch, UUID correction) {
        return jdbc.sql("select no from bureau_record where batch_id = ? and correction_id = ?")
                .params(batch.id(), correction)
                .query(Integer.class)
                .single();
    }
}
