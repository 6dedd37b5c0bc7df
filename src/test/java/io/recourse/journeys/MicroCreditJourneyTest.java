package io.recourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.common.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A micro-credit of ¥12,000 whose first four instalments are overdue. */
class MicroCreditJourneyTest extends CaseWork {

    @Test
    void aDebtorWhoKeepsHisPlanIsDoneWithIt() {
        Desk desk = onTheLadder();
        assertThat(messages(desk)).singleElement().asString().startsWith("SMS ").contains("还款");
        desk.advance("P4D");
        desk.complete("assistant", "callDebtor", Filled.said("planProposed"));
        desk.settle();
        Money debt =
                Money.of(desk.balance("totalDue", today())).plus(Money.of(desk.balance("principalNotDue", today())));
        desk.complete("assistant", "proposePlan", Filled.plan(3, inDays(10), "0", "0"));
        desk.settle();
        assertThat(desk.text("instalment/instalment-agreement"))
                .contains(debt.display().substring(1))
                .contains("张小明");
        desk.complete("assistant", "recordSignature", Filled.signed(today()));
        desk.settle();

        for (String instalment : threeParts(debt)) {
            desk.advance("P10D");
            portfolio.pay(desk.caseNo(), instalment);
            desk.advance("P20D");
        }

        assertThat(stages(desk)).containsExactly("reminder: planProposed", "instalment: planKept");
        assertOver(desk, "PLAN_KEPT");
        assertThat(desk.balance("totalDue", today())).isEqualTo("0.00");
        assertThat(desk.balance("principalNotDue", today())).isEqualTo("0.00");
    }

    private static List<String> threeParts(Money debt) {
        Money third = new Money(debt.amount().divide(new java.math.BigDecimal(3), 2, java.math.RoundingMode.DOWN));
        return List.of(
                third.toString(),
                third.toString(),
                debt.minus(third).minus(third).toString());
    }

    @Test
    void aDebtorWhoRefusesIsSuedInTheEnd() {
        Desk desk = onTheLadder();
        Climb.toTheLetter(desk);
        String demanded = Money.of(desk.balance("totalDue", today())).display();
        assertThat(desk.text("demand-letter/demand-letter")).contains(demanded.substring(1));
        desk.complete("lawyer", "reviewDemandLetter", Filled.decided("approved"));
        desk.settle();
        desk.complete("assistant", "recordLetterDelivery", Filled.delivered(today()));
        desk.advance("P16D");
        desk.complete("assistant", "recordNoticeDelivery", Filled.delivered(today()));
        desk.advance("P25D");
        desk.complete("lead", "approveReport", Filled.decided("approved"));
        desk.settle();
        portfolio.prove(desk.caseNo());
        desk.complete("lawyer", "draftClaim", Filled.claim(today()));
        desk.settle();
        assertPacketAgrees(desk);
        desk.complete("lawyer", "reviewFilingPacket", Filled.decided("complete"));
        desk.complete("lead", "approveFiling", Filled.decided("approved"));
        desk.complete("assistant", "recordFiling", Filled.filed(today()));
        desk.settle();

        assertThat(desk.legalCase().get("outcome").asText()).isEqualTo("suitFiled");
        assertThat(desk.legalCase().get("stage").asText()).isEqualTo("court-proceedings");
        desk.settle();
        assertThat(desk.openTasks()).containsExactly("recordAcceptance");
        assertThat(desk.timeline()).contains("Filed with " + Filled.COURT);
    }

    private void assertPacketAgrees(Desk desk) {
        assertThat(desk.documents())
                .containsExactlyInAnyOrder(
                        "demand-letter/demand-letter",
                        "credit-reporting/prior-notice",
                        "court-filing/statement-of-claim",
                        "court-filing/claim-calculation",
                        "court-filing/evidence-list",
                        "court-filing/identity-certificate",
                        "court-filing/power-of-attorney");
        Money claimed =
                Money.of(desk.balance("totalDue", today())).plus(Money.of(desk.balance("principalNotDue", today())));
        assertThat(desk.shown("lawyer", "reviewFilingPacket").get("claimAmount").asText())
                .isEqualTo(claimed.display());
        for (String paper : List.of("statement-of-claim", "claim-calculation")) {
            assertThat(desk.text("court-filing/" + paper))
                    .as(paper)
                    .contains(claimed.display().substring(1))
                    .contains("张小明")
                    .contains(printed(today()));
        }
        assertThat(desk.text("court-filing/power-of-attorney")).contains("张小明").contains("陈思远");
        assertThat(desk.text("court-filing/evidence-list")).contains("律师函");
    }
}
