package io.recourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.common.Money;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RefundProcessTest extends ProcessTest {

    RefundProcessTest() {
        super("refund");
    }

    @Test
    void paysBackWhatCameInBeyondTheDebt() {
        Desk desk = overpaid("50.00");
        assertThat(desk.legalCase().get("outcome").asText()).isEqualTo("PAID");
        assertThat(desk.openTasks()).containsExactly("payOutRefund");
        assertThat(desk.text("settlement/settlement-certificate"))
                .contains("尚欠款项无")
                .doesNotContain(Money.of("50.00").display().substring(1) + "元");
        assertThat(desk.shown("lead", "payOutRefund").get("credit").asText()).isEqualTo("¥50.00");

        assertThat(desk.tryToComplete("lead", "payOutRefund", paid("49.99")).status())
                .isEqualTo(422);
        desk.complete("lead", "payOutRefund", paid("50.00"));
        desk.settle();

        assertThat(endings(desk)).containsExactly("refundPaid");
        assertThat(desk.openTasks()).isEmpty();
        assertThat(desk.balance("credit", today())).isEqualTo("0.00");
        assertThat(desk.timeline()).contains("¥50.00 more than was owed", "¥50.00 was paid back");
    }

    @Test
    void keepsTheCreditWhenThatIsAgreed() {
        Desk desk = overpaid("0.01");

        desk.complete(
                "lead", "payOutRefund", Map.of("outcome", "retained", "reason", "set off against another contract"));
        desk.settle();

        assertThat(endings(desk)).containsExactly("creditRetained");
        assertThat(desk.balance("credit", today())).isEqualTo("0.01");
        assertThat(desk.timeline()).contains("set off against another contract");
    }

    @Test
    void aPaymentAfterTheEndIsPaidBackWhole() {
        Desk desk = overpaid("0.00");
        assertThat(desk.openTasks()).isEmpty();

        portfolio.pay(desk.caseNo(), "20.00");
        desk.settle();

        assertThat(desk.openTasks()).containsExactly("payOutRefund");
        desk.complete("lead", "payOutRefund", paid("20.00"));
        desk.settle();
        assertThat(endings(desk)).containsExactly("refundPaid");
    }

    @Test
    void isOverWhenTheCreditWentBackByItself() {
        Desk desk = overpaid("0.00");
        String late = portfolio.pay(desk.caseNo(), "20.00");
        desk.settle();
        assertThat(desk.openTasks()).containsExactly("payOutRefund");

        portfolio.takeBack(late);
        desk.settle();

        assertThat(desk.openTasks()).isEmpty();
        assertOver(desk, "PAID");
    }

    private Desk overpaid(String beyond) {
        Desk desk = onTheLadder(Portfolio.Loan.ALL_DUE);
        Money owed = Money.of(desk.balance("totalDue", today()));
        portfolio.pay(desk.caseNo(), owed.plus(Money.of(beyond)).toString());
        desk.settle();
        return desk;
    }

    private Map<String, Object> paid(String amount) {
        return Map.of("outcome", "paidOut", "amount", amount, "paidOn", today().toString(), "bankRef", "BANK-1");
    }
}
