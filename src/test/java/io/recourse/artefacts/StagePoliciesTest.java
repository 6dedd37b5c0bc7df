package io.recourse.artefacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("reminder-message, demand-letter-policy, credit-reporting-policy, repayment-state")
class StagePoliciesTest {

    private static final Decision MESSAGE = Decision.named("reminder-message");
    private static final Decision LETTER = Decision.named("demand-letter-policy");
    private static final Decision STATE = Decision.named("repayment-state");
    private static final Decision REPORT = Decision.named("credit-reporting-policy");

    @ParameterizedTest(name = "{0} {1} {2}, {3} reminders: {5} by {4}")
    @CsvSource({
        "LIVE,     friendly, CASH_LOAN,    0, SMS,   friendly, 3, friendly",
        "LIVE,     friendly, CASH_LOAN,    4, SMS,   friendly, 3, friendly",
        "LIVE,     firm,     CASH_LOAN,    1, SMS,   firm,     3, firm_by_message",
        "LIVE,     firm,     CASH_LOAN,    2, EMAIL, firm,     5, firm_by_mail",
        "LIVE,     final,    CASH_LOAN,    2, POST,  final,    7, final",
        "EXPIRING, final,    CREDIT_CARD,  2, POST,  final,    7, final_card",
        "LIVE,     neutral,  MICRO_CREDIT, 1, SMS,   neutral,  7, neutral",
        "LIVE,     rude,     MICRO_CREDIT, 1, SMS,   neutral,  7, neutral",
        "BARRED,   friendly, CREDIT_CARD,  0, SMS,   neutral,  7, barred",
        "BARRED,   firm,     CREDIT_CARD,  1, SMS,   neutral,  7, barred",
        "BARRED,   final,    CREDIT_CARD,  9, SMS,   neutral,  7, barred",
    })
    void choosesTextAndChannel(
            String limitation,
            String tone,
            String product,
            int reminders,
            String channel,
            String text,
            int days,
            String rule) {
        Decision.Answer answer =
                MESSAGE.given("limitation", limitation, "tone", tone, "product", product, "reminders", reminders);

        assertThat(answer.rules()).containsExactly("rule_" + rule);
        assertThat(answer.<String>get("channel")).isEqualTo(channel);
        assertThat(answer.<String>get("text")).isEqualTo(text);
        assertThat(answer.<Integer>get("answerDays")).isEqualTo(days);
    }

    @ParameterizedTest(name = "{0} ¥{1} {2}: {3}")
    @CsvSource({
        "BARRED,   5000, CASH_LOAN,   false,   , barred",
        "LIVE,     0,    CASH_LOAN,   false,   , nothing_due",
        "LIVE,     0.01, CASH_LOAN,   true,  15, live",
        "LIVE,     5000, CREDIT_CARD, true,  15, credit_card",
        "EXPIRING, 5000, CREDIT_CARD, true,   7, expiring",
        "        , 5000, CASH_LOAN,   false,   , not_known",
        "LIVE,         , CASH_LOAN,   false,   , not_known",
    })
    void draftsNoLetterThatMayNotBeSent(
            String limitation, Double amount, String product, boolean mayDraft, Integer days, String rule) {
        Decision.Answer answer = LETTER.given("limitation", limitation, "amount", amount, "product", product);

        assertThat(answer.rules()).containsExactly("rule_" + rule);
        assertThat(answer.<Boolean>get("mayDraft")).isEqualTo(mayDraft);
        assertThat(answer.<Integer>get("deadlineDays")).isEqualTo(days);
        assertThat(answer.<String>get("channel")).isEqualTo(mayDraft ? "EMS" : null);
    }

