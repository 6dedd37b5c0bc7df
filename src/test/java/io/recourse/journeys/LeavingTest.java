package io.recourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.courtproceedings.CourtDates;
import io.recourse.courtproceedings.CourtProceeding;
import io.recourse.courtproceedings.CourtProceedings;
import io.recourse.courtproceedings.Standing;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A case that is paid, recalled or written off leaves at once, from wherever it is, and its tasks with it. */
class LeavingTest extends CaseWork {

    private static final Portfolio.Loan LOAN = Portfolio.Loan.ALL_DUE;

    /** Where a judgment or order only waits to be performed. */
    private static final Set<Standing> DECIDED = EnumSet.of(Standing.judged, Standing.effective);

    @Autowired
    CourtProceedings proceedings;

    @Autowired
    CourtDates dates;

    private void leaves(String from, Consumer<Desk> there) {
        for (String how : List.of("PAID", "RECALLED", "WRITTEN_OFF")) {
            Desk desk = onTheLadder(LOAN);
            there.accept(desk);
            assertThat(desk.openTasks()).as(from + ", " + how).containsExactly(from);
            if (how.equals("PAID")) {
                portfolio.pay(desk.caseNo(), desk.balance("totalDue", today()));
                desk.settle();
            } else {
                desk.report(how);
            }
            assertOver(desk, how);
            assertThat(endings(desk, "legal-escalation")).containsExactly("caseEnded");
            assertRefused(desk.tryToReport("PROPOSAL"), "case.closed");
        }
    }

    @Test
    void fromTheReminder() {
        leaves("callDebtor", desk -> desk.advance("P4D"));
    }

    @Test
    void fromTheInstalmentPlan() {
        leaves("proposePlan", desk -> desk.report("PROPOSAL"));
    }

    @Test
    void fromTheDemandLetter() {
        leaves("reviewDemandLetter", Climb::toTheLetter);
    }

    @Test
    void fromTheCreditReport() {
        leaves("recordNoticeDelivery", desk -> Climb.toTheReport(desk, this));
    }

    @Test
    void fromTheCourtFiling() {
        leaves("draftClaim", desk -> Climb.toTheClaim(desk, this));
    }

    /** What is still before the court is withdrawn there; a decision that was performed is not. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ended")
    void fromTheCourt(Standing standing) {
        Desk desk = onTheLadder(LOAN);
        Climb.toTheCourt(desk, this, standing == Standing.objected ? "PAYMENT_ORDER" : "SMALL_CLAIMS");
        pursue(desk, standing);
        assertThat(proceedings.pending(desk.caseNo()).orElseThrow().standing()).isEqualTo(standing);

        portfolio.pay(desk.caseNo(), desk.balance("totalDue", today()));
        desk.settle();

        if (!DECIDED.contains(standing)) {
            assertThat(desk.openTasks()).containsExactly("withdrawSuit");
            desk.complete("lawyer", "withdrawSuit", on("withdrawn", "withdrawnOn", Map.of()));
            desk.settle();
        }
        assertOver(desk, "PAID");
        assertThat(stages(desk)).last().isEqualTo("court-proceedings: interrupted");
        CourtProceeding suit = proceedings.latest(desk.caseNo()).orElseThrow();
        assertThat(suit.standing()).isEqualTo(Standing.ended);
        assertThat(suit.ending()).isEqualTo(DECIDED.contains(standing) ? "performed" : "PAID");
        assertThat(dates.of(desk.caseNo())).isEmpty();
    }

    /** What the court does with a suit until it stands there, a hearing to come where it is not decided. */
    private void pursue(Desk desk, Standing standing) {
        if (standing == Standing.mediating || standing == Standing.agreed) {
            desk.complete("assistant", "recordAcceptance", on("toMediation", "decidedOn", Map.of()));
        }
        if (standing == Standing.agreed) {
            Map<String, Object> terms = Map.of("amount", "3000.00", "performDays", 10);
            desk.complete("lawyer", "recordMediation", on("agreed", "endedOn", terms));
        }
        if (standing.compareTo(Standing.accepted) >= 0) {
            desk.complete(
                    "assistant",
                    "recordAcceptance",
                    on("accepted", "decidedOn", Map.of("courtCaseNo", "(2026)浙0110民初91号")));
        }
        if (standing.compareTo(Standing.feePaid) >= 0) {
            desk.complete("assistant", "payCourtFee", on("paid", "paidOn", Map.of("fee", "16.67")));
        }
        if (standing == Standing.feePaid) {
            Map<String, Object> hearing =
                    Map.of("outcome", "hearingSet", "hearingOn", inDays(20).toString(), "hearingTime", "09:30");
            desk.complete("lawyer", "recordDecision", hearing);
        }
        if (standing.compareTo(Standing.judged) >= 0) {
            Map<String, Object> terms = Map.of("amount", "3000.00", "performDays", 10);
            desk.complete("lawyer", "recordDecision", on("judged", "servedOn", terms));
        }
        if (standing == Standing.objected) {
            desk.complete("lawyer", "confirmJudgment", on("objected", "objectedOn", Map.of("objection", "DEBT")));
        } else if (standing.compareTo(Standing.effective) >= 0) {
            desk.complete("lawyer", "confirmJudgment", Filled.inEffect());
        }
        if (standing == Standing.executing) {
            desk.advance("P30D");
            Map<String, Object> number = Map.of("executionNo", "(2026)浙0110执91号");
            desk.complete("lawyer", "applyForExecution", on("applied", "appliedOn", number));
        }
        desk.settle();
    }

    /** An answer that something happened today. */
    private Map<String, Object> on(String outcome, String day, Map<String, Object> more) {
        return Filled.with(Map.of("outcome", outcome, day, today().toString()), more);
    }

    /** What does not listen for the end of the case is removed, and is to leave no task behind that nobody can do. */
    @Test
    void fromAProcessThatDoesNotListen() {
        Desk desk = in("instalment", LOAN);
        desk.settle();
        assertThat(desk.openTasks()).containsExactly("proposePlan");

        desk.report("WRITTEN_OFF");

        assertThat(desk.openTasks()).isEmpty();
    }

    @Test
    void fromAHold() {
        Desk desk = onTheLadder(LOAN);
        desk.advance("P4D");
        desk.report("DISPUTED");
        assertThat(desk.openTasks()).containsExactlyInAnyOrder("callDebtor", "reviewHold");

        portfolio.pay(desk.caseNo(), desk.balance("totalDue", today()));
        desk.settle();

        assertOver(desk, "PAID");
    }
}
