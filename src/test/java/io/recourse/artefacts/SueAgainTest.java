package io.recourse.artefacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("sue-again: Civil Procedure Law 122 and 127, its interpretation 212, 214, 428, 430 and 438")
class SueAgainTest {

    private static final Decision SUE_AGAIN = Decision.named("sue-again");

    @ParameterizedTest(name = "{0}, {1}: {2} ({3})")
    @CsvSource({
        "orderRefused,       LIVE,     true,  order_refused",
        "orderRefused,       BARRED,   false, barred",
        "orderUndeliverable, LIVE,     true,  order_over",
        "orderUndeliverable, EXPIRING, true,  order_over",
        "orderUndeliverable, BARRED,   false, barred",
        "orderLapsed,        LIVE,     true,  order_over",
        "suitRejected,       LIVE,     true,  not_accepted",
        "suitDismissed,      LIVE,     true,  not_accepted",
        "suitDismissed,      BARRED,   false, barred",
        "suitWithdrawn,      LIVE,     true,  withdrawn",
        "deemedWithdrawn,    LIVE,     true,  withdrawn",
        "claimWithdrawn,     LIVE,     true,  withdrawn",
        "filingAbandoned,    LIVE,     true,  not_filed",
        "filingNotPossible,  LIVE,     true,  not_filed",
        "claimDismissed,     LIVE,     false, otherwise",
        "debtRecovered,      LIVE,     false, otherwise",
        "executionFruitless, LIVE,     false, otherwise",
        "judgmentUnenforced, LIVE,     false, otherwise",
        "decisionPerformed,  LIVE,     false, otherwise",
        "suitFiled,          LIVE,     false, otherwise",
        "none,               LIVE,     false, otherwise"
    })
    void opensASuit(String ending, String limitation, boolean open, String rule) {
        Decision.Answer answer = SUE_AGAIN.given(Map.of("ending", ending, "limitation", limitation));

        assertThat(answer.rules()).containsExactly("rule_" + rule);
        assertThat(answer.<Boolean>get("open")).isEqualTo(open);
    }
}
