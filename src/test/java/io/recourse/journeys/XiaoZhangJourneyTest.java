package io.recourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.common.Money;
import org.junit.jupiter.api.Test;

/** Xiao Zhang (小张) borrowed ¥12,000 for 12 months at 18 %, paid two instalments, and fell silent. */
class XiaoZhangJourneyTest extends CaseWork {

    @Test
    void paysAfterAllByAPlan() {
        Desk desk = onTheLadder(new Portfolio.Loan("CASH_LOAN", "12000.00", "0.1800", 12, 70, 2));
        String overdue = Money.of(desk.balance("totalDue", today())).display();
        assertThat(messages(desk)).singleElement().asString().contains(overdue);
        desk.advance("P4D");
        desk.complete("assistant", "callDebtor", Filled.decided("unreachable"));
        desk.advance("P4D");
        assertThat(messages(desk)).hasSize(2);
        assertThat(messages(desk).get(1)).startsWith("SMS ").contains("分期");
        desk.complete("assistant", "callDebtor", Filled.said("planProposed"));
        desk.settle();
        desk.complete("assistant", "proposePlan", Filled.plan(6, inDays(20), "1000", "0"));
        desk.settle();
        Money debt = Money.of(jdbc.sql("select debt from instalment_plan where case_no = ?")
                .param(desk.caseNo().value())
                .query(String.class)
                .single());
        desk.complete("assistant", "recordSignature", Filled.signed(today()));
        desk.settle();

        portfolio.pay(desk.caseNo(), "1000");
        desk.advance("P20D");
        Money sixth = new Money(debt.minus(Money.of("1000"))
                .amount()
                .divide(new java.math.BigDecimal(6), 2, java.math.RoundingMode.DOWN));
        portfolio.pay(desk.caseNo(), sixth.toString());
        desk.advance("P20D");
        assertThat(desk.legalCase().get("status").asText()).isEqualTo("OPEN");
        portfolio.pay(desk.caseNo(), debt.minus(Money.of("1000")).minus(sixth).toString());
        desk.settle();

        assertThat(stages(desk))
                .containsExactly("reminder: debtorUnreachable", "reminder: planProposed", "instalment: planKept");
        assertOver(desk, "PLAN_KEPT");
        assertThat(desk.balance("totalDue", today())).isEqualTo("0.00");
        assertThat(desk.timeline()).contains("Debtor not reached");
    }
}
