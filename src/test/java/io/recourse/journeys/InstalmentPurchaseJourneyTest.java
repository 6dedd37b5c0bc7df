package io.recourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A phone bought by instalments, ¥6,000 over 24 months, unpaid from the start. */
class InstalmentPurchaseJourneyTest extends CaseWork {

    private static final Portfolio.Loan PHONE =
            new Portfolio.Loan("INSTALMENT_PURCHASE", "6000.00", "0.1200", 24, 120, 0);

    @Test
    void isRemindedDemandedReportedAndSued() {
        Desk desk = onTheLadder(PHONE);
        Climb.toTheCourt(desk, this, "SMALL_CLAIMS");

        assertThat(stages(desk))
                .containsExactly(
                        "reminder: paymentRefused",
                        "demand-letter: letterUnanswered",
                        "credit-reporting: adverseInformationReported",
                        "court-filing: suitFiled");
        assertThat(desk.documents()).startsWith("demand-letter/demand-letter", "credit-reporting/prior-notice");
        assertThat(desk.text("credit-reporting/prior-notice")).contains("金融信用信息基础数据库");
        assertThat(desk.openTasks()).containsExactly("recordAcceptance");
    }

    @Test
    void getsADeferralInHardshipAndThenTheTimeThatWasLeft() {
        Desk desk = onTheLadder(PHONE);
        Climb.toTheLetter(desk);
        desk.complete("lawyer", "reviewDemandLetter", Filled.decided("approved"));
        desk.settle();
        desk.complete("assistant", "recordLetterDelivery", Filled.delivered(today()));
        desk.advance("P5D");
        desk.report("HARDSHIP");
        desk.complete(
                "lawyer",
                "reviewHold",
                Map.of(
                        "outcome",
                        "defer",
                        "deferUntil",
                        inDays(30).toString(),
                        "deferralInterest",
                        "CONTRACT",
                        "finding",
                        "In hospital"));

        desk.advance("P29D");
        assertThat(desk.legalCase().get("status").asText()).isEqualTo("ON_HOLD");
        assertThat(stages(desk)).containsExactly("reminder: paymentRefused");
        desk.advance("P1D");
        assertThat(desk.openTasks()).contains("reviewHold");
        desk.complete("lawyer", "reviewHold", Map.of("outcome", "release", "finding", "At work again"));
        desk.settle();
        assertThat(desk.legalCase().get("status").asText()).isEqualTo("OPEN");
        desk.advance("P9D");
        assertThat(stages(desk)).containsExactly("reminder: paymentRefused");
        desk.advance("P2D");

        assertThat(stages(desk)).containsExactly("reminder: paymentRefused", "demand-letter: letterUnanswered");
        assertThat(desk.openTasks()).containsExactly("recordNoticeDelivery");
    }
}
