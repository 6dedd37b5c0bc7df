package io.recourse.creditreporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.RecourseTest;
import io.recourse.common.Actor;
import io.recourse.common.ContractNo;
import io.recourse.common.Refused;
import io.recourse.journeys.BureauFile;
import io.recourse.ledger.Ledger;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Each special transaction is told once, whatever becomes of the files and records that tell it. */
@RecourseTest
class EventsToTellTest {

    private static final Actor LEAD = new Actor("lead");
    private static final int MONTHS = 5;
    private static final int ACTS = 60;

    @Autowired
    MakeBatch makeBatch;

    @Autowired
    WriteBatches writeBatches;

    @Autowired
    BureauBatches batches;

    @Autowired
    BureauWorker worker;

    @Autowired
    BureauAnswers answers;

    @Autowired
    RejectedRecords rejectedRecords;

    @Autowired
    LenderMonths months;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    private LenderMonths.Lent lent;

    /** Nobody makes anything but the tests. */
    @BeforeEach
    void openACase() {
        worker.stop();
        openALoan();
    }

    private void openALoan() {
        lent = months.open(months.last().minusMonths(MONTHS + 1).atDay(5), 24);
    }

    @AfterEach
    void workAgain() {
        worker.start();
    }

    private UUID make(YearMonth month) {
        UUID id = makeBatch.of(lent.lender(), month, "second-generation", LEAD).id();
        while (writeBatches.next()) {
            Thread.onSpinWait();
        }
        assertThat(batches.get(id).status()).isEqualTo(BureauBatch.Status.MADE);
        return id;
    }

    private void send(UUID batch) {
        batches.sent(batch, "ZX-" + batch, LEAD);
    }

    private void signPlan(LocalDate on) {
        event(on, "plan-signed", "{}");
    }

    private void event(LocalDate at, String kind, String args) {
        jdbc.sql(
                        "insert into timeline_entry (case_no, at, kind, actor, args, refs) values (?, ?, ?, 'x', ?::jsonb, '{}')")
                .params(lent.caseNo().value(), Timestamp.valueOf(at.atTime(12, 0)), kind, args)
                .update();
    }

    /** The suit is recorded today. */
    private void sue(LocalDate filedOn) {
        LocalDate today = months.last().plusMonths(1).atDay(1);
        event(today, "suit-filed", "{\"on\": \"%s\"}".formatted(filedOn));
        Timestamp left = Timestamp.valueOf(today.atTime(12, 0));
        jdbc.sql("insert into stage_run (id, case_no, stage, entered_at, left_at, outcome)"
                        + " values (?, ?, 'court-filing', ?, ?, 'suitFiled')")
                .params(UUID.randomUUID(), lent.caseNo().value(), left, left)
                .update();
    }

