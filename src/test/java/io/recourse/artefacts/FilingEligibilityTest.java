package io.recourse.artefacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("filing-eligibility: what stands in the way of a filing")
class FilingEligibilityTest {

    private static final Decision ELIGIBILITY = Decision.named("filing-eligibility");

    /** Half of the national average wage of 2024, ¥124,110. */
    private static final double HALF_WAGE = 62_055;

    private static Map<String, Object> sound(String route) {
        return new HashMap<>(Map.ofEntries(
                Map.entry("route", route),
                Map.entry("claimAmount", 100_000.0),
                Map.entry("principalNotDue", 0.0),
                Map.entry("halfAverageWage", HALF_WAGE),
                Map.entry("limitation", "LIVE"),
                Map.entry("held", false),
                Map.entry("planActive", false),
                Map.entry("identified", true),
                Map.entry("addressKnown", true),
                Map.entry("amountProven", true),
                Map.entry("evidenceMissing", 0),
                Map.entry("demandProven", true),
                Map.entry("factsGiven", true),
                Map.entry("debtorLocated", true),
                Map.entry("preservationWanted", false),
                Map.entry("counterclaim", false),
                Map.entry("appraisal", false),
                Map.entry("smallClaimsAgreed", true),
                Map.entry("assignment", "NOTIFIED"),
                Map.entry("guarantors", 0),
                Map.entry("guarantorsSued", false),
                Map.entry("guaranteeOver", false),
                Map.entry("guarantorsIdentified", true),
                Map.entry("guarantorAddressesKnown", true)));
    }

