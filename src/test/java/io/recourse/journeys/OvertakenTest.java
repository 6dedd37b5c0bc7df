package io.recourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a person does at the moment in which a step of the same case commits is done after it, not refused. */
class OvertakenTest extends CaseWork {

    @Autowired
    DataSource database;

    @Test
    void anEventIsReportedAfterTheStepThatOvertookIt() throws SQLException {
        Desk desk = onTheLadder(Portfolio.Loan.ALL_DUE);
        desk.advance("P4D");

        Api.Answer answer = overtaken(desk, () -> desk.tryToReport("WRITTEN_OFF"));

        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(202);
        desk.settle();
        assertOver(desk, "WRITTEN_OFF");
    }

    @Test
    void aTaskIsCompletedAfterTheStepThatOvertookIt() throws SQLException {
        Desk desk = onTheLadder(Portfolio.Loan.ALL_DUE);
        desk.advance("P4D");

        Api.Answer answer =
                overtaken(desk, () -> desk.tryToComplete("assistant", "callDebtor", Filled.said("refused")));

        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(204);
    }

    /** Does it while another transaction holds the case's executions changed, which commits once the act waits for it. */
    private Api.Answer overtaken(Desk desk, Supplier<Api.Answer> act) throws SQLException {
        try (Connection step = database.getConnection()) {
            step.setAutoCommit(false);
            try (PreparedStatement change = step.prepareStatement("""
                    update act_ru_execution set rev_ = rev_ + 1
                    where root_proc_inst_id_ in (select id_ from act_ru_execution where business_key_ = ?)
                    """)) {
                change.setString(1, desk.caseNo().value());
                assertThat(change.executeUpdate()).isPositive();
            }
            CompletableFuture<Api.Answer> answer = CompletableFuture.supplyAsync(act);
            awaitAnotherWaiting();
            step.commit();
            return answer.join();
        }
    }

    private void awaitAnotherWaiting() {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (jdbc.sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock'")
                        .query(Integer.class)
                        .single()
                == 0) {
            assertThat(Instant.now()).as("nobody waited for the step").isBefore(end);
            Thread.onSpinWait();
        }
    }
}
