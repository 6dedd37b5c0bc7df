package io.recourse.deadlines;

import io.recourse.common.Actor;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The calendars as tables. */
@Component
@Transactional
class CalendarStore {

    private final JdbcClient jdbc;

    CalendarStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets one load at a time change the calendars. */
    void lock() {
        jdbc.sql("lock table working_calendar_year in share row exclusive mode").update();
    }

    CalendarDays read(String calendar) {
        return new CalendarDays(
                years(calendar),
                jdbc.sql("select day, kind, holiday from working_calendar_day where calendar_id = ?")
                        .param(calendar)
                        .query(CalendarDay.class)
                        .list());
    }

    NavigableSet<Integer> years(String calendar) {
        return new TreeSet<>(jdbc.sql("select year from working_calendar_year where calendar_id = ?")
                .param(calendar)
                .query(Integer.class)
                .set());
    }

    List<CalendarYear> list(String calendar) {
        return jdbc.sql("""
                        select y.year, count(*) filter (where d.kind = 'OFF') as days_off,
                            count(*) filter (where d.kind = 'WORK') as days_worked, y.loaded_at, y.loaded_by
                        from working_calendar_year y
                        left join working_calendar_day d
                            on d.calendar_id = y.calendar_id and extract(year from d.day) = y.year
                        where y.calendar_id = ? group by y.calendar_id, y.year order by y.year desc
                        """)
                .param(calendar)
                .query((row, n) -> new CalendarYear(
                        row.getInt("year"),
                        row.getInt("days_off"),
                        row.getInt("days_worked"),
                        row.getTimestamp("loaded_at").toInstant(),
                        row.getString("loaded_by")))
                .list();
    }

    void replaceYear(String calendar, int year, Actor by, Instant at) {
        jdbc.sql("delete from working_calendar_day where calendar_id = ? and extract(year from day) = ?")
                .params(calendar, year)
                .update();
        jdbc.sql("""
                        insert into working_calendar_year (calendar_id, year, loaded_at, loaded_by) values (?, ?, ?, ?)
                        on conflict (calendar_id, year)
                        do update set loaded_at = excluded.loaded_at, loaded_by = excluded.loaded_by
                        """).params(calendar, year, Timestamp.from(at), by.id()).update();
    }

    void put(String calendar, Collection<CalendarDay> days) {
        for (CalendarDay day : days) {
            jdbc.sql("""
                            insert into working_calendar_day (calendar_id, day, kind, holiday) values (?, ?, ?, ?)
                            on conflict (calendar_id, day)
                            do update set kind = excluded.kind, holiday = excluded.holiday
                            """)
                    .params(calendar, day.day(), day.kind().name(), day.holiday())
                    .update();
        }
    }
}
