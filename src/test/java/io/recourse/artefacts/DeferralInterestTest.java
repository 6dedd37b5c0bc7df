package io.recourse.artefacts;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.ledger.Deferral;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("deferral-interest: what the house proposes to agree for a deferral")
class DeferralInterestTest {

    private static final Decision INTEREST = Decision.named("deferral-interest");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"HARDSHIP, CONTRACT", "DISPUTE, AS_BEFORE"})
    void followsFromWhyTheCaseIsHeld(String reason, Deferral.Interest interest) {
        assertThat(INTEREST.given("holdReason", reason).<String>get("interest")).isEqualTo(interest.name());
    }
}
