package io.recourse.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.common.Refused;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    private final WorkingCalendar calendar = Calendars.china();

    @ParameterizedTest(name = "worked up to {0}: {1}")
    @CsvSource({
        "2026-10-05, 2026-09-30",
        "2026-10-10, 2026-10-10",
        "2026-10-11, 2026-10-10",
        "2026-11-20, 2026-11-20",
        "2031-03-02, 2031-02-28",
    })
    void rollsBackToTheLastDayThatIsWorked(LocalDate end, LocalDate worked) {
        assertThat(calendar.rollBack(end)).isEqualTo(worked);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, false, New Year",
        "2026-01-03, false, Saturday of the New Year holiday",
        "2026-01-04, true,  make-up Sunday",
        "2026-02-14, true,  make-up Saturday",
        "2026-02-23, false, last day of the Spring Festival",
        "2026-02-24, true,  Tuesday after it",
        "2026-09-20, true,  make-up Sunday",
        "2026-10-10, true,  make-up Saturday",
        "2026-10-11, false, plain Sunday",
        "2026-11-20, true,  plain Friday",
        "2025-01-28, false, Spring Festival Eve",
        "2025-02-08, true,  make-up Saturday",
        "2018-12-29, true,  make-up Saturday named by the notice for 2019",
        "2018-12-31, false, New Year of 2019"
    })
    void knowsHolidaysAndMakeUpDays(LocalDate day, boolean worked, String why) {
        assertThat(calendar.isWorkingDay(day)).as(why).isEqualTo(worked);
        assertThat(calendar.isProvisional(day)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, 0, 2026-11-20",
        "2026-11-21, 0, 2026-11-23",
        "2026-11-20, 1, 2026-11-23",
        "2026-11-21, 1, 2026-11-23",
        "2026-09-30, 1, 2026-10-08",
        "2026-09-30, 3, 2026-10-10",
        "2026-02-13, 1, 2026-02-14",
        "2026-02-13, 2, 2026-02-24",
        "2025-12-31, 1, 2026-01-04",
        "2026-11-02, 20, 2026-11-30"
    })
    void countsWorkingDays(LocalDate from, int days, LocalDate expected) {
        assertThat(calendar.plusWorkingDays(from, days)).isEqualTo(new ReckonedDay(expected, null));
    }

    @Test
    void countsWeekendsAloneBeyondTheLoadedYearsAndSaysSo() {
        ReckonedDay day = calendar.plusWorkingDays(LocalDate.of(2026, 12, 30), 3);

        assertThat(day).isEqualTo(new ReckonedDay(LocalDate.of(2027, 1, 4), LocalDate.of(2027, 1, 1)));
        assertThat(day.isProvisional()).isTrue();
        assertThatThrownBy(day::orRefuse).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo("calendar.not-loaded");
            assertThat(refused.arguments()).containsExactly(LocalDate.of(2027, 1, 1));
        });
    }

    @Test
    void needsNoDayBeyondTheAnswer() {
        assertThat(calendar.plusWorkingDays(LocalDate.of(2026, 12, 30), 1).orRefuse())
                .isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(calendar.plusWorkingDays(LocalDate.of(2016, 12, 31), 1).orRefuse())
                .isEqualTo(LocalDate.of(2017, 1, 3));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-10, 2026-10-10",
        "2026-10-11, 2026-10-12",
        "2026-10-03, 2026-10-08",
        "2026-05-05, 2026-05-06",
        "2026-02-19, 2026-02-24",
        "2022-12-31, 2023-01-03"
    })
    void rollsADayOffForward(LocalDate end, LocalDate expected) {
        assertThat(calendar.rollForward(end)).isEqualTo(new ReckonedDay(expected, null));
    }

    @Test
    void keepsTheSafeDateWhereNoCalendarIsLoaded() {
        LocalDate sunday = LocalDate.of(2027, 2, 28);
        assertThat(calendar.rollForward(sunday)).isEqualTo(new ReckonedDay(sunday, sunday));
        LocalDate before = LocalDate.of(2016, 10, 1);
        assertThat(calendar.rollForward(before)).isEqualTo(new ReckonedDay(before, before));
    }

    @Test
    void keepsTheSafeDateWhenRollingWouldLeaveTheLoadedYears() {
        LocalDate eve = LocalDate.of(2026, 12, 31);
        CalendarDays bridged =
                new CalendarDays(List.of(2026), List.of(new CalendarDay(eve, CalendarDay.Kind.OFF, "元旦")));

        assertThat(new WorkingCalendar(() -> bridged).rollForward(eve))
                .isEqualTo(new ReckonedDay(eve, LocalDate.of(2027, 1, 1)));
    }

    @Test
    void tellsHowFarItReaches() {
        assertThat(calendar.loadedUntil()).contains(LocalDate.of(2026, 12, 31));
        assertThat(calendar.daysLeft(LocalDate.of(2026, 11, 1))).isEqualTo(60);
        assertThat(calendar.daysLeft(LocalDate.of(2026, 12, 31))).isZero();
        assertThat(calendar.daysLeft(LocalDate.of(2027, 3, 1))).isZero();
        assertThat(Calendars.none().loadedUntil()).isEmpty();
        assertThat(Calendars.none().daysLeft(LocalDate.of(2026, 11, 1))).isZero();
    }

    @Test
    void countsForwardsOnly() {
        assertThatThrownBy(() -> calendar.plusWorkingDays(LocalDate.of(2026, 11, 20), -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void countingOnIsCountingAtOnce(
            @ForAll @IntRange(min = 0, max = 4000) int offset,
            @ForAll @IntRange(min = 1, max = 60) int first,
            @ForAll @IntRange(min = 1, max = 60) int second) {
        LocalDate from = LocalDate.of(2017, 1, 1).plusDays(offset);

        LocalDate halfway = calendar.plusWorkingDays(from, first).date();

        assertThat(calendar.plusWorkingDays(halfway, second).date())
                .isEqualTo(calendar.plusWorkingDays(from, first + second).date());
        assertThat(calendar.isWorkingDay(halfway)).isTrue();
    }
}
