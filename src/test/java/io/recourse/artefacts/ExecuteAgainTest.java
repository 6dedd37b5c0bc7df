package io.recourse.artefacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("execute-again: Civil Procedure Law 250, its interpretation 517")
class ExecuteAgainTest {

    private static final Decision EXECUTE_AGAIN = Decision.named("execute-again");

    @ParameterizedTest(name = "{0}, {1}: {2} ({3})")
    @CsvSource({
        "judgmentUnenforced, RUNS, true,  in_time",
        "judgmentUnenforced, OVER, false, otherwise",
        "judgmentUnenforced, KEPT, true,  resumed",
        "executionFruitless, KEPT, true,  resumed",
        "executionFruitless, OVER, false, otherwise",
        "debtRecovered,      OVER, false, otherwise",
        "claimDismissed,     OVER, false, otherwise",
        "none,               OVER, false, otherwise"
    })
    void opensAnExecution(String ending, String period, boolean open, String rule) {
        Decision.Answer answer = EXECUTE_AGAIN.given(Map.of("ending", ending, "executionPeriod", period));

        assertThat(answer.rules()).containsExactly("rule_" + rule);
        assertThat(answer.<Boolean>get("open")).isEqualTo(open);
    }
}
