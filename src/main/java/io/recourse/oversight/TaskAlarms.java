package io.recourse.oversight;

import io.recourse.common.Policy;
import io.recourse.deadlines.WorkingCalendar;
import io.recourse.engine.CaseProcesses;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which stages breach too many deadlines or stand still. Tasks whose clocks a hold has stopped count in neither. */
@Component
class TaskAlarms {

    private static final DeadlineBoard.Scope ALL = new DeadlineBoard.Scope(null, null, null);

    private static final String LAST_MOVES = DeadlineBoard.CURRENT + """
            select process, count(*) as waiting, greatest(min(created_at), (
                select max(f.finished_at) from finished_task f where f.process = current.process and f.completed
            )) as moved_at
            from current where not held group by process
            """;

    private final DeadlineBoard board;
    private final JdbcClient jdbc;
    private final WorkingCalendar calendar;
    private final Policy policy;
    private final Clock clock;

    TaskAlarms(DeadlineBoard board, JdbcClient jdbc, WorkingCalendar calendar, Policy policy, Clock clock) {
        this.board = board;
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.policy = policy;
        this.clock = clock;
    }

    /** A stage's tasks that wait, and when one of them was completed last, or the oldest came. */
    private record LastMove(String process, int waiting, Instant movedAt) {}

    @Transactional(readOnly = true)
    public List<Alarm> now() {
        LocalDate today = LocalDate.now(clock);
        return Stream.concat(breachShares(today), standstills(today)).toList();
    }

    private Stream<Alarm> breachShares(LocalDate today) {
        int bound = policy.count("alert-breach-percent", today);
        int least = policy.count("alert-breach-least-tasks", today);
        return board.by(BoardBy.STAGE, ALL).stream()
                .filter(line -> line.open() - line.held() >= least)
                .filter(line -> line.breached() * 100 > bound * (line.open() - line.held()))
                .map(line -> new Alarm(
                        AlertRule.BREACH_SHARE,
                        line.group(),
                        (int) (line.breached() * 100 / (line.open() - line.held())),
                        bound,
                        (int) line.breached(),
                        Collections.emptySortedMap()));
    }

    private Stream<Alarm> standstills(LocalDate today) {
        int bound = policy.count("alert-stuck-working-days", today);
        return jdbc
                .sql(LAST_MOVES)
                .param("unheld", CaseProcesses.UNHELD.toArray(String[]::new))
                .query((row, n) -> new LastMove(
                        row.getString("process"),
                        row.getInt("waiting"),
                        row.getTimestamp("moved_at").toInstant()))
                .list()
                .stream()
                .map(move -> new Alarm(
                        AlertRule.STAGE_STUCK,
                        move.process(),
                        calendar.workingDaysSince(
                                move.movedAt().atZone(clock.getZone()).toLocalDate(), today),
                        bound,
                        move.waiting(),
                        Collections.emptySortedMap()))
                .filter(alarm -> alarm.measure() >= bound);
    }
}
