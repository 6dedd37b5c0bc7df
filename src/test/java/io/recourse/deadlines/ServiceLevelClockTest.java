package io.recourse.deadlines;

import static io.recourse.deadlines.TimeLimit.Unit.WORKING_DAYS;
import static io.recourse.deadlines.TimeLimit.Unit.WORKING_HOURS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceLevelClockTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final ServiceLevelClock clock =
            new ServiceLevelClock(new LawInForce(), Calendars.china(), Clock.fixed(at("2026-11-22T12:00"), SHANGHAI));

    @ParameterizedTest
    @CsvSource({
        "2026-11-18T10:00,  4, 2026-11-18T14:00, within the day",
        "2026-11-18T10:00,  8, 2026-11-18T18:00, to the close of business",
        "2026-11-18T10:00,  9, 2026-11-19T10:00, into the next day",
        "2026-11-20T16:30,  4, 2026-11-23T11:30, over the weekend",
        "2026-11-20T07:00,  4, 2026-11-20T13:00, from the opening when asked before",
        "2026-11-20T18:00,  1, 2026-11-23T10:00, asked at the close",
        "2026-11-21T12:00,  1, 2026-11-23T10:00, asked on a Saturday",
        "2026-09-30T17:00,  2, 2026-10-08T10:00, over the National Day holiday",
        "2026-10-09T17:00,  2, 2026-10-10T10:00, on a make-up Saturday"
    })
    void countsWorkingHours(String start, int hours, String due, String why) {
        assertThat(clock.due(at(start), limit(hours, WORKING_HOURS)).dueAt())
                .as(why)
                .isEqualTo(at(due));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-18T10:00, 1, 2026-11-19T18:00",
        "2026-11-20T20:00, 1, 2026-11-23T18:00",
        "2026-11-21T10:00, 2, 2026-11-24T18:00",
        "2026-09-30T10:00, 3, 2026-10-10T18:00"
    })
    void countsWorkingDaysToTheCloseOfBusiness(String start, int days, String due) {
        assertThat(clock.due(at(start), limit(days, WORKING_DAYS)).dueAt()).isEqualTo(at(due));
    }

    @Test
    void isAtRiskAfterItsShareOfTheWorkingTime() {
        assertThat(clock.due(at("2026-11-18T10:00"), limit(18, WORKING_HOURS, "0.75"))
                        .atRiskAt())
                .isEqualTo(at("2026-11-19T14:30"));
        assertThat(clock.due(at("2026-11-20T09:00"), limit(1, WORKING_DAYS, "0.5"))
                        .atRiskAt())
                .isEqualTo(at("2026-11-20T18:00"));
        assertThat(clock.due(at("2026-11-18T10:00"), limit(4, WORKING_HOURS, "1"))
                        .atRiskAt())
                .isEqualTo(at("2026-11-18T14:00"));
    }

    @Test
    void countsWeekendsAloneBeyondTheCalendarAndSaysSo() {
        DueTime due = clock.due(at("2026-12-31T10:00"), limit(1, WORKING_DAYS));

        assertThat(due.dueAt()).isEqualTo(at("2027-01-01T18:00"));
        assertThat(due.provisional()).isTrue();
        assertThat(clock.due(at("2026-12-30T10:00"), limit(1, WORKING_DAYS)).provisional())
                .isFalse();
    }

    /** 征信业管理条例 25: received on 2026-11-02, the last day is Sunday 11-22, and the house answers on Friday 11-20. */
    @Test
    void endsWithALastDayThatTheLawSets() {
        LocalDate lastDay = LocalDate.of(2026, 11, 20);
        DueTime early = clock.due(at("2026-11-02T10:00"), limit(5, WORKING_DAYS, "0.6"));
        DueTime late = clock.due(at("2026-11-19T10:00"), limit(5, WORKING_DAYS, "0.6"));

        assertThat(clock.within(early, lastDay)).isEqualTo(early);
        assertThat(clock.within(late, lastDay))
                .isEqualTo(new DueTime(at("2026-11-20T18:00"), at("2026-11-13T09:00"), false));
    }

    @Test
    void goesOnAfterAHoldWithTheTimeThatWasLeft() {
        DueTime due = clock.due(at("2026-11-18T10:00"), limit(18, WORKING_HOURS, "0.75"));

        DueTime resumed = clock.resumed(due, at("2026-11-18T16:00"), at("2026-11-30T20:00"));

        assertThat(resumed.dueAt()).isEqualTo(at("2026-12-02T12:00"));
        assertThat(resumed.atRiskAt()).isEqualTo(at("2026-12-01T16:30"));
        assertThat(resumed.provisional()).isFalse();
    }

    @Test
    void aHoldMendsNoBreach() {
        DueTime due = clock.due(at("2026-11-18T10:00"), limit(4, WORKING_HOURS));

        assertThat(clock.resumed(due, at("2026-11-18T15:00"), at("2026-11-30T20:00")))
                .isEqualTo(due);
    }

    @Test
    void aHoldOutsideWorkingTimeCostsNoTime() {
        DueTime due = clock.due(at("2026-11-20T16:00"), limit(4, WORKING_HOURS));

        assertThat(clock.resumed(due, at("2026-11-20T19:00"), at("2026-11-22T11:00")))
                .isEqualTo(due);
    }

    @Test
    void measuresNothingBackwards() {
        assertThat(clock.workingTime(at("2026-11-19T10:00"), at("2026-11-18T10:00")))
                .isZero();
        assertThat(clock.workingTime(at("2026-11-18T12:00"), at("2026-11-18T10:00")))
                .isZero();
    }

    @Property
    void whatRunsIsWhatIsMeasured(
            @ForAll @IntRange(min = 0, max = 60 * 24 * 300) int startMinutes,
            @ForAll @IntRange(min = 0, max = 60 * 9 * 30) int minutes) {
        Instant start = at("2026-01-01T00:00").plus(Duration.ofMinutes(startMinutes));
        Duration time = Duration.ofMinutes(minutes);

        assertThat(clock.workingTime(start, clock.after(start, time))).isEqualTo(time);
    }

    @Test
    void refusesALimitWithoutTime() {
        assertThatThrownBy(() -> limit(0, WORKING_HOURS)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> limit(1, WORKING_HOURS, "1.1")).isInstanceOf(IllegalArgumentException.class);
    }

    private static TimeLimit limit(int amount, TimeLimit.Unit unit) {
        return limit(amount, unit, "0.8");
    }

    private static TimeLimit limit(int amount, TimeLimit.Unit unit, String atRiskShare) {
        return new TimeLimit(amount, unit, new BigDecimal(atRiskShare));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }
}
