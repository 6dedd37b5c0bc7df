package io.recourse.artefacts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("instalment-policy: limits of a plan and who approves it")
class InstalmentPolicyTest {

    private static final Decision POLICY = Decision.named("instalment-policy");

    @ParameterizedTest(name = "{0}, ¥{1} in {2} months, {3} down, {4} waived, {5} breaches: {6} {7} ({8})")
    @CsvSource(delimiter = '|', textBlock = """
            # product          | amount    | term | down | waiver | breaches | allowed | approver  | rule
            MICRO_CREDIT       | 5000      | 12   | 0    | 0      | 0        | true    | none      | within_limits
            MICRO_CREDIT       | 5000      | 1    | 0    | 0      | 0        | true    | none      | within_limits
            MICRO_CREDIT       | 5000      | 13   | 0    | 0      | 0        | true    | team-lead | long_term
            MICRO_CREDIT       | 5000      | 24   | 0    | 0      | 0        | true    | team-lead | long_term
            MICRO_CREDIT       | 5000      | 25   | 0    | 0      | 0        | false   | none      | term_too_long
            CREDIT_CARD        | 24000     | 60   | 0    | 0      | 0        | true    | team-lead | long_term
            CREDIT_CARD        | 24000     | 61   | 0    | 0      | 0        | false   | none      | term_too_long
            CASH_LOAN          | 24000     | 36   | 0    | 0      | 0        | true    | team-lead | long_term
            CASH_LOAN          | 24000     | 37   | 0    | 0      | 0        | false   | none      | term_too_long
            INSTALMENT_PURCHASE | 24000    | 37   | 0    | 0      | 0        | false   | none      | term_too_long
            CASH_LOAN          | 24000     | 12   | 0    | 0.01   | 0        | true    | team-lead | any_waiver
            CASH_LOAN          | 24000     | 12   | 0    | 0.1    | 0        | true    | team-lead | any_waiver
            CASH_LOAN          | 24000     | 12   | 0    | 0.11   | 0        | true    | manager   | high_waiver
            CASH_LOAN          | 24000     | 12   | 0    | 0.3    | 0        | true    | manager   | high_waiver
            CASH_LOAN          | 24000     | 12   | 0    | 0.31   | 0        | false   | none      | waiver_too_high
            CASH_LOAN          | 24000     | 12   | 0    | -0.1   | 0        | false   | none      | waiver_too_high
            CASH_LOAN          | 100000    | 12   | 0    | 0      | 0        | true    | none      | within_limits
            CASH_LOAN          | 100000.01 | 12   | 0    | 0      | 0        | true    | manager   | large_debt
            CASH_LOAN          | 24000     | 12   | 0.1  | 0      | 1        | true    | team-lead | first_breach
            CASH_LOAN          | 24000     | 12   | 0.09 | 0      | 1        | false   | none      | down_payment_too_low
            CASH_LOAN          | 24000     | 12   | 0.1  | 0.01   | 1        | false   | none      | waiver_too_high
            CREDIT_CARD        | 24000     | 60   | 0.1  | 0      | 2        | true    | manager   | second_breach
            MICRO_CREDIT       | 5000      | 12   | 0.1  | 0      | 3        | false   | none      | breached_too_often
            MICRO_CREDIT       | 0         | 12   | 0    | 0      | 0        | false   | none      | no_amount
            MICRO_CREDIT       | 5000      | 0    | 0    | 0      | 0        | false   | none      | no_term
            MICRO_CREDIT       | 5000      |      | 0    | 0      | 0        | false   | none      | no_term
            MICRO_CREDIT       | 5000      | 12   |      | 0      | 0        | false   | none      | down_payment_too_low
            MICRO_CREDIT       | 5000      | 12   | 0    |        | 0        | false   | none      | waiver_too_high
            MORTGAGE           | 5000      | 12   | 0    | 0      | 0        | false   | none      | no_limits
            MICRO_CREDIT       | 5000      | 12   | 0    | 0      |          | false   | none      | no_limits
            """)
    void decides(
            String product,
            Double amount,
            Integer term,
            Double down,
            Double waiver,
            Integer breaches,
            boolean allowed,
            String approver,
            String rule) {
        Decision.Answer answer = POLICY.given(
                "product", product,
                "amount", amount,
                "termMonths", term,
                "downPaymentShare", down,
                "waiverShare", waiver,
                "priorBreaches", breaches);

        assertThat(answer.rules()).containsExactly("rule_" + rule);
        assertThat(answer.<Boolean>get("allowed")).isEqualTo(allowed);
        assertThat(answer.<String>get("approver")).isEqualTo(approver);
        assertThat(answer.<String>get("why")).contains(" / ");
    }

