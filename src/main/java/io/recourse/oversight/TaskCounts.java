package io.recourse.oversight;

import io.recourse.engine.CaseProcesses;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps counts of the open tasks, so that the deadline board need not read each. Whoever changes a task or a hold leaves a
 * note of the case; here the tasks of noted cases are counted anew, and those that time alone has moved. What is not counted
 * yet, the board reads itself: its figures are exact at any moment, and fast when little has changed since.
 */
@Component
public class TaskCounts {

    /** Cases that are counted in one transaction. */
    private static final int PIECE = 5_000;

    /** Open tasks of cases {@code w.case_no = any(%s)} as they are to be counted at {@code :now}; needs {@code :unheld}, {@code :zone}. */
    static final String COUNTED = """
            select w.task_id, w.case_no, w.process, w.key, coalesce(w.groups[1], '') as team,
                coalesce(c.lender_code, '') as lender_code,
                not w.process = any(:unheld) and coalesce(h.held_at >= w.created_at, false) as held,
                case when w.due_at + interval '24 hours' <= :now then 3 when w.due_at <= :now then 2
                    when w.at_risk_at <= :now then 1 else 0 end as standing,
                w.created_at + interval '24 hours' > :now as arrived,
                cast(w.created_at at time zone :zone as date) as began_on,
                case when w.due_at <= :now then cast((w.due_at - interval '1 microsecond') at time zone :zone as date)
                    end as late_on,
                not w.process = any(:unheld) and exists (
                    select 1 from case_hold e where e.case_no = w.case_no and e.held_at >= w.created_at) as ever_held,
                w.created_at, w.due_at,
                coalesce(least(
                    case when w.at_risk_at > :now then w.at_risk_at end,
                    case when w.due_at > :now then w.due_at end,
                    case when w.due_at + interval '24 hours' > :now then w.due_at + interval '24 hours' end,
                    case when w.created_at + interval '24 hours' > :now then w.created_at + interval '24 hours' end),
                    'infinity') as stale_at
            from work_item w left join legal_case c on c.case_no = w.case_no
                left join case_hold h on h.case_no = w.case_no and h.released_at is null
            where w.case_no = any(%s)
            """;

    /** Cases of which the counts may be wrong at {@code :now}. */
    static final String UNSURE =
            "select case_no from task_change union select case_no from counted_task where stale_at <= :now";

    private static final String NEXT = """
            with noted as (delete from task_change
                where id in (select id from task_change order by id limit %1$d) returning case_no)
            select case_no from noted
            union
            (select case_no from counted_task where stale_at <= :now order by stale_at limit %1$d)
            """.formatted(PIECE);

    /** Adds what a statement {@code changed} yields to both counts; %1$s is the statement, %2$s the sign. */
    private static final String ADD = """
            with changed as (%1$s returning *), by_standing as (
                insert into task_count as t
                select process, key, team, lender_code, held, standing, arrived, %2$s count(*)
                from changed group by 1, 2, 3, 4, 5, 6, 7
                on conflict (process, key, team, lender_code, held, standing, arrived)
                    do update set tasks = t.tasks + excluded.tasks
            )
            insert into task_day_count as d
            select process, team, lender_code, began_on, case when ever_held then null else late_on end, %2$s count(*)
            from changed group by 1, 2, 3, 4, 5
            on conflict (process, team, lender_code, began_on, late_on) do update set tasks = d.tasks + excluded.tasks
            """;

    private static final String FORGET =
            ADD.formatted("delete from counted_task where case_no = any(cast(:cases as text[]))", "-");
    private static final String REMEMBER =
            ADD.formatted("insert into counted_task " + COUNTED.formatted("cast(:cases as text[])"), "");

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;

    TaskCounts(JdbcClient jdbc, TransactionTemplate transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Counts all that changed since. Of several servers one counts at a time; nobody else waits for it. */
    @Scheduled(fixedDelayString = "PT10S")
    public void refresh() {
        int cases;
        do {
            cases = transactions.execute(status -> countPiece());
        } while (cases > 0);
    }

    /** Each statement reads what is committed by then; a note that comes meanwhile has its case counted once more. */
    private int countPiece() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('io.recourse.oversight.counts'))")
                .query((row, n) -> n)
                .single();
        Instant now = clock.instant();
        String[] cases = jdbc.sql(NEXT)
                .param("now", Timestamp.from(now))
                .query(String.class)
                .list()
                .toArray(String[]::new);
        if (cases.length == 0) {
            return 0;
        }
        jdbc.sql(FORGET).param("cases", cases).update();
        at(jdbc.sql(REMEMBER), now, clock).param("cases", cases).update();
        jdbc.sql("delete from task_count where tasks = 0").update();
        jdbc.sql("delete from task_day_count where tasks = 0").update();
        return cases.length;
    }

    /** What {@link #COUNTED} needs. */
    static JdbcClient.StatementSpec at(JdbcClient.StatementSpec statement, Instant now, Clock clock) {
        return statement
                .param("now", Timestamp.from(now))
                .param("zone", clock.getZone().getId())
                .param("unheld", CaseProcesses.UNHELD.toArray(String[]::new));
    }
}
