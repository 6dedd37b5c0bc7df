package io.recourse.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.RecourseTest;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.InvalidFields;
import io.recourse.common.LenderCode;
import io.recourse.common.Refused;
import io.recourse.contact.Channel;
import io.recourse.contact.Dispatch;
import io.recourse.contact.DispatchItem;
import io.recourse.documents.DocumentId;
import io.recourse.documents.Documents;
import io.recourse.legalcase.LegalCases;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RecourseTest
class LetterRunTest {

    private static final Actor ASSISTANT = new Actor("assistant");

    @Autowired
    LetterRuns runs;

    @Autowired
    MailingWorker worker;

    @Autowired
    WriteLetters letters;

    @Autowired
    MailCases mailCases;

    @Autowired
    LegalCases cases;

    @Autowired
    Dispatch dispatch;

    @Autowired
    Documents documents;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private LenderCode lender;

    @BeforeEach
    void register() {
        lender = mailCases.lender();
    }

    @AfterEach
    void restore() {
        jdbc.sql("drop trigger if exists disturb on dispatch").update();
        jdbc.sql("drop function if exists disturb()").update();
        jdbc.sql("drop sequence if exists disturbances").update();
        if (!worker.isRunning()) {
            worker.start();
        }
    }

    @Test
    void writesToEachOfHundredsAndLeavesOutTheBrokenWithTheirReasons() throws Exception {
        List<CaseNo> all = mailCases.open(lender, 150);
        mailCases.rename(all.get(3), "张\uE000", "330106", "示例路4号");
        mailCases.rename(all.get(50), "张发", "330106", " ");
        mailCases.payAll(all.get(80), LocalDate.now(clock));
        worker.stop();
        UUID id = start();
        cases.close(all.get(100), "RECALLED", Actor.SYSTEM);
        cases.hold(all.get(120));
        cases.leaveStage(all.get(140), "reminder", "refused");
        cases.enterStage(all.get(140), "demand-letter");

        worker.start();
        LetterRun run = whenOver(id);

        assertThat(run.status()).isEqualTo(LetterRun.Status.DONE);
        assertThat(run.written()).isEqualTo(144);
        assertThat(reasons(id))
                .isEqualTo(Map.of(
                        all.get(3), "debtor.name document.unprintable",
                        all.get(50), "null letter-run.no-address",
                        all.get(80), "null letter-run.nothing-due",
                        all.get(100), "null contact.case-closed",
                        all.get(120), "null contact.case-on_hold",
                        all.get(140), "null letter-run.stage-left"));
        assertThat(letterOf(all.get(0)).message().channel()).isEqualTo(Channel.POST);
        assertThat(text(all.get(7)))
                .contains("还款提醒函")
                .contains("示例路8号")
                .contains(all.get(7).value());
        assertThat(documents.list(all.get(3))).isEmpty();
        assertThat(dispatch.of(all.get(80))).isEmpty();
    }

    @Test
    void writesNothingWhilePausedAndGoesOnAfterwards() {
        mailCases.open(lender, 40);
        UUID id = start();
        runs.pause(id);
        int written = runs.get(id).written();

        assertThat(letters.next()).isFalse();
        assertThat(runs.get(id).written()).isEqualTo(written);
        assertThat(runs.get(id).isOver()).isFalse();

        runs.resume(id);
        assertThat(whenOver(id).written()).isEqualTo(40);
        assertThat(count("select count(*) from document d join legal_case c using (case_no) where c.lender_code = ?"))
                .isEqualTo(40);
    }

    @Test
    void keepsWhatIsWrittenWhenARunIsCancelled() {
        List<CaseNo> all = mailCases.open(lender, 3);
        worker.stop();
        UUID id = start();
        letters.next();
        runs.pause(id);
        runs.cancel(id);
        worker.start();

        assertThat(whenOver(id).status()).isEqualTo(LetterRun.Status.CANCELLED);
        assertThat(runs.get(id).written()).isEqualTo(1);
        assertThat(dispatch.of(all.get(0))).hasSize(1);
        assertThat(dispatch.of(all.get(1))).isEmpty();
        assertThatThrownBy(() -> runs.resume(id)).isInstanceOf(Refused.class);
    }

    /** What a process that is killed between letter and commit leaves behind is nothing, and its turn comes again. */
    @Test
    void writesOneLetterWhenTheConnectionDiesBeforeTheCommit() {
        List<CaseNo> all = mailCases.open(lender, 3);
        disturb(all.get(1), 1, "perform pg_terminate_backend(pg_backend_pid())");

        assertThat(whenOver(start()).written()).isEqualTo(3);

        assertThat(documents.list(all.get(1))).hasSize(1);
        assertThat(dispatch.of(all.get(1))).hasSize(1);
    }

