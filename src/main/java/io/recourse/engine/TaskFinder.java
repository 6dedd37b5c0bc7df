package io.recourse.engine;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds open tasks. Only the conditions that a search has become part of its statement, so that each uses its index. */
@Component
class TaskFinder {

    private static final String ON_AGENDA =
            "(w.assignee = :worker or (w.assignee is null and w.groups && cast(:workerGroups as text[])))";
    private static final String ON_AGENDA_OR_ABSENT =
            "(w.assignee = :worker or (w.groups && cast(:workerGroups as text[])"
                    + " and (w.assignee is null or w.assignee = any (cast(:absent as text[])))))";
    /** Leads from the open holds to their tasks, however many others there are. */
    private static final String OF_HELD_CASES =
            "w.case_no = any(array(select case_no from case_hold where released_at is null))";

    private static final String IN_TIME = "w.due_at > :now and w.at_risk_at > :now and " + WorkItems.RUNS;

    private final JdbcClient jdbc;
    private final Absences absences;
    private final Clock clock;

    TaskFinder(JdbcClient jdbc, Absences absences, Clock clock) {
        this.jdbc = jdbc;
        this.absences = absences;
        this.clock = clock;
    }

    /** One page, the most urgent first. */
    List<WorkItem> search(TaskSearch search) {
        Condition condition = condition(search);
        if (search.after() != null) {
            condition.and(
                    "(w.due_at, w.task_id) > (:afterDue, :afterId)",
                    Map.of(
                            "afterDue",
                            Timestamp.from(search.after().dueAt()),
                            "afterId",
                            search.after().taskId()));
        }
        return jdbc.sql("select " + WorkItems.COLUMNS + " from work_item w " + condition.where()
                        + " order by w.due_at, w.task_id limit " + search.limit())
                .params(condition.values)
                .query((row, n) -> WorkItems.item(row))
                .list();
    }

    /** How many tasks a search finds on all its pages, counted no further than to a bound. */
    long count(TaskSearch search, int most) {
        Condition condition = condition(search);
        return jdbc.sql("select count(*) from (select 1 from work_item w " + condition.where() + " limit " + most
                        + ") counted")
                .params(condition.values)
                .query(Long.class)
                .single();
    }

    /** How many of these tasks a search finds. */
    long countAmong(TaskSearch search, Collection<String> taskIds) {
        Condition condition = condition(search);
        condition.and("w.task_id = any(:tasks)", Map.of("tasks", taskIds.toArray(String[]::new)));
        return jdbc.sql("select count(*) from work_item w " + condition.where())
                .params(condition.values)
                .query(Long.class)
                .single();
    }

    /** Leaps from one process to the next in the index, however many tasks there are. */
    List<String> processes() {
        return jdbc.sql("""
                        with recursive found (process) as (
                            select min(process) from work_item
                            union all
                            select (select min(w.process) from work_item w where w.process > found.process)
                            from found where found.process is not null)
                        select process from found where process is not null
                        """).query(String.class).list();
    }

    private Condition condition(TaskSearch search) {
        Condition all = new Condition();
        if (search.cases() != null) {
            all.and(search.cases().on("w.case_no"), search.cases().values());
        }
        if (search.worker() != null) {
            Set<String> absent = absences.stoodInForBy(search.worker().id());
            String agenda = absent.isEmpty() ? ON_AGENDA : ON_AGENDA_OR_ABSENT;
            String whose = search.part() == AgendaPart.WAITING
                    ? "w.handed_on_by = :worker and not coalesce(" + agenda + ", false)"
                    : agenda;
            all.and(
                    whose,
                    Map.of(
                            "worker",
                            search.worker().id(),
                            "workerGroups",
                            search.worker().groups().toArray(String[]::new),
                            "absent",
                            absent.toArray(String[]::new)));
        }
        if (search.unassigned()) {
            all.and("w.assignee is null", Map.of());
        }
        all.equal("w.assignee", "assignee", search.assignee());
        all.equal("w.key", "key", search.key());
        all.equal("w.process", "process", search.process());
        if (search.group() != null) {
            all.and(":group = any (w.groups)", Map.of("group", search.group()));
        }
        all.equal("w.groups[1]", "team", search.team());
        if (search.lender() != null) {
            all.and(
                    "exists (select 1 from legal_case c where c.case_no = w.case_no and c.lender_code = :lender)",
                    Map.of("lender", search.lender().value()));
        }
        if (search.status() != null) {
            all.and(statusIs(search.status()), Map.of("now", Timestamp.from(clock.instant())));
        }
        if (search.part() != null && search.part() != AgendaPart.WAITING) {
            all.and(
                    partIs(search.part()),
                    Map.of("now", Timestamp.from(clock.instant()), "tomorrow", Timestamp.from(tomorrow())));
        }
        if (search.due() != null) {
            all.and(
                    "w.due_at > :now and w.due_at >= :dueFrom and w.due_at < :dueBefore and " + WorkItems.RUNS,
                    Map.of(
                            "now",
                            Timestamp.from(clock.instant()),
                            "dueFrom",
                            Timestamp.from(begin(search.due().from())),
                            "dueBefore",
                            Timestamp.from(begin(search.due().before()))));
        }
        return all;
    }

    private static String statusIs(ServiceLevel status) {
        return switch (status) {
            case BREACHED -> "w.due_at <= :now and " + WorkItems.RUNS;
            case AT_RISK -> "w.due_at > :now and w.at_risk_at <= :now and " + WorkItems.RUNS;
            case ON_TRACK -> "(w.due_at > :now and w.at_risk_at > :now or " + WorkItems.STOPPED + ")";
        };
    }

    private static String partIs(AgendaPart part) {
        return switch (part) {
            case BREACHED -> statusIs(ServiceLevel.BREACHED);
            case AT_RISK -> statusIs(ServiceLevel.AT_RISK);
            case DUE_TODAY -> IN_TIME + " and w.due_at < :tomorrow";
            case LATER -> IN_TIME + " and w.due_at >= :tomorrow";
            case HELD -> OF_HELD_CASES + " and " + WorkItems.STOPPED;
            case WAITING -> throw new IllegalArgumentException("no matter of time");
        };
    }

    private Instant tomorrow() {
        return begin(LocalDate.now(clock).plusDays(1));
    }

    private Instant begin(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    private static final class Condition {

        private final List<String> parts = new ArrayList<>();
        private final Map<String, Object> values =
                new HashMap<>(Map.of("unheld", CaseProcesses.UNHELD.toArray(String[]::new)));

        void and(String part, Map<String, Object> more) {
            parts.add(part);
            values.putAll(more);
        }

        void equal(String column, String name, String value) {
            if (value != null) {
                and(column + " = :" + name, Map.of(name, value));
            }
        }

        String where() {
            return parts.isEmpty() ? "" : "where " + String.join(" and ", parts);
        }
    }
}
