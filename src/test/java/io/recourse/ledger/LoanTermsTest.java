package io.recourse.ledger;

import static io.recourse.ledger.SampleLoan.loan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoanTermsTest {

    @Test
    void everyBadColumnIsNamed() {
        SampleLoan bad = loan().principal("0.00")
                .rate("18", "-0.5")
                .dayCount(366)
                .repaid(Repayment.EQUAL_INSTALMENT, 0)
                .firstDueOn("2026-01-01")
                .acceleratedOn("2025-12-31");

        assertThat(catchThrowableOfType(InvalidFields.class, bad::terms).errors())
                .extracting(FieldError::field)
                .containsExactly(
                        "principal",
                        "annual_rate",
                        "penalty_uplift",
                        "day_count",
                        "term_months",
                        "first_due_on",
                        "accelerated_on");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.000001", "1.000001", "0.1234567"})
    void aRateIsAFractionOfSixDecimals(String rate) {
        assertThatExceptionOfType(InvalidFields.class)
                .isThrownBy(() -> loan().rate(rate, "0.5").terms());
    }

    @Test
    void equalTermsAreEqualHoweverTheirRatesAreWritten() {
        assertThat(loan().rate("0.12", "0.50").terms())
                .isEqualTo(loan().rate("0.1200", "0.5").terms());
    }

    @Test
    void penaltyRateIsTheLesserOfUpliftedRateAndCap() {
        BigDecimal cap = new BigDecimal("0.24");

        assertThat(loan().rate("0.154", "0.5").terms().penaltyRate(cap)).isEqualByComparingTo("0.231");
        assertThat(loan().rate("0.18", "0.3").terms().penaltyRate(cap)).isEqualByComparingTo("0.234");
        assertThat(loan().rate("0.18", "0.5").terms().penaltyRate(cap)).isEqualByComparingTo("0.24");
    }
}
