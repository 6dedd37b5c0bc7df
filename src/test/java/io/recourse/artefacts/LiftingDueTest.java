package io.recourse.artefacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("lifting-due: Civil Procedure Law 104, Provisions on Property Preservation 23")
class LiftingDueTest {

    private static final Decision LIFTING_DUE = Decision.named("lifting-due");

    @ParameterizedTest(name = "{0}, filed {1}: {2} ({3})")
    @CsvSource({
        "UNDER_WAY,          false, false, under_way",
        "UNDER_WAY,          true,  false, under_way",
        "CLOSED,             false, true,  closed",
        "CLOSED,             true,  true,  closed",
        "filingAbandoned,    false, true,  not_sued",
        "interrupted,        false, true,  not_sued",
        "suitFiled,          false, true,  not_sued",
        "suitWithdrawn,      true,  true,  suit_over",
        "claimDismissed,     true,  true,  suit_over",
        "suitDismissed,      true,  true,  suit_over",
        "orderRefused,       true,  true,  suit_over",
        "decisionPerformed,  true,  true,  suit_over",
        "interrupted,        true,  false, otherwise",
        "executionFruitless, true,  false, otherwise"
    })
    void liftsWhatNobodyNeeds(String ending, boolean filed, boolean due, String rule) {
        Decision.Answer answer = LIFTING_DUE.given(Map.of("ending", ending, "filed", filed));

        assertThat(answer.rules()).containsExactly("rule_" + rule);
        assertThat(answer.<Boolean>get("due")).isEqualTo(due);
    }
}
