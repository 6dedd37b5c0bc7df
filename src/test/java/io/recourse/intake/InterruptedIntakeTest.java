package io.recourse.intake;

import static io.recourse.intake.SampleLoans.loan;
import static io.recourse.intake.SamplePayments.payments;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever interrupts the worker, each row is taken once. */
class InterruptedIntakeTest extends IntakeTest {

    private static final int ROWS = 2 * FileRun.BATCH + 50;

    @Autowired
    IntakeWorker worker;

    @Autowired
    FileTable table;

    @Autowired
    Batches batches;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void restore() {
        jdbc.sql("drop trigger if exists disturb on legal_case").update();
        jdbc.sql("drop function if exists disturb()").update();
        jdbc.sql("drop sequence if exists disturbances").update();
        if (!worker.isRunning()) {
            worker.start();
        }
    }

    @Test
    void goesOnAfterTheLastBatch() {
        worker.stop();
        UUID id = sendPayments();
        assertThat(new FileRun(files.get(id), table, batches).next()).isTrue();
        assertCounts(answer(id), FileRun.BATCH, 0, 0);
        assertThat(files.get(id).percent()).isEqualTo(44);

        worker.start();

        assertCounts(done(id), ROWS, 0, 0);
        assertThat(files.get(id).percent()).isEqualTo(100);
    }

    @Test
    void goesOnInsideAFileOfRowsOverSeveralLines() {
        worker.stop();
        String[] rows = Stream.generate(
                        () -> loan(newContract()).with("address", "示例路1号\n\n2栋").csv())
                .limit(FileRun.BATCH + 2)
                .toArray(String[]::new);
        UUID id = send(FileKind.LOANS, SampleLoans.file(rows).getBytes(StandardCharsets.UTF_8));
        new FileRun(files.get(id), table, batches).next();

        worker.start();

        assertCounts(done(id), FileRun.BATCH + 2, 0, 0);
    }

    @Test
    void takesNoBatchTwiceWhenTwoWorkersMeet() {
        worker.stop();
        UUID id = sendPayments();
        FileRun one = new FileRun(files.get(id), table, batches);
        FileRun other = new FileRun(files.get(id), table, batches);

        assertThat(one.next()).isTrue();
        assertThat(other.next()).isFalse();

        assertCounts(answer(id), FileRun.BATCH, 0, 0);
        while (one.next()) {
            assertThat(files.get(id).isDone()).isFalse();
        }
        assertCounts(answer(id), ROWS, 0, 0);
    }

    @Test
    void losesNoRowWithItsConnection() {
        List<String> contracts = List.of(newContract(), newContract(), newContract());
        disturb(contracts.get(1), 1, "perform pg_terminate_backend(pg_backend_pid())");

        JsonNode taken = takeLoans(contracts);

        assertCounts(taken, 3, 0, 0);
        contracts.forEach(contract -> assertThat(caseOf(contract)).isNotNull());
    }

    @Test
    void takesARowThatMetOthersAgainAndAgain() {
        List<String> contracts = List.of(newContract(), newContract());
        disturb(contracts.get(0), 6, "raise exception using errcode = 'deadlock_detected'");

        assertCounts(takeLoans(contracts), 2, 0, 0);
    }

    @Test
    void leavesOutARowThatCannotBeTakenAndSaysSo() {
        List<String> contracts = List.of(newContract(), newContract(), newContract());
        disturb(contracts.get(1), Integer.MAX_VALUE, "raise exception 'no'");

        JsonNode taken = takeLoans(contracts);

        assertCounts(taken, 2, 1, 0);
        assertThat(errors(taken)).containsExactly("3 null intake.row.failed");
        assertThat(taken.path("errors").path(0).path("message").asText())
                .matches(".*give your administrator the reference [0-9a-f]{8}\\.");
        assertThat(caseOf(contracts.get(2))).isNotNull();

        jdbc.sql("drop trigger disturb on legal_case").update();
        assertCounts(takeLoans(contracts), 1, 0, 2);
    }

    private UUID sendPayments() {
        return send(
                FileKind.PAYMENTS,
                SamplePayments.file(payments(ROWS, newContract())).getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode takeLoans(List<String> contracts) {
        return take(
                FileKind.LOANS,
                SampleLoans.file(
                        contracts.stream().map(contract -> loan(contract).csv()).toArray(String[]::new)));
    }

    /** Something happens in the database so many times when the case of a contract is opened. */
    private void disturb(String contractNo, int times, String what) {
        jdbc.sql("create sequence disturbances").update();
        jdbc.sql("""
                        create function disturb() returns trigger language plpgsql as $$
                        begin
                            if new.contract_no = '%s' and nextval('disturbances') <= %d then
                                %s;
                            end if;
                            return new;
                        end $$
                        """.formatted(contractNo, times, what)).update();
        jdbc.sql("create trigger disturb before insert on legal_case for each row execute function disturb()")
                .update();
    }
}