    @ParameterizedTest
    @CsvSource({"PAYMENT_ORDER", "SMALL_CLAIMS", "SIMPLIFIED", "ORDINARY"})
    void lacksNothingInASoundCase(String route) {
        assertThat(ELIGIBILITY.given(sound(route)).rules()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1} = {2}: {3}, stops {4}")
    @CsvSource({
        "ORDINARY,      claimAmount,        0,            paid,                        true",
        "ORDINARY,      limitation,         BARRED,       barred,                      true",
        "ORDINARY,      limitation,         EXPIRING,     expiring,                    false",
        "SIMPLIFIED,    held,               true,         held,                        true",
        "SIMPLIFIED,    planActive,         true,         plan_running,                true",
        "PAYMENT_ORDER, identified,         false,        not_identified,              true",
        "PAYMENT_ORDER, addressKnown,       false,        no_address,                  true",
        "SMALL_CLAIMS,  amountProven,       false,        amount_not_proven,           true",
        "ORDINARY,      evidenceMissing,    1,            evidence_missing,            true",
        "ORDINARY,      demandProven,       false,        no_demand,                   false",
        "ORDINARY,      factsGiven,         false,        facts_missing,               true",
        "ORDINARY,      assignment,         NOT_NOTIFIED, assignment_not_notified,     false",
        "PAYMENT_ORDER, debtorLocated,      false,        order_debtor_missing,        true",
        "PAYMENT_ORDER, preservationWanted, true,         order_preservation,          true",
        "PAYMENT_ORDER, counterclaim,       true,         order_counterclaim,          true",
        "PAYMENT_ORDER, principalNotDue,    0.01,         order_not_due,               true",
        "SMALL_CLAIMS,  principalNotDue,    50000,        ,                            ",
        "ORDINARY,      principalNotDue,    50000,        ,                            ",
        "PAYMENT_ORDER, appraisal,          true,         ,                            ",
        "PAYMENT_ORDER, claimAmount,        5000000,      ,                            ",
        "SMALL_CLAIMS,  debtorLocated,      false,        small_claims_debtor_missing, true",
        "SMALL_CLAIMS,  appraisal,          true,         small_claims_appraisal,      true",
        "SMALL_CLAIMS,  counterclaim,       true,         small_claims_counterclaim,   true",
        "SMALL_CLAIMS,  preservationWanted, true,         ,                            ",
        "SMALL_CLAIMS,  claimAmount,        248220,       ,                            ",
        "SMALL_CLAIMS,  claimAmount,        248220.01,    small_claims_too_much,       true",
        "SMALL_CLAIMS,  smallClaimsAgreed,  false,        small_claims_not_agreed,     true",
        "SIMPLIFIED,    debtorLocated,      false,        simplified_debtor_missing,   true",
        "SIMPLIFIED,    guarantors,         2,            guarantors_not_sued,         false",
        "SIMPLIFIED,    claimAmount,        62055,        small_claims_mandatory,      false",
        "SIMPLIFIED,    claimAmount,        62055.01,     ,                            ",
        "ORDINARY,      claimAmount,        62055,        small_claims_mandatory,      false",
        "ORDINARY,      debtorLocated,      false,        ,                            ",
    })
    void namesWhatIsWrong(String route, String input, String value, String rule, Boolean stops) {
        Map<String, Object> facts = sound(route);
        Object sound = facts.get(input);
        facts.put(
                input,
                sound instanceof Boolean
                        ? Boolean.valueOf(value)
                        : sound instanceof Number ? Double.valueOf(value) : value);

        Decision.Answer answer = ELIGIBILITY.given(facts);

        boolean small = input.equals("claimAmount") && value.equals("0");
        if (rule == null) {
            assertThat(answer.rules()).isEmpty();
            return;
        }
        List<String> others = small ? List.of("rule_small_claims_mandatory") : List.of();
        assertThat(answer.rules())
                .contains("rule_" + rule)
                .hasSize(1 + others.size())
                .containsAll(others);
        assertThat(answer.<Boolean>get("stops")).isEqualTo(stops);
        assertThat(answer.<String>get("what")).contains(" / ");
    }

    @ParameterizedTest(name = "{0}: {1} = {2}: {3}")
    @CsvSource({
        "ORDINARY,      guarantors,              2,       ",
        "ORDINARY,      guaranteeKind,           JOINT,   ",
        "ORDINARY,      guarantors,              0,       no_guarantors",
        "ORDINARY,      guaranteeKind,           GENERAL, guarantee_general",
        "SMALL_CLAIMS,  guaranteeOver,           true,    guarantee_over",
        "SIMPLIFIED,    guarantorsIdentified,    false,   guarantors_not_identified",
        "ORDINARY,      guarantorAddressesKnown, false,   guarantors_no_address",
        "PAYMENT_ORDER, guaranteeKind,           JOINT,   order_guarantors",
    })
    void namesWhyGuarantorsAreNotSued(String route, String input, String value, String rule) {
        Map<String, Object> facts = sound(route);
        facts.putAll(Map.of("guarantors", 1, "guarantorsSued", true, "guaranteeKind", "JOINT"));
        Object sound = facts.get(input);
        facts.put(
                input,
                sound instanceof Boolean
                        ? Boolean.valueOf(value)
                        : sound instanceof Number ? Integer.valueOf(value) : value);

        Decision.Answer answer = ELIGIBILITY.given(facts);

        assertThat(answer.rules()).isEqualTo(rule == null ? List.of() : List.of("rule_" + rule));
        if (rule != null) {
            assertThat(answer.<Boolean>get("stops")).isTrue();
            assertThat(answer.<String>get("concerns")).isEqualTo(rule.startsWith("order") ? "ROUTE" : "GUARANTORS");
        }
    }

    @Test
    void letsASmallClaimBeFiledWithoutAgreement() {
        Map<String, Object> facts = sound("SMALL_CLAIMS");
        facts.put("claimAmount", HALF_WAGE);
        facts.put("smallClaimsAgreed", false);

        assertThat(ELIGIBILITY.given(facts).rules()).isEmpty();
    }

    @Test
    void asksNothingOfWhoLeavesAFactOut() {
        Map<String, Object> facts = sound("ORDINARY");
        facts.keySet().removeAll(List.of("amountProven", "identified", "addressKnown"));

        assertThat(ELIGIBILITY.given(facts).rules()).isEmpty();
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        Map<String, Object> facts = sound("SMALL_CLAIMS");
        facts.putAll(Map.of("held", true, "evidenceMissing", 2, "debtorLocated", false));

        assertThat(ELIGIBILITY.given(facts).rules())
                .containsExactly("rule_held", "rule_evidence_missing", "rule_small_claims_debtor_missing");
    }
}
