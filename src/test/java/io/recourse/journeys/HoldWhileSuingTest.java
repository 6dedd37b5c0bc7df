package io.recourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.recourse.common.Actor;
import io.recourse.common.LenderCode;
import io.recourse.courtproceedings.CourtProceedings;
import io.recourse.courtproceedings.Standing;
import io.recourse.engine.ServiceLevel;
import io.recourse.engine.TaskInbox;
import io.recourse.engine.WorkItem;
import io.recourse.legalcase.Holds;
import io.recourse.oversight.BoardBy;
import io.recourse.oversight.BoardLine;
import io.recourse.oversight.DeadlineBoard;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A debtor who is being sued disputes the debt: the ladder stands still, the court does not. */
class HoldWhileSuingTest extends CaseWork {

    private static final String NUMBER = "(2026)浙0110民初81号";

    @Autowired
    CourtProceedings proceedings;

    @Autowired
    TaskInbox tasks;

    @Autowired
    DeadlineBoard board;

    @Autowired
    Holds holds;

    @Autowired
    TransactionTemplate transaction;

    /** The court has accepted the suit, and its fee is to be paid in seven days. */
    private Desk accepted(String lender) {
        Desk desk = in(
                "legal-escalation", portfolio.openOffTheLadder(Portfolio.Loan.ALL_DUE, "张小明", new LenderCode(lender)));
        Climb.toTheCourt(desk, this, "SMALL_CLAIMS");
        desk.complete(
                "assistant",
                "recordAcceptance",
                Map.of("outcome", "accepted", "decidedOn", today().toString(), "courtCaseNo", NUMBER));
        return desk;
    }

    private void payFee(Desk desk) {
        desk.complete(
                "assistant", "payCourtFee", Map.of("outcome", "paid", "fee", "25.00", "paidOn", today().toString()));
    }

    private void setHearing(Desk desk, LocalDate on) {
        desk.complete(
                "lawyer",
                "recordDecision",
                Map.of("outcome", "hearingSet", "hearingOn", on.toString(), "hearingTime", "09:30"));
        desk.settle();
    }

    private WorkItem item(Desk desk, String key) {
        return tasks.of(desk.caseNo()).stream()
                .filter(item -> item.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theSuitIsPursuedToItsEndWhileTheCaseIsHeld() {
        Desk desk = accepted("HELDSUIT");
        desk.report("DISPUTED");

        payFee(desk);
        setHearing(desk, inDays(20));
        desk.advance("P14D");
        assertThat(desk.openTasks()).containsExactlyInAnyOrder("recordDecision", "reviewHold");
        desk.advance("P1D");
        desk.complete("lawyer", "prepareHearing", Filled.decided("prepared"));
        desk.complete(
                "lawyer",
                "recordDecision",
                Map.of("outcome", "judged", "servedOn", today().toString(), "amount", "3000.00", "performDays", 10));
        desk.complete("lawyer", "confirmJudgment", Filled.inEffect());
        desk.advance("P30D");
        String today = today().toString();
        desk.complete(
                "lawyer",
                "applyForExecution",
                Map.of("outcome", "applied", "appliedOn", today, "executionNo", "(2026)浙0110执81号"));
        desk.complete("lawyer", "recordExecution", Map.of("outcome", "fruitless", "endedOn", today));
        desk.advance("P3D");

        assertThat(stages(desk)).last().isEqualTo("court-proceedings: executionFruitless");
        assertThat(proceedings.pending(desk.caseNo())).isEmpty();
        assertThat(desk.legalCase().get("status").asText()).isEqualTo("ON_HOLD");
        assertThat(desk.openTasks()).as("the ladder waits").containsExactly("reviewHold");

        desk.report("RELEASED");

        assertThat(desk.legalCase().get("status").asText()).isEqualTo("OPEN");
        assertThat(desk.openTasks()).as(desk.timeline()).containsExactly("decideCourse");
    }

    @Test
    void noDayOfTheCourtMovesByTheHold() {
        Desk desk = accepted("HELDDAYS");
        WorkItem fee = item(desk, "payCourtFee");
        desk.report("HARDSHIP");
        desk.advance("P20D");

        assertThat(item(desk, "payCourtFee").held()).isFalse();
        assertThat(tasks.serviceLevel(item(desk, "payCourtFee"))).isEqualTo(ServiceLevel.BREACHED);
        assertThat(board.by(BoardBy.STAGE, new DeadlineBoard.Scope("court-proceedings", null, "HELDDAYS")))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .extracting(BoardLine::held, BoardLine::breached)
                        .containsExactly(0L, 1L));
        desk.report("RELEASED");
        assertThat(item(desk, "payCourtFee").dueAt()).isEqualTo(fee.dueAt());

        payFee(desk);
        setHearing(desk, inDays(20));
        desk.report("DISPUTED");
        desk.advance("P10D");
        desk.report("RELEASED");
        desk.advance("P6D");

        assertThat(desk.openTasks()).containsExactlyInAnyOrder("recordDecision", "prepareHearing");
    }

    /** Whoever ends the hold locks it and then the case's tasks; who completes one of them meanwhile waits with none locked. */
    @Test
    void aTaskIsCompletedWhileTheHoldEnds() throws Exception {
        Desk desk = accepted("HELDBOTH");
        desk.report("DISPUTED");
        CompletableFuture<Void> paid = new CompletableFuture<>();
        transaction.executeWithoutResult(status -> {
            holds.end(desk.caseNo(), Actor.SYSTEM);
            paid.completeAsync(() -> {
                payFee(desk);
                return null;
            });
            await().pollInSameThread()
                    .until(() -> jdbc.sql("""
                            select exists (select 1 from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid)))
                            """).query(Boolean.class).single());
            assertThat(jdbc.sql("select task_id from work_item where case_no = ? for update nowait")
                            .param(desk.caseNo().value())
                            .query(String.class)
                            .list())
                    .hasSize(2);
            status.setRollbackOnly();
        });
        paid.get(20, TimeUnit.SECONDS);

        assertThat(desk.openTasks()).containsExactlyInAnyOrder("recordDecision", "reviewHold");
    }

    @Test
    void aDebtorWhoPaysDuringTheHoldEndsTheSuit() {
        Desk desk = accepted("HELDPAID");
        payFee(desk);
        setHearing(desk, inDays(20));
        desk.report("DISPUTED");

        portfolio.pay(desk.caseNo(), desk.balance("totalDue", today()));
        desk.settle();

        assertThat(desk.legalCase().get("outcome").asText()).isEqualTo("PAID");
        assertThat(desk.openTasks()).containsExactly("withdrawSuit");
        assertThat(proceedings.latest(desk.caseNo()).orElseThrow().stood()).isEqualTo(Standing.feePaid);
        desk.complete("lawyer", "withdrawSuit", Map.of("outcome", "notWithdrawn", "note", "Heard already"));
        assertThat(processes.positions(desk.caseNo())).isEmpty();
    }
}
