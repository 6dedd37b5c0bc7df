package io.recourse.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalPeriodsTest {

    private final LegalPeriods periods = new LegalPeriods(Calendars.china());

    @ParameterizedTest
    @CsvSource({
        "payment order served,        2026-04-20, 15, 2026-05-05, 2026-05-06",
        "public notice issued,        2026-01-20, 30, 2026-02-19, 2026-02-24",
        "judgment served,             2026-09-10, 15, 2026-09-25, 2026-09-28",
        "filing received,             2026-09-18,  7, 2026-09-25, 2026-09-28",
        "ends on a make-up Saturday,  2026-10-03,  7, 2026-10-10, 2026-10-10",
        "ends on a plain Sunday,      2026-10-04,  7, 2026-10-11, 2026-10-12",
        "nothing runs from a day off,  2026-10-03,  0, 2026-10-03, 2026-10-03"
    })
    void countsDaysFromTheDayAfterTheEvent(
            String what, LocalDate event, int days, LocalDate unrolled, LocalDate lastDay) {
        assertThat(periods.days(event, days)).isEqualTo(new PeriodEnd(unrolled, new ReckonedDay(lastDay, null)));
    }

    @Test
    void endsYearsOnTheSameDate() {
        assertThat(periods.years(LocalDate.of(2024, 10, 3), 2))
                .isEqualTo(new PeriodEnd(LocalDate.of(2026, 10, 3), new ReckonedDay(LocalDate.of(2026, 10, 8), null)));
    }

    @Test
    void endsMonthsOnTheMonthEndWhereTheDateIsMissing() {
        LocalDate sunday = LocalDate.of(2027, 2, 28);

        assertThat(periods.months(LocalDate.of(2026, 8, 31), 6))
                .isEqualTo(new PeriodEnd(sunday, new ReckonedDay(sunday, sunday)));
    }
}
