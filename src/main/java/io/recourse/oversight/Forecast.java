package io.recourse.oversight;

import io.recourse.deadlines.WorkingCalendar;
import io.recourse.engine.CaseProcesses;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What falls due in the next working days, and what of it will be breached at the pace of late: that of the whole days of
 * the board's period, or since the first task. Tasks whose clocks a hold has stopped fall due on no day.
 */
@Component
class Forecast {

    /** Working days ahead; today is the first, when it is one. */
    static final int DAYS = 10;

    private static final String LOADS = DeadlineBoard.CURRENT + """
            , past as (
                select f.*, f.finished_by as person, c.lender_code
                from finished_task f left join legal_case c on c.case_no = f.case_no
                where f.finished_at >= :begin
            ), present as (
                select current.*, assignee as person from current
            ), open_line as (
                select %1$s as grp, count(*) as open, count(*) filter (where assignee is null) as unclaimed,
                    count(*) filter (where held) as held,
                    count(*) filter (where not held and due_at <= :now) as breached,
                    count(*) filter (where created_at >= :begin and created_at < :today) as arrived
                from present where %1$s is not null and %2$s group by 1
            ), past_line as (
                select %1$s as grp, count(*) filter (where created_at >= :begin and created_at < :today) as arrived,
                    count(*) filter (where completed and finished_at < :today) as done
                from past where %2$s group by 1
            )
            select coalesce(o.grp, p.grp) as grp, coalesce(o.open, 0) as open, coalesce(o.unclaimed, 0) as unclaimed,
                coalesce(o.held, 0) as held, coalesce(o.breached, 0) as breached,
                coalesce(o.arrived, 0) + coalesce(p.arrived, 0) as arrived, coalesce(p.done, 0) as done
            from open_line o full join past_line p on p.grp = o.grp
            where o.open > 0 or p.done > 0
            order by grp
            """;

    private static final String DUE = DeadlineBoard.CURRENT + """
            , present as (
                select current.*, assignee as person from current
            )
            select %1$s as grp, cast(due_at at time zone :zone as date) as day, count(*) as due
            from present
            where %1$s is not null and not held and due_at > :now and due_at < :end and %2$s
            group by 1, 2
            """;

    /** Tasks that began lately, by when they began and fell due; those that were never worked left out. */
    private static final String ALLOWED = DeadlineBoard.CURRENT + """
            , begun as (
                select process, team, lender_code, created_at, due_at from current where not held
                union all
                select f.process, f.team, c.lender_code, f.created_at, f.due_at
                from finished_task f left join legal_case c on c.case_no = f.case_no
                where f.completed and f.finished_at >= :begin
            )
            select team as grp, cast(created_at at time zone :zone as date) as begun,
                cast(due_at at time zone :zone as date) as due, count(*) as tasks
            from begun
            where created_at >= :begin and created_at < :today and %2$s
            group by 1, 2, 3
            """;

    /** Leaps along indexes to the first task that the product knows of. */
    private static final String FIRST =
            "select least((select min(created_at) from work_item), (select min(created_at) from finished_task))";

    private final JdbcClient jdbc;
    private final WorkingCalendar calendar;
    private final Clock clock;

