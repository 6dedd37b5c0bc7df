package io.recourse.deadlines;

import static io.recourse.deadlines.LimitationEvent.Kind.ACCELERATED;
import static io.recourse.deadlines.LimitationEvent.Kind.DEMAND;
import static io.recourse.deadlines.LimitationEvent.Kind.PART_PAYMENT;
import static io.recourse.deadlines.LimitationFixture.SEVEN_YEARS_AGO;
import static io.recourse.deadlines.LimitationFixture.ends;
import static io.recourse.deadlines.LimitationFixture.event;
import static io.recourse.deadlines.LimitationFixture.limitation;
import static io.recourse.deadlines.LimitationFixture.plan;
import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.deadlines.Limitation.Status;
import io.recourse.deadlines.LimitationEvent.Kind;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitationInterruptionTest {

    @ParameterizedTest
    @CsvSource({"DEMAND", "ACKNOWLEDGEMENT", "PART_PAYMENT", "SUIT"})
    void startsAgainInTimeAndAgain(Kind kind) {
        assertThat(limitation(SEVEN_YEARS_AGO, event(kind, "2022-11-22"), event(kind, "2025-11-21"))
                        .expiresOn())
                .isEqualTo("2028-11-21");
    }

    @Test
    void isInTimeOnTheRolledLastDay() {
        assertThat(limitation(LocalDate.of(2022, 3, 1), event(DEMAND, "2025-03-03"))
                        .expiresOn())
                .isEqualTo("2028-03-03");
        assertThat(limitation(LocalDate.of(2022, 3, 1), event(DEMAND, "2025-03-04"))
                        .expiresOn())
                .isEqualTo("2025-03-01");
    }

    @Test
    void cannotBeginBeforeTheDebtIsDue() {
        assertThat(limitation(LocalDate.of(2025, 6, 30), event(DEMAND, "2025-01-10"), event(PART_PAYMENT, "2025-03-10"))
                        .expiresOn())
                .isEqualTo("2028-06-30");
    }

    @Test
    void neverReachesBeyondTwentyYears() {
        LocalDate dueOn = LocalDate.of(2003, 1, 15);
        assertThat(limitation(
                        dueOn,
                        event(DEMAND, "2004-12-01"),
                        event(DEMAND, "2006-11-01"),
                        event(DEMAND, "2008-10-01"),
                        event(DEMAND, "2010-09-01"),
                        event(DEMAND, "2012-08-01"),
                        event(DEMAND, "2014-07-01"),
                        event(DEMAND, "2016-06-01"),
                        event(DEMAND, "2019-05-01"),
                        event(DEMAND, "2022-04-01")))
                .satisfies(ends("2023-01-15", "2023-01-16", Status.BARRED));
    }

    @Test
    void ofAPlanMovesTheLastInstalmentAndTheTwentyYears() {
        assertThat(limitation(LocalDate.of(2024, 5, 20), plan("2026-02-02", "2027-02-20"), event(DEMAND, "2026-06-01")))
                .satisfies(ends("2030-02-20", null, Status.LIVE));
    }

    @Test
    void countsFromTheEarlierDayWhenABrokenPlanFallsDueAtOnce() {
        assertThat(limitation(
                                LocalDate.of(2024, 5, 20),
                                plan("2026-02-02", "2027-02-20"),
                                event(ACCELERATED, "2026-06-05"))
                        .expiresOn())
                .isEqualTo("2029-06-05");
        assertThat(limitation(LocalDate.of(2024, 5, 20), event(DEMAND, "2026-02-02"), event(ACCELERATED, "2026-06-05"))
                        .expiresOn())
                .isEqualTo("2029-02-02");
    }

    @Test
    void givesThreeYearsToAPeriodThatEndedOnTheDayOfTheNewLaw() {
        assertThat(limitation(LocalDate.of(2015, 10, 1)).expiresOn()).isEqualTo("2018-10-01");
    }

    @Test
    void countsAnInterruptionUnderTheOldLaw() {
        assertThat(limitation(LocalDate.of(2013, 3, 1), event(DEMAND, "2015-02-01"))
                        .expiresOn())
                .isEqualTo("2017-02-01");
        assertThat(limitation(LocalDate.of(2013, 3, 1), event(DEMAND, "2015-02-28"), event(DEMAND, "2016-11-11"))
                        .expiresOn())
                .isEqualTo("2019-11-11");
        assertThat(limitation(LocalDate.of(2013, 3, 1), event(DEMAND, "2015-03-02"))
                        .expiresOn())
                .isEqualTo("2015-03-01");
    }
}
