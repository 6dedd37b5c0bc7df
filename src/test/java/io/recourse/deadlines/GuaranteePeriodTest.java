package io.recourse.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuaranteePeriodTest {

    private final GuaranteePeriod guarantee =
            new GuaranteePeriod(new LawInForce(), new LegalPeriods(Calendars.china()));

    @ParameterizedTest
    @CsvSource({
        "2026-05-31, 2026-11-30, 2026-11-30",
        "2025-08-31, 2026-02-28, 2026-02-28",
        "2026-03-22, 2026-09-22, 2026-09-22",
        "2026-05-22, 2026-11-22, 2026-11-23"
    })
    void lastsSixMonthsWhereNoneIsAgreed(LocalDate dueOn, LocalDate unrolled, LocalDate lastDay) {
        assertThat(guarantee.ofDebtDue(dueOn)).isEqualTo(new PeriodEnd(unrolled, new ReckonedDay(lastDay, null)));
    }

    @Test
    void lastsAsAgreed() {
        assertThat(guarantee.agreed(LocalDate.of(2024, 5, 31), LocalDate.of(2026, 5, 31)))
                .isEqualTo(new PeriodEnd(LocalDate.of(2026, 5, 31), new ReckonedDay(LocalDate.of(2026, 6, 1), null)));
    }

    @Test
    void countsAnAgreedEndNotAfterTheDueDateAsNone() {
        LocalDate dueOn = LocalDate.of(2026, 5, 31);

        assertThat(guarantee.agreed(dueOn, dueOn)).isEqualTo(guarantee.ofDebtDue(dueOn));
    }
}