    @ParameterizedTest(name = "{0}, {1}, {2} months long, {3} deferred, {4} of the income, {5} renegotiated: {7} ({8})")
    @CsvSource(delimiter = '|', textBlock = """
            # product    | kind    | lasts | deferred | income | replaced | allowed | approver  | rule
            CREDIT_CARD  | EQUAL   | 60    | 0        |        | 0        | true    | none      | within_limits
            CREDIT_CARD  | EQUAL   | 61    | 0        |        | 0        | false   | none      | ends_too_late
            MICRO_CREDIT | EQUAL   | 24    | 0        | 0.5    | 0        | true    | none      | within_limits
            MICRO_CREDIT | EQUAL   | 25    | 0        | 0.5    | 0        | false   | none      | ends_too_late
            MICRO_CREDIT | EQUAL   | 12    | 0        | 0.51   | 0        | false   | none      | not_bearable
            MICRO_CREDIT | STEPPED | 12    | 0        |        | 0        | true    | none      | within_limits
            MICRO_CREDIT | BALLOON | 12    | 0        |        | 0        | true    | team-lead | balloon
            MICRO_CREDIT | EQUAL   | 12    | 1        |        | 0        | true    | team-lead | deferred
            MICRO_CREDIT | EQUAL   | 12    | 3        |        | 0        | true    | team-lead | deferred
            MICRO_CREDIT | EQUAL   | 12    | 4        |        | 0        | false   | none      | deferred_too_long
            MICRO_CREDIT | EQUAL   | 12    | 0        |        | 1        | true    | team-lead | replaced_once
            MICRO_CREDIT | EQUAL   | 12    | 0        |        | 2        | true    | manager   | replaced_twice
            MICRO_CREDIT | EQUAL   | 12    | 0        |        | 3        | false   | none      | too_often_replaced
            """)
    void decidesOnKindLengthAndMeans(
            String product,
            String kind,
            Integer lasts,
            Integer deferred,
            Double income,
            Integer replaced,
            boolean allowed,
            String approver,
            String rule) {
        Decision.Answer answer = POLICY.given(
                "product", product,
                "amount", 5000,
                "termMonths", 12,
                "downPaymentShare", 0,
                "waiverShare", 0,
                "priorBreaches", 0,
                "kind", kind,
                "lastsMonths", lasts,
                "deferralMonths", deferred,
                "incomeShare", income,
                "priorReplacements", replaced);

        assertThat(answer.rules()).containsExactly("rule_" + rule);
        assertThat(answer.<Boolean>get("allowed")).isEqualTo(allowed);
        assertThat(answer.<String>get("approver")).isEqualTo(approver);
    }

    @Test
    void namesTheLimitsAlsoOfARefusedPlan() {
        Decision.Answer answer = POLICY.given(
                "product", "CREDIT_CARD",
                "amount", 24_000,
                "termMonths", 61,
                "downPaymentShare", 0,
                "waiverShare", 0,
                "priorBreaches", 1);

        assertThat(answer.<Integer>get("maxTermMonths")).isEqualTo(60);
        assertThat(answer.<Double>get("minDownPaymentShare")).isEqualTo(0.1);
        assertThat(answer.<Double>get("maxWaiverShare")).isZero();
        assertThat(answer.<Integer>get("graceDays")).isEqualTo(3);
    }
}
