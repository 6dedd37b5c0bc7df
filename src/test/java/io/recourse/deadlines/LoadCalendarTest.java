package io.recourse.deadlines;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.RecourseTest;
import io.recourse.common.Actor;
import io.recourse.common.Policy;
import io.recourse.deadlines.CalendarReport.BadRow;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RecourseTest
class LoadCalendarTest {

    private static final Actor ADMIN = new Actor("admin");
    private static final LocalDate NEW_YEAR_2027 = LocalDate.of(2027, 1, 1);
    private static final LocalDate MAKE_UP_SATURDAY = LocalDate.of(2026, 10, 10);

    @Autowired
    LoadCalendar loadCalendar;

    @Autowired
    InitialCalendar initialCalendar;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    CalendarStore store;

    @Autowired
    Policy policy;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ConfigurableApplicationContext context;

    /** Other classes share the application and its calendar. */
    @AfterEach
    void restore() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from working_calendar_day").update();
            jdbc.sql("delete from working_calendar_year").update();
            initialCalendar.load();
        });
    }

    @Test
    void bringsACalendarAtTheFirstStart() {
        assertThat(calendar.loadedUntil()).contains(LocalDate.of(2026, 12, 31));
        assertThat(calendar.isWorkingDay(MAKE_UP_SATURDAY)).isTrue();
    }

    @Test
    void makesTheDaysOfALoadedYearCertain() {
        LocalDate sunday = LocalDate.of(2027, 2, 28);
        assertThat(calendar.rollForward(sunday).isProvisional()).isTrue();

        CalendarReport report = load("2027-01-01,OFF,元旦");

        assertThat(report).isEqualTo(new CalendarReport(new TreeSet<>(List.of(2027)), 1, List.of()));
        assertThat(calendar.loadedUntil()).contains(LocalDate.of(2027, 12, 31));
        assertThat(calendar.rollForward(sunday).orRefuse()).isEqualTo(LocalDate.of(2027, 3, 1));
        assertThat(calendar.isWorkingDay(NEW_YEAR_2027)).isFalse();
    }

    @Test
    void replacesAYearWhole() {
        load("2027-01-01,OFF,元旦");

        load("2027-01-04,OFF,元旦");

        assertThat(calendar.isWorkingDay(NEW_YEAR_2027)).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 1, 4))).isFalse();
        assertThat(calendar.isWorkingDay(MAKE_UP_SATURDAY)).isTrue();
    }

    @Test
    void addsTheDaysOfDecemberThatANewYearsNoticeReachesBackTo() {
        CalendarReport report = load("2026-12-31,OFF,元旦\n2027-01-01,OFF,元旦");

        assertThat(report.years()).containsExactly(2027);
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 12, 31))).isFalse();
        assertThat(calendar.isWorkingDay(MAKE_UP_SATURDAY)).isTrue();
    }

    @Test
    void loadsNothingOfAFileWithABadRow() {
        CalendarReport report = load("2027-01-01,OFF,元旦\n2027-01-02,FREE,元旦");

        assertThat(report.isLoaded()).isFalse();
        assertThat(report.years()).isEmpty();
        assertThat(report.errors()).containsExactly(BadRow.of(3, "kind", "FREE", "calendar.kind"));
        assertThat(calendar.loadedUntil()).contains(LocalDate.of(2026, 12, 31));
    }

    @Test
    void leavesNoYearOut() {
        assertThat(load("2028-01-01,OFF,元旦").errors())
                .containsExactly(BadRow.of(0, null, null, "calendar.gap", "2027"));
        assertThat(calendar.loadedUntil()).contains(LocalDate.of(2026, 12, 31));
    }

    @Test
    void letsListenersReckonByTheNewDaysBeforeAnybodyElse() {
        List<String> heard = new ArrayList<>();
        ApplicationListener<PayloadApplicationEvent<?>> listener = event -> {
            if (event.getPayload() instanceof CalendarLoaded loaded) {
                boolean elsewhere =
                        CompletableFuture.supplyAsync(this::isNewYearWorked).join();
                heard.add(loaded + " here " + isNewYearWorked() + ", elsewhere " + elsewhere);
            }
        };
        context.addApplicationListener(listener);
        try {
            load("2027-01-01,OFF,元旦");
            load("2027-01-01,FREE,元旦");
        } finally {
            context.removeApplicationListener(listener);
        }

        assertThat(heard)
                .containsExactly("CalendarLoaded[years=[2027], loadedUntil=2027-12-31] here false, elsewhere true");
        assertThat(isNewYearWorked()).isFalse();
    }

    @Test
    void forgetsALoadThatWasRolledBack() {
        transaction.executeWithoutResult(status -> {
            load("2027-01-01,OFF,元旦");
            assertThat(isNewYearWorked()).isFalse();
            status.setRollbackOnly();
        });

        assertThat(isNewYearWorked()).isTrue();
        assertThat(calendar.loadedUntil()).contains(LocalDate.of(2026, 12, 31));
    }

    @Test
    void keepsWhatAdministratorsLoadedAtALaterStart() {
        load("2026-01-01,OFF,元旦");

        initialCalendar.load();

        assertThat(calendar.isWorkingDay(MAKE_UP_SATURDAY)).isFalse();
    }

    @Test
    void listsTheLoadedYearsAndWarnsBeforeTheyEnd() {
        load("2026-01-01,OFF,元旦\n2026-01-04,WORK,元旦");

        assertThat(watchOn("2026-11-02").years()).hasSize(10).first().satisfies(year -> {
            assertThat(year.year()).isEqualTo(2026);
            assertThat(year.daysOff()).isEqualTo(1);
            assertThat(year.daysWorked()).isEqualTo(1);
            assertThat(year.loadedBy()).isEqualTo("admin");
        });
        assertThat(watchOn("2026-11-01").warning()).isEqualTo(Optional.empty());
        assertThat(watchOn("2026-11-02").warning()).contains(new CalendarWatch.Warning(LocalDate.of(2026, 12, 31), 59));
        assertThat(watchOn("2027-01-15").warning()).contains(new CalendarWatch.Warning(LocalDate.of(2026, 12, 31), 0));
    }

    private boolean isNewYearWorked() {
        return calendar.isWorkingDay(NEW_YEAR_2027);
    }

    private CalendarReport load(String rows) {
        return loadCalendar.load(("date,kind,holiday\n" + rows + "\n").getBytes(UTF_8), ADMIN);
    }

    private CalendarWatch watchOn(String today) {
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        Clock clock = Clock.fixed(LocalDate.parse(today).atStartOfDay(zone).toInstant(), zone);
        return new CalendarWatch(store, calendar, policy, clock);
    }
}