    @Test
    void leavesOutACaseThatFailsAndAsksAgainWhenTold() {
        List<CaseNo> all = mailCases.open(lender, 3);
        disturb(all.get(1), Integer.MAX_VALUE, "raise exception 'no'");
        UUID id = start();

        assertThat(whenOver(id).written()).isEqualTo(2);
        assertThat(reasons(id)).isEqualTo(Map.of(all.get(1), "null letter-run.failed"));
        assertThat(documents.list(all.get(1))).isEmpty();

        jdbc.sql("drop trigger disturb on dispatch").update();
        runs.askAgain(id);
        assertThat(whenOver(id).written()).isEqualTo(3);
        assertThat(dispatch.of(all.get(0))).hasSize(1);
        assertThat(dispatch.of(all.get(1))).hasSize(1);
    }

    @Test
    void goesOnWhereAStoppedWorkerEnded() {
        mailCases.open(lender, 30);
        UUID id = start();
        worker.stop();
        int written = runs.get(id).written();
        assertThat(runs.get(id).isOver()).isFalse();

        worker.start();

        assertThat(whenOver(id).written()).isEqualTo(30).isGreaterThan(written);
        assertThat(count("select count(*) from dispatch d join legal_case c using (case_no) where c.lender_code = ?"))
                .isEqualTo(30);
    }

    @Test
    void writesNoLetterTwiceWhenTwoWorkersMeet() throws Exception {
        mailCases.open(lender, 20);
        worker.stop();
        UUID id = start();
        Thread other = new Thread(() -> {
            while (letters.next()) {
                Thread.onSpinWait();
            }
        });
        other.start();
        worker.start();
        other.join();

        assertThat(whenOver(id).written()).isEqualTo(20);
        assertThat(count("select count(*) from document d join legal_case c using (case_no) where c.lender_code = ?"))
                .isEqualTo(20);
    }

    @Test
    void doesNotWriteAgainWhatWaitsForThePost() {
        List<CaseNo> all = mailCases.open(lender, 2);
        whenOver(start());

        UUID second = start();

        assertThat(whenOver(second).written()).isZero();
        assertThat(reasons(second)).containsOnlyKeys(all).containsValue("null reminder-notice.waits-already");
    }

    @Test
    void asksForDaysOverdueCaseByCase() {
        List<CaseNo> all = mailCases.open(lender, 1);

        UUID id = runs.start(new Selection("reminder-notice", lender, "reminder", null, 9999), ASSISTANT)
                .id();

        whenOver(id);
        assertThat(reasons(id)).isEqualTo(Map.of(all.get(0), "null letter-run.not-yet-overdue"));
    }

    @Test
    void refusesWhatMayNotGoOutInBulk() {
        mailCases.open(lender, 1);

        assertThatThrownBy(() -> runs.start(new Selection("demand-letter", lender, "reminder", null, 0), ASSISTANT))
                .isInstanceOf(InvalidFields.class);
        assertThatThrownBy(
                        () -> runs.start(new Selection("reminder-notice", lender, "court-filing", null, 0), ASSISTANT))
                .isInstanceOf(InvalidFields.class);
        assertThatThrownBy(() ->
                        runs.start(new Selection("reminder-notice", lender, "credit-reporting", null, 0), ASSISTANT))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("letter-run.nobody");
        worker.stop();
        start();
        assertThatThrownBy(this::start).hasMessageContaining("letter-run.already-open");
    }

    /** Something happens in the database so many times when a letter of the case is queued. */
    private void disturb(CaseNo caseNo, int times, String what) {
        jdbc.sql("create sequence disturbances").update();
        jdbc.sql("""
                        create function disturb() returns trigger language plpgsql as $$
                        begin
                            if new.case_no = '%s' and nextval('disturbances') <= %d then
                                %s;
                            end if;
                            return new;
                        end $$
                        """.formatted(caseNo, times, what)).update();
        jdbc.sql("create trigger disturb after insert on dispatch for each row execute function disturb()")
                .update();
    }

    private UUID start() {
        return runs.start(new Selection("reminder-notice", lender, "reminder", null, 0), ASSISTANT)
                .id();
    }

    private LetterRun whenOver(UUID id) {
        Instant until = Instant.now().plus(Duration.ofMinutes(2));
        while (!runs.get(id).isOver()) {
            assertThat(Instant.now()).as("run %s", runs.get(id)).isBefore(until);
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return runs.get(id);
    }

    private Map<CaseNo, String> reasons(UUID id) {
        return runs.results(id, LetterResult.Status.REFUSED, 0, 1000).stream()
                .collect(Collectors.toMap(LetterResult::caseNo, result -> result.field() + " " + result.code()));
    }

    private DispatchItem letterOf(CaseNo caseNo) {
        assertThat(dispatch.of(caseNo)).hasSize(1);
        return dispatch.of(caseNo).get(0);
    }

    private String text(CaseNo caseNo) throws Exception {
        DocumentId id = new DocumentId(letterOf(caseNo).message().documentId());
        try (PDDocument pdf = Loader.loadPDF(documents.content(id, ASSISTANT))) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private int count(String sql) {
        return jdbc.sql(sql).param(lender.value()).query(Integer.class).single();
    }
}
