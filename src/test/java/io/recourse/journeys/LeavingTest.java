package io.recourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A case that is paid, recalled or written off leaves at once, from wherever it is, and its tasks with it. */
class LeavingTest extends CaseWork {

    private static final Portfolio.Loan LOAN = Portfolio.Loan.ALL_DUE;

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