    Forecast(JdbcClient jdbc, WorkingCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The working days that are told of. */
    List<LocalDate> days() {
        List<LocalDate> days = new ArrayList<>();
        days.add(calendar.plusWorkingDays(today(), 0).date());
        while (days.size() < DAYS) {
            days.add(calendar.plusWorkingDays(days.get(days.size() - 1), 1).date());
        }
        return days;
    }

    /** Days of which all counts on one working day. @param before the first one that does not */
    record Span(LocalDate from, LocalDate before) {}

    /** By {@link #days}: from each to the next, so that days off count on the working day before them; the first from today on. */
    List<Span> spans() {
        List<LocalDate> days = days();
        List<Span> spans = new ArrayList<>();
        for (int n = 0; n < DAYS; n++) {
            LocalDate last = days.get(n);
            spans.add(new Span(n == 0 ? today() : last, n == DAYS - 1 ? last.plusDays(1) : days.get(n + 1)));
        }
        return spans;
    }

    /** Whether weekends alone decide on some of the days, because no calendar is loaded that far. */
    boolean isProvisional() {
        return days().stream().anyMatch(calendar::isProvisional);
    }

    /** In the order of their ids. */
    @Transactional(readOnly = true)
    List<Workload> teams(DeadlineBoard.Scope scope) {
        return loads("team", scope, allowed(scope));
    }

    /** Whoever has claimed or was given tasks, or completed some lately; in the order of their ids. */
    @Transactional(readOnly = true)
    List<Workload> people(DeadlineBoard.Scope scope) {
        return loads("person", scope, Map.of());
    }

    /** @param allowed {@link Workload#allowed} by group; nothing where nobody knows whose a task will be */
    private List<Workload> loads(String column, DeadlineBoard.Scope scope, Map<String, List<Long>> allowed) {
        LocalDate begin = begin();
        int worked = workingDays(begin, today().minusDays(1));
        Map<String, List<Long>> due = due(column, scope);
        List<Long> nothing = Collections.nCopies(DAYS, 0L);
        return statement(LOADS, column, scope)
                .param("begin", at(begin))
                .param("today", at(today()))
                .query((row, n) -> new Workload(
                        row.getString("grp"),
                        row.getLong("open"),
                        row.getLong("unclaimed"),
                        row.getLong("held"),
                        row.getLong("breached"),
                        due.getOrDefault(row.getString("grp"), nothing),
                        row.getLong("arrived"),
                        allowed.getOrDefault(row.getString("grp"), nothing),
                        row.getLong("done"),
                        worked))
                .list();
    }

    /** By group, on each of the days; what falls due on a day off has to be done on the working day before it. */
    private Map<String, List<Long>> due(String column, DeadlineBoard.Scope scope) {
        List<LocalDate> days = days();
        Map<String, List<Long>> due = new HashMap<>();
        statement(DUE, column, scope)
                .param("zone", clock.getZone().getId())
                .param("end", at(days.get(DAYS - 1).plusDays(1)))
                .query(row -> {
                    int day = index(days, row.getObject("day", LocalDate.class));
                    add(due, row.getString("grp"), day, row.getLong("due"));
                });
        return due;
    }

    private Map<String, List<Long>> allowed(DeadlineBoard.Scope scope) {
        Map<String, List<Long>> allowed = new HashMap<>();
        statement(ALLOWED, "team", scope)
                .param("zone", clock.getZone().getId())
                .param("begin", at(begin()))
                .param("today", at(today()))
                .query(row -> {
                    LocalDate begun = row.getObject("begun", LocalDate.class);
                    int days = workingDays(begun.plusDays(1), row.getObject("due", LocalDate.class));
                    if (days < DAYS) {
                        add(allowed, row.getString("grp"), days, row.getLong("tasks"));
                    }
                });
        return allowed;
    }

    private static void add(Map<String, List<Long>> sums, String group, int day, long count) {
        List<Long> counts = sums.computeIfAbsent(group, unseen -> new ArrayList<>(Collections.nCopies(DAYS, 0L)));
        counts.set(day, counts.get(day) + count);
    }

    /** From a day to another, both included. */
    private int workingDays(LocalDate from, LocalDate to) {
        return Math.toIntExact(Stream.iterate(from, day -> !day.isAfter(to), day -> day.plusDays(1))
                .filter(calendar::isWorkingDay)
                .count());
    }

    private static int index(List<LocalDate> days, LocalDate due) {
        int day = DAYS - 1;
        while (day > 0 && days.get(day).isAfter(due)) {
            day--;
        }
        return day;
    }

    private JdbcClient.StatementSpec statement(String sql, String column, DeadlineBoard.Scope scope) {
        return jdbc.sql(sql.formatted(column, scope.condition()))
                .param("now", Timestamp.from(clock.instant()))
                .param("unheld", CaseProcesses.UNHELD.toArray(String[]::new))
                .param("lender", scope.lender())
                .param("team", scope.team())
                .param("stage", scope.stage());
    }

    private LocalDate begin() {
        LocalDate begin = today().minusDays(DeadlineBoard.PERIOD);
        Timestamp first = jdbc.sql(FIRST).query(Timestamp.class).optional().orElse(null);
        LocalDate known = first == null ? today() : day(first.toInstant());
        return known.isAfter(begin) ? known : begin;
    }

    private LocalDate today() {
        return day(clock.instant());
    }

    private LocalDate day(Instant moment) {
        return moment.atZone(clock.getZone()).toLocalDate();
    }

    private Timestamp at(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(clock.getZone()).toInstant());
    }
}
