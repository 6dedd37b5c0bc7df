package io.recourse.artefacts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("court-period")
class CourtPeriodTest {

    private static final Decision PERIOD = Decision.named("court-period");

    @ParameterizedTest(name = "{0} of {1}: {2} {3}")
    @CsvSource({
        "PRESERVED_SUIT, SIMPLIFIED, 30, DAYS, preserved_suit",
        "PRESERVED_DEPOSIT, ORDINARY,   1, YEARS, preserved_deposit",
        "PRESERVED_MOVABLE, ORDINARY,   2, YEARS, preserved_movable",
        "PRESERVED_IMMOVABLE, ORDINARY, 3, YEARS, preserved_immovable",
        "ACCEPTANCE, PAYMENT_ORDER,  5, DAYS,  acceptance_order",
        "ACCEPTANCE, SMALL_CLAIMS,   7, DAYS,  acceptance",
        "ACCEPTANCE, ORDINARY,       7, DAYS,  acceptance",
        "CONFIRMATION, ORDINARY,    30, DAYS,  confirmation",
        "FEE,        PAYMENT_ORDER,  7, DAYS,  fee",
        "FEE,        SIMPLIFIED,     7, DAYS,  fee",
        "ORDER,      PAYMENT_ORDER, 15, DAYS,  order",
        "SERVICE,    PAYMENT_ORDER, 30, DAYS,  service",
        "DEFENCE,    SIMPLIFIED,    15, DAYS,  defence",
        "TRIAL,      SMALL_CLAIMS,   2, MONTHS, trial_small",
        "TRIAL,      SIMPLIFIED,     3, MONTHS, trial_simplified",
        "TRIAL,      ORDINARY,       6, MONTHS, trial",
        "APPEAL,     PAYMENT_ORDER, 15, DAYS,  objection",
        "APPEAL,     SMALL_CLAIMS,   0, DAYS,  appeal_small",
        "APPEAL,     SIMPLIFIED,    15, DAYS,  appeal",
        "APPEAL,     ORDINARY,      15, DAYS,  appeal",
        "APPEAL, SECOND_INSTANCE,    0, DAYS,  appeal_second",
        "RULING_APPEAL, ORDINARY,   10, DAYS,  ruling",
        "RULING_APPEAL, SIMPLIFIED, 10, DAYS,  ruling",
        "RULING_APPEAL, SMALL_CLAIMS, 0, DAYS, ruling_small",
        "RULING_APPEAL, SECOND_INSTANCE, 0, DAYS, ruling_second",
        "NOTICE,     ORDINARY,      30, DAYS,  notice",
        "DECLINE,    PAYMENT_ORDER,  7, DAYS,  decline",
        "EXECUTION,  SMALL_CLAIMS,   2, YEARS, execution",
        "EXECUTION,  ORDINARY,       2, YEARS, execution",
        "CORRECTION, ORDINARY,        ,      , correction",
        "PERFORMANCE, ORDINARY,       ,      , performance",
        "SETTLED,    SMALL_CLAIMS,    ,      , settled",
    })
    void isAsLongAsTheLawSays(String period, String route, Integer amount, String unit, String rule) {
        Decision.Answer answer = PERIOD.given("period", period, "route", route);

        assertThat(answer.rules()).containsExactly("rule_" + rule);
        assertThat(answer.<Integer>get("amount")).isEqualTo(amount);
        assertThat(answer.<String>get("unit")).isEqualTo(unit);
    }
}
