package io.recourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.common.Money;
import org.junit.jupiter.api.Test;

class SettlementProcessTest extends ProcessTest {

    SettlementProcessTest() {
        super("settlement");
    }

    @Test
    void certifiesThatAPaidDebtIsSettled() {
        Desk desk = onTheLadder(Portfolio.Loan.ALL_DUE);
        String owed = desk.balance("totalDue", today());
        portfolio.pay(desk.caseNo(), owed);
        desk.settle();

        assertOver(desk, "PAID");
        assertThat(endings(desk)).containsExactly("settlementCertified");
        assertThat(desk.documents()).containsExactly("settlement/settlement-certificate");
        assertThat(desk.text("settlement/settlement-certificate"))
                .contains("张小明", "19781004", printed(today()), "尚欠款项无")
                .contains(Money.of(owed).display().substring(1))
                .doesNotContain("减免");
        assertThat(desk.timeline()).contains("Certificate of settlement drafted");
    }

    @Test
    void goesOnWhenThePaymentThatSettledItIsTakenBack() {
        Desk desk = onTheLadder(Portfolio.Loan.ALL_DUE);
        String owed = desk.balance("totalDue", today());
        String limitation = limitation(desk);
        String payment = portfolio.pay(desk.caseNo(), owed);
        desk.settle();
        assertOver(desk, "PAID");
        assertThat(limitation(desk)).isNotEqualTo(limitation);

        portfolio.takeBack(payment);
        desk.settle();

        assertThat(desk.as("lawyer")
                        .get("/api/cases/" + desk.caseNo())
                        .get("status")
                        .asText())
                .isEqualTo("OPEN");
        assertThat(desk.balance("totalDue", today())).isEqualTo(owed);
        assertThat(limitation(desk)).isEqualTo(limitation);
        assertThat(desk.timeline())
                .contains("was taken back", "Case reopened", "The certificate of settlement no longer holds");
        desk.advance("P4D");
        assertThat(desk.openTasks()).contains("callDebtor");

        portfolio.pay(desk.caseNo(), desk.balance("totalDue", today()));
        desk.settle();
        assertOver(desk, "PAID");
        assertThat(desk.documents())
                .filteredOn("settlement/settlement-certificate"::equals)
                .hasSize(2);
    }

    private static String limitation(Desk desk) {
        return desk.as("lawyer")
                .get("/api/cases/" + desk.caseNo())
                .get("limitation")
                .get("expiresOn")
                .asText();
    }
}