    /** The days of the special transactions of a file's records that the bureau did not reject. */
    private List<String> told(UUID batch) throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        batches.write(batch, file);
        NodeList records = BureauFile.xml(file.toByteArray()).getElementsByTagName("Record");
        List<Integer> rejected = jdbc.sql("select no from bureau_record where batch_id = ? and answer = 'REJECTED'")
                .param(batch)
                .query(Integer.class)
                .list();
        List<String> days = new ArrayList<>();
        for (int i = 0; i < records.getLength(); i++) {
            Element record = (Element) records.item(i);
            if (!rejected.contains(Integer.parseInt(record.getAttribute("no")))) {
                NodeList events = record.getElementsByTagName("K");
                IntStream.range(0, events.getLength())
                        .forEach(n -> days.add(BureauFile.text((Element) events.item(n), "On")));
            }
        }
        return days;
    }

    private List<UUID> all(String status) {
        return jdbc.sql("select id from bureau_batch where lender_code = ? and status = ? order by number")
                .params(lent.lender().value(), status)
                .query(UUID.class)
                .list();
    }

    private <T> T any(List<T> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }

    /** Answers a record of a file that was handed in and is not answered. */
    private void answer(UUID batch, Random random) {
        List<Integer> open = jdbc.sql("select no from bureau_record where batch_id = ? and answer is null order by no")
                .param(batch)
                .query(Integer.class)
                .list();
        if (open.isEmpty()) {
            return;
        }
        String row =
                any(open, random) + "," + lent.contract() + (random.nextInt(3) > 0 ? ",REJECTED,E1,x" : ",ACCEPTED,,");
        answers.take(
                batch,
                "a.csv",
                ("record_no,account_no,result,code,reason\n" + row + "\n").getBytes(StandardCharsets.UTF_8),
                LEAD);
    }

    private void decide(Random random) {
        rejectedRecords.of(lent.caseNo()).stream()
                .filter(record -> record.decision() == null)
                .findAny()
                .ifPresent(record -> rejectedRecords.decide(
                        record.id(),
                        random.nextBoolean() ? RejectedRecord.Decision.RESEND : RejectedRecord.Decision.LEAVE_OUT,
                        "x",
                        LEAD));
    }

    /** @return what was done, for whoever reads a failure */
    private String act(List<LocalDate> days, List<String> known, Random random) {
        List<UUID> made = all("MADE");
        List<UUID> sent = all("SENT");
        int act = random.nextInt(7);
        if (act == 0 && !days.isEmpty()) {
            LocalDate day = days.remove(0);
            known.add(day.toString());
            if (days.isEmpty()) {
                sue(day);
            } else {
                signPlan(day);
            }
            return "known " + day;
        } else if (act == 1 && !made.isEmpty()) {
            UUID batch = any(made, random);
            send(batch);
            return "sent " + batches.get(batch).number();
        } else if (act == 2 && !made.isEmpty() && random.nextBoolean()) {
            UUID batch = any(made, random);
            batches.discard(batch, LEAD);
            return "discarded " + batches.get(batch).number();
        } else if (act == 3 && !sent.isEmpty()) {
            UUID batch = any(sent, random);
            answer(batch, random);
            return "answered " + batches.get(batch).number();
        } else if (act == 4) {
            decide(random);
            return "decided";
        }
        YearMonth month = months.last().minusMonths(random.nextInt(MONTHS));
        return "made " + month + " as " + batches.get(make(month)).number();
    }

    @Test
    void tellsEachOnceWhateverBecomesOfTheFiles() throws Exception {
        for (long seed = 1; seed <= 4; seed++) {
            openALoan();
            Random random = new Random(seed);
            List<LocalDate> days = new ArrayList<>();
            for (int n = 0; n < 8; n++) {
                days.add(months.last().minusMonths(random.nextInt(MONTHS)).atDay(1 + n * 3));
            }
            List<String> known = new ArrayList<>();
            List<String> acts = new ArrayList<>();
            for (int n = 0; n < ACTS; n++) {
                acts.add(act(days, known, random));
            }
            all("MADE").forEach(random.nextBoolean() ? this::send : batch -> batches.discard(batch, LEAD));
            send(make(months.last()));

            List<String> told = new ArrayList<>();
            for (UUID batch : all("SENT")) {
                told.addAll(told(batch));
            }
            assertThat(told).as("seed %d: %s", seed, acts).containsExactlyInAnyOrderElementsOf(known);
        }
    }

    /** A waiver goes with the closing, and the closing with the file that is handed in. */
    @Test
    void closesAnAccountAgainWhoseClosingWasDiscarded() throws Exception {
        LocalDate day = months.last().minusMonths(1).atDay(9);
        ledger.waive(new ContractNo(lent.contract()), day);
        UUID first = make(months.last().minusMonths(1));
        assertThat(told(first)).containsExactly(day.toString());
        assertThat(told(make(months.last()))).as("the other file has it").isEmpty();

        batches.discard(first, LEAD);

        assertThatThrownBy(() -> send(first)).isInstanceOf(Refused.class).hasMessageContaining("not-to-send");
        assertThatThrownBy(() -> batches.take(first, LEAD)).isInstanceOf(Refused.class);
        UUID second = make(months.last());
        assertThat(told(second)).containsExactly(day.toString());
        send(second);
        assertThat(batches.get(make(months.last())).records()).isZero();
    }
}
