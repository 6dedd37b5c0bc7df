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
}
