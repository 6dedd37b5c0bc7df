package io.recourse.artefacts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("filing-route: Civil Procedure Law 122, 160 to 168, 225 to 228")
class FilingRouteTest {

    private static final Decision FILING_ROUTE = Decision.named("filing-route");

    @ParameterizedTest(name = "{0}: {10} ({11})")
    @CsvSource(delimiter = '|', textBlock = """
            # amount | half wage | limitation | located | disputed | fixed | preservation | agreed | counter | appraisal | route         | rule
            50000    | 62055     | LIVE       | true    | false    | true  | false        | false  | false   | false     | PAYMENT_ORDER | payment_order
            5000000  | 62055     | EXPIRING   | true    | false    | true  | false        | false  | false   | false     | PAYMENT_ORDER | payment_order
            50000    | 62055     | LIVE       | true    | false    | true  | true         | false  | false   | false     | SMALL_CLAIMS  | small_claims
            62055    | 62055     | LIVE       | true    | false    | true  | true         | false  | false   | false     | SMALL_CLAIMS  | small_claims
            62055.01 | 62055     | LIVE       | true    | false    | true  | true         | false  | false   | false     | SIMPLIFIED    | simplified
            100000   | 62055     | LIVE       | true    | false    | true  | true         | true   | false   | false     | SMALL_CLAIMS  | small_claims_agreed
            248220   | 62055     | LIVE       | true    | false    | true  | true         | true   | false   | false     | SMALL_CLAIMS  | small_claims_agreed
            250000   | 62055     | LIVE       | true    | false    | true  | true         | true   | false   | false     | SIMPLIFIED    | simplified
            50000    |           | LIVE       | true    | false    | true  | true         | false  | false   | false     | SIMPLIFIED    | simplified
            50000    | 62055     | LIVE       | true    | false    | false | false        | false  | false   | false     | SIMPLIFIED    | simplified
            50000    | 62055     | LIVE       | false   | false    | true  | false        | false  | false   | false     | ORDINARY      | debtor_missing
            50000    | 62055     | LIVE       | true    | true     | true  | false        | true   | false   | false     | ORDINARY      | disputed
            50000    | 62055     | LIVE       |         |          |       |              |        |         |           | ORDINARY      | facts_open
            500      | 62055     | LIVE       | true    | false    | true  | false        | false  | false   | false     | PAYMENT_ORDER | payment_order
            499.99   | 62055     | LIVE       | true    | false    | true  | false        | false  | false   | false     | NONE          | small
            50000    | 62055     | BARRED     | true    | false    | true  | false        | false  | false   | false     | NONE          | barred
            50000    | 62055     |            | true    | false    | true  | false        | false  | false   | false     | NONE          | not_known
                     | 62055     | LIVE       | true    | false    | true  | false        | false  | false   | false     | NONE          | not_known
            50000    | 62055     | LIVE       | true    | false    | true  | false        | false  | true    | false     | SIMPLIFIED    | simplified
            50000    | 62055     | LIVE       | true    | false    | true  | true         | false  | false   | true      | SIMPLIFIED    | simplified
            50000    | 62055     | LIVE       | true    | false    | true  | false        | false  | false   | true      | PAYMENT_ORDER | payment_order
            """)
    void routes(
            Double amount,
            Double halfWage,
            String limitation,
            Boolean located,
            Boolean disputed,
            Boolean fixed,
            Boolean preservation,
            Boolean agreed,
            Boolean counterclaim,
            Boolean appraisal,
            String route,
            String rule) {
        Decision.Answer answer = FILING_ROUTE.given(
                "claimAmount", amount,
                "halfAverageWage", halfWage,
                "limitation", limitation,
                "debtorLocated", located,
                "disputed", disputed,
                "moneyFixed", fixed,
                "preservationWanted", preservation,
                "smallClaimsAgreed", agreed,
                "counterclaim", counterclaim,
                "appraisal", appraisal);

        assertThat(answer.rules()).containsExactly("rule_" + rule);
        assertThat(answer.<String>get("route")).isEqualTo(route);
        assertThat(answer.<String>get("procedure")).isEqualTo(route.equals("NONE") ? null : route);
        assertThat(answer.<String>get("why")).contains(" / ");
    }

    /** Nobody is ordered to pay what is not due; who does not say it is taken to ask for what is. */
    @ParameterizedTest(name = "{0} not due: {1}")
    @CsvSource({", PAYMENT_ORDER", "0, PAYMENT_ORDER", "0.01, SMALL_CLAIMS", "20000, SMALL_CLAIMS"})
    void ordersNoPaymentOfPrincipalThatIsNotDue(Double notDue, String route) {
        assertThat(ofPlainCase("principalNotDue", notDue)).isEqualTo(route);
    }

    /** The route of ¥50,000 that nothing speaks against, but for one fact. */
    private static String ofPlainCase(String fact, Object value) {
        return FILING_ROUTE
                .given(
                        "claimAmount",
                        50_000,
                        "halfAverageWage",
                        62_055,
                        "limitation",
                        "LIVE",
                        "debtorLocated",
                        true,
                        "disputed",
                        false,
                        "moneyFixed",
                        true,
                        "preservationWanted",
                        false,
                        "smallClaimsAgreed",
                        false,
                        "counterclaim",
                        false,
                        "appraisal",
                        false,
                        fact,
                        value)
                .get("route");
    }

    @ParameterizedTest(name = "guarantors sued: {0}")
    @CsvSource({"false, PAYMENT_ORDER", "true, SMALL_CLAIMS"})
    void ordersNoPaymentFromGuarantors(boolean sued, String route) {
        assertThat(ofPlainCase("guarantorsSued", sued)).isEqualTo(route);
    }

    @Test
    void routesWithTheAmountAndLimitationAlone() {
        assertThat(FILING_ROUTE
                        .given("claimAmount", 50_000, "limitation", "LIVE")
                        .<String>get("route"))
                .isEqualTo("ORDINARY");
    }
}
