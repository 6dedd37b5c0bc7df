package io.recourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ReminderProcessTest extends ProcessTest {

    ReminderProcessTest() {
        super("reminder");
    }

    private Desk called(Map<String, ?> form) {
        Desk desk = onTheLadder();
        desk.advance("P4D");
        answer(desk, form);
        return desk;
    }

    private Desk promised(String amount) {
        Desk desk = onTheLadder();
        desk.advance("P4D");
        answer(desk, Filled.promised(inDays(2), amount));
        return desk;
    }

    private static void answer(Desk desk, Map<String, ?> form) {
        desk.complete("assistant", "callDebtor", form);
        desk.settle();
    }

    @Test
    void endsWhenTheDebtorRefuses() {
        assertThat(endings(called(Filled.said("refused")))).containsExactly("paymentRefused");
    }

    @Test
    void endsWhenTheDebtorProposesInstalments() {
        Desk desk = called(Filled.said("planProposed"));

        assertThat(endings(desk)).containsExactly("planProposed");
        assertThat(desk.openTasks()).containsExactly("proposePlan");
    }

    @Test
    void endsWhenTheDebtorCannotBeReached() {
        assertThat(endings(called(Filled.decided("unreachable")))).containsExactly("debtorUnreachable");
    }

    @Test
    void endsWhenTheNumberIsWrong() {
        assertThat(endings(called(Filled.decided("wrongNumber")))).containsExactly("numberWrong");
    }

    @Test
    void endsWhenThePromiseIsKept() {
        Desk desk = promised("500.00");
        portfolio.pay(desk.caseNo(), "500.00");
        desk.advance("P3D");
        assertThat(endings(desk)).isEmpty();

        desk.advance("P2D");

        assertThat(endings(desk)).containsExactly("promiseKept");
    }

    @Test
    void endsWhenThePromiseIsBroken() {
        Desk desk = promised("500.00");
        portfolio.pay(desk.caseNo(), "499.99");

        desk.advance("P5D");

        assertThat(endings(desk)).containsExactly("promiseBroken");
    }

    @Test
    void writesEnglishToAReaderOfEnglish() {
        Desk desk = onTheLadderInEnglish();

        assertThat(messages(desk))
                .singleElement()
                .asString()
                .containsIgnoringCase("to dispute the amount")
                .contains("(contract JRN", "open on")
                .doesNotContain("合同", "异议");
        assertThat(messages(onTheLadder())).singleElement().asString().contains("（合同JRN", "对金额有异议");
    }

    @Test
    void waitsWhileALawyerExaminesADispute() {
        Desk desk = called(Filled.said("disputed"));
        assertThat(desk.legalCase().get("status").asText()).isEqualTo("ON_HOLD");
        assertThat(desk.shown("lawyer", "reviewHold").get("holdNote").asText())
                .isEqualTo("Lost the job in October, asks for time");

        desk.complete("lawyer", "reviewHold", Map.of("outcome", "release", "finding", "The contract is in order"));
        desk.settle();

        assertThat(endings(desk)).containsExactly("holdOver");
        assertThat(desk.legalCase().get("status").asText()).isEqualTo("OPEN");
    }

    @Test
    void waitsWhileALawyerExaminesAHardship() {
        Desk desk = called(Filled.said("hardship"));
        desk.complete(
                "lawyer",
                "reviewHold",
                Map.of(
                        "outcome",
                        "defer",
                        "deferUntil",
                        inDays(20).toString(),
                        "deferralInterest",
                        "CONTRACT",
                        "finding",
                        "Out of work"));
        desk.advance("P18D");
        assertThat(endings(desk)).isEmpty();

        desk.advance("P3D");
        assertThat(endings(desk)).isEmpty();
        desk.complete("lawyer", "reviewHold", Map.of("outcome", "release", "finding", "At work again"));
        desk.settle();

        assertThat(endings(desk)).containsExactly("holdOver");
    }
}