    @ParameterizedTest(
            name = "{0} ¥{1} {2} days, disputed {3}, plan {4}, barred {5}, consent {6}, hardship {7}: {8} ({9})")
    @CsvSource({
        "CASH_LOAN,           5000,   91, false, false, false, GIVEN, false, true,  eligible",
        "CREDIT_CARD,         5000,   31, false, false, false, GIVEN, false, true,  eligible",
        "INSTALMENT_PURCHASE, 500,    31, false, false, false, GIVEN, false, true,  eligible",
        "MICRO_CREDIT,        500,    31, false, false, false, GIVEN, false, true,  eligible",
        "MICRO_CREDIT,        5000,   30, false, false, false, GIVEN, false, false, too_new",
        "MICRO_CREDIT,        499.99, 91, false, false, false, GIVEN, false, false, small",
        "MICRO_CREDIT,        5000,   91, false, true,  false, GIVEN, false, false, plan_running",
        "MICRO_CREDIT,        5000,   91, true,  false, false, GIVEN, false, false, disputed",
        "MICRO_CREDIT,        5000,   91, false, false, true, GIVEN, false, false, barred",
        "MORTGAGE,            5000,   91, false, false, false, GIVEN, false, false, not_reporting",
        "MICRO_CREDIT,        5000,   91,      , false, false, GIVEN, false, false, not_reporting",
        "MICRO_CREDIT,        5000,   91, false, false,      , GIVEN, false, false, not_reporting",
        "MICRO_CREDIT,        5000,   91, false, false, false, ASSUMED, false, true, eligible",
        "MICRO_CREDIT,        5000,   91, false, false, false, NONE, false, false, no_consent",
        "MICRO_CREDIT,        5000,   91, false, false, false, SILENT, false, false, consent_unknown",
        "MICRO_CREDIT,        5000,   91, false, false, false,      , false, false, not_reporting",
        "MICRO_CREDIT,        5000,   91, false, false, false, GIVEN, true,  false, in_hardship",
        "MICRO_CREDIT,        5000,   91, false, false, false, GIVEN,      , false, not_reporting",
    })
    void reportsOnlyWhatMayBeReported(
            String product,
            Double amount,
            Integer daysPastDue,
            Boolean disputed,
            Boolean planActive,
            Boolean barred,
            String consent,
            Boolean inHardship,
            boolean eligible,
            String rule) {
        Decision.Answer answer = REPORT.given(
                "product", product,
                "amount", amount,
                "daysPastDue", daysPastDue,
                "disputed", disputed,
                "planActive", planActive,
                "barred", barred,
                "consent", consent,
                "inHardship", inHardship);

        assertThat(answer.rules()).containsExactly("rule_" + rule);
        assertThat(answer.<Boolean>get("eligible")).isEqualTo(eligible);
        assertThat(answer.<Integer>get("waitingDays")).isEqualTo(eligible ? 3 : 0);
        assertThat(answer.<String>get("reason")).contains(" / ");
    }

    @ParameterizedTest(name = "{0} days past due: {1}")
    @CsvSource({
        "0, N", "1, 1", "30, 1", "31, 2", "60, 2", "61, 3", "90, 3", "91, 4", "120, 4", "121, 5", "150, 5", "151, 6",
        "180, 6", "181, 7", "2500, 7"
    })
    void reportsTheStateOfTheDaysPastDue(int daysPastDue, String state) {
        assertThat(STATE.given("course", daysPastDue > 0 ? "OVERDUE" : "PAID", "daysPastDue", daysPastDue)
                        .<String>get("state"))
                .isEqualTo(state);
    }

    /** A number that two tables need is written twice, so this keeps them together. */
    @Test
    void agreeWithThePolicyValues() {
        assertThat(policy("letter-deadline-days"))
                .isEqualTo(LETTER.given("limitation", "LIVE", "amount", 1).<Integer>get("deadlineDays"));
        assertThat(policy("credit-notice-working-days"))
                .isEqualTo(REPORT.given(
                                "product",
                                "CASH_LOAN",
                                "amount",
                                5000,
                                "daysPastDue",
                                91,
                                "disputed",
                                false,
                                "planActive",
                                false,
                                "barred",
                                false,
                                "consent",
                                "GIVEN",
                                "inHardship",
                                false)
                        .<Integer>get("waitingDays"));
        for (String table : List.of("next-step", "filing-route", "credit-reporting-policy")) {
            assertThat(Decision.named(table).rules())
                    .flatExtracting(rule -> rule.conditions().values())
                    .as("%s and reminder-small-claim", table)
                    .contains("< " + policy("reminder-small-claim"));
        }
    }

    private static int policy(String key) {
        return Decision.named("policy-value")
                .given("key", key, "on", "2026-11-22")
                .<Number>get("value")
                .intValue();
    }
}
