package io.recourse.courtproceedings;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.common.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoubleInterestTest {

    private final DoubleInterest doubleInterest = new DoubleInterest((key, on) -> new BigDecimal("0.000175"));

    @ParameterizedTest(name = "¥{0} due {1}, paid {2}: ¥{3}")
    @CsvSource({
        "50000.00, 2026-03-10, 2026-06-18, 875.00",
        "50000.00, 2026-03-10, 2026-03-11,   8.75",
        "50000.00, 2026-03-10, 2026-03-10,   0.00",
        "50000.00, 2026-03-10, 2026-03-01,   0.00",
        "12345.67, 2026-03-10, 2026-03-11,   2.16",
    })
    void countsDaysAfterTheLastDayToPerform(
            BigDecimal amount, LocalDate performBy, LocalDate until, BigDecimal expected) {
        assertThat(doubleInterest.of(new Money(amount), performBy, until)).isEqualTo(new Money(expected));
    }
}
