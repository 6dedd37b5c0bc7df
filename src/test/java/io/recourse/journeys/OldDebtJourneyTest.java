package io.recourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A debt of seven years ago, of which nothing was heard since: the debtor may refuse to pay it. */
class OldDebtJourneyTest extends CaseWork {

    @Test
    void isNeverThreatenedAndLivesAgainByASignedPlan() {
        Desk desk = onTheLadder(Portfolio.Loan.MICRO_CREDIT.pastDue(7 * 365));
        assertThat(limitation(desk)).isEqualTo("BARRED");
        assertThat(desk.openTasks()).as("only a lawyer decides").containsExactly("decideCourse");
        assertThat(messages(desk)).isEmpty();

        desk.complete("lawyer", "decideCourse", Filled.reasoned("remind"));
        desk.advance("P8D");
        assertThat(messages(desk)).singleElement().asString().doesNotContain("诉", "律师", "法院", "征信", "罚息", "逾期");
        desk.complete("assistant", "callDebtor", Filled.promised(inDays(3), "100.00"));
        desk.advance("P6D");
        assertThat(limitation(desk))
                .as("a promise on the phone revives nothing")
                .isEqualTo("BARRED");
        assertThat(desk.openTasks()).containsExactly("decideCourse");

        desk.complete("lawyer", "decideCourse", Filled.reasoned("plan"));
        desk.settle();
        desk.complete("assistant", "proposePlan", Filled.plan(12, inDays(20), "0", "0"));
        desk.settle();
        assertThat(limitation(desk)).as("an unsigned plan revives nothing").isEqualTo("BARRED");
        desk.complete("assistant", "recordSignature", Filled.signed(today()));
        desk.settle();

        assertThat(limitation(desk)).isEqualTo("LIVE");
        assertThat(desk.documents())
                .as("no letter was ever written")
                .containsExactly("instalment/instalment-agreement");
    }

    private static String limitation(Desk desk) {
        return desk.legalCase().get("limitation").get("status").asText();
    }
}
