package io.recourse.oversight;

import io.recourse.common.Policy;
import io.recourse.engine.CaseProcesses;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the morning digest tells, in figures and case numbers. */
@Component
class DigestFigures {

    static final int MOST_CASES = 20;

    /** Tasks whose clocks run and that fall due later today. */
    private static final String DUE_TODAY = DeadlineBoard.CURRENT + """
            select process, count(*) as due from current
            where not held and due_at > :now and due_at < :midnight group by process
            """;

    private final DeadlineBoard board;
    private final AlertTable alerts;
    private final JdbcClient jdbc;
    private final Policy policy;
    private final Clock clock;

    DigestFigures(DeadlineBoard board, AlertTable alerts, JdbcClient jdbc, Policy policy, Clock clock) {
        this.board = board;
        this.alerts = alerts;
        this.jdbc = jdbc;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * A digest.
     *
     * @param at when it was reckoned
     * @param since when the one before was due: alerts that began, became graver or ended since are news
     * @param stages the most urgent first
     * @param dueToday tasks by stage that fall due later today; those on hold left out
     * @param near the {@link #MOST_CASES} most urgent cases whose limitation ends soon or has just ended
     * @param nearCount all of those
     * @param nearDays within how many days
     */
    record Digest(
            LocalDate day,
            Instant at,
            Instant since,
            List<Alert> open,
            List<Alert> ended,
            List<BoardLine> stages,
            Map<String, Long> dueToday,
            List<AlertTable.NearCase> near,
            long nearCount,
            int nearDays) {

        boolean isNew(Alert alert) {
            return alert.newsAt().isAfter(since);
        }
    }

    @Transactional(readOnly = true)
    public Digest of(LocalDate day, Instant since, Instant at) {
        return new Digest(
                day,
                at,
                since,
                alerts.open(),
                alerts.endedSince(since),
                board.by(BoardBy.STAGE, new DeadlineBoard.Scope(null, null, null)),
                dueToday(at, day.plusDays(1).atStartOfDay(clock.getZone()).toInstant()),
                alerts.nearCases(MOST_CASES),
                alerts.countNearCases(),
                policy.count("alert-limitation-days", day));
    }

    private Map<String, Long> dueToday(Instant now, Instant midnight) {
        Map<String, Long> due = new HashMap<>();
        jdbc.sql(DUE_TODAY)
                .param("unheld", CaseProcesses.UNHELD.toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .param("midnight", Timestamp.from(midnight))
                .query((row, n) -> due.put(row.getString("process"), row.getLong("due")))
                .list();
        return due;
    }
}
