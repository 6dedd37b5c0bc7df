package io.recourse.engine;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.deadlines.DueTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The open human tasks as lists read them: one indexed table that the engine's task events keep. */
@Component
class WorkItems {

    /** A hold has stopped the clock of the task {@code w}; needs {@code :unheld}. */
    static final String STOPPED = """
            (w.process <> all(:unheld) and exists (
                select 1 from case_hold h
                where h.case_no = w.case_no and h.released_at is null and h.held_at >= w.created_at))
            """;

    static final String RUNS = "not " + STOPPED;

    /** What {@link #item} reads, of {@code work_item w}; needs {@code :unheld}. */
    static final String COLUMNS = "w.*, " + STOPPED + " as held";

    private final JdbcClient jdbc;

    WorkItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param table by whose content the due moment was counted */
    void add(WorkItem item, String table) {
        jdbc.sql("""
                        insert into work_item (task_id, key, process, case_no, assignee, groups, created_at, due_at,
                            at_risk_at, provisional, counted_by, handed_on_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                            (select actor from timeline_entry
                             where case_no = ? and kind = 'task-completed' order by id desc limit 1))
                        """)
                .params(
                        item.taskId(),
                        item.key(),
                        item.process(),
                        item.caseNo().value(),
                        item.assignee(),
                        item.groups().toArray(String[]::new),
                        Timestamp.from(item.createdAt()),
                        Timestamp.from(item.dueAt()),
                        Timestamp.from(item.atRiskAt()),
                        item.provisional(),
                        table,
                        item.caseNo().value())
                .update();
    }

    /**
     * Tasks whose due moment another content of the table gave, in the order of their ids.
     *
     * @param after the task to begin after; empty for the first
     */
    List<WorkItem> countedOtherwise(String table, String after, int most) {
        return select("where w.counted_by <> :table and w.task_id > :after order by w.task_id limit :most")
                .param("table", table)
                .param("after", after)
                .param("most", most)
                .query((row, n) -> item(row))
                .list();
    }

    /** Takes due moments for counted by this content; not where somebody moved them since they were read, or does so now. */
    int markCounted(List<WorkItem> read, String table) {
        return jdbc.sql("""
                        with unmoved as (
                            select w.task_id from work_item w join unnest(cast(:ids as text[]),
                                    cast(:dues as timestamptz[]), cast(:risks as timestamptz[])) as read (task_id, due_at, at_risk_at)
                                on w.task_id = read.task_id and w.due_at = read.due_at and w.at_risk_at = read.at_risk_at
                            for update of w skip locked)
                        update work_item w set counted_by = :table from unmoved u where w.task_id = u.task_id
                        """)
                .param("ids", read.stream().map(WorkItem::taskId).toArray(String[]::new))
                .param(
                        "dues",
                        read.stream().map(item -> item.dueAt().toString()).toArray(String[]::new))
                .param(
                        "risks",
                        read.stream().map(item -> item.atRiskAt().toString()).toArray(String[]::new))
                .param("table", table)
                .update();
    }

    void assign(String taskId, String assignee) {
        jdbc.sql("update work_item set assignee = ? where task_id = ?")
                .params(assignee, taskId)
                .update();
    }

    /** The task is open no more; figures go on counting it. */
    void finish(String taskId, boolean completed, Actor by, Instant now) {
        jdbc.sql("""
                        with gone as (delete from work_item where task_id = :task returning *)
                        insert into finished_task (task_id, key, process, case_no, team, created_at, due_at,
                            finished_at, finished_by, completed)
                        select task_id, key, process, case_no, coalesce(groups[1], ''), created_at, due_at,
                            :now, :by, :completed
                        from gone
                        """)
                .param("task", taskId)
                .param("now", Timestamp.from(now))
                .param("by", by.id())
                .param("completed", completed)
                .update();
    }

    /**
     * Moves a task's due moment, in our lists and in Camunda's. The engine's own row is changed by SQL: told to do it in
     * the step that lets a held case go on, the engine takes the task's activation for a colleague's change.
     */
    void setDue(String taskId, DueTime due) {
        jdbc.sql("update work_item set due_at = ?, at_risk_at = ?, provisional = ? where task_id = ?")
                .params(Timestamp.from(due.dueAt()), Timestamp.from(due.atRiskAt()), due.provisional(), taskId)
                .update();
        jdbc.sql("update act_ru_task set due_date_ = ? where id_ = ?")
                .params(Timestamp.from(due.dueAt()), taskId)
                .update();
    }

    /** Marks breached tasks as escalated, and names them; not those whose clock a hold has stopped. */
    List<WorkItem> escalateBreached(Instant now) {
        return jdbc.sql("""
                        update work_item w set escalated = true,
                            groups = case when 'team-lead' = any (groups) then groups else array_append(groups, 'team-lead') end
                        where w.due_at <= :now and not w.escalated and %s
                        returning w.*, false as held
                        """.formatted(RUNS))
                .param("unheld", CaseProcesses.UNHELD.toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .query((row, n) -> item(row))
                .list();
    }

    List<WorkItem> provisional() {
        return select("where w.provisional").query((row, n) -> item(row)).list();
    }

    /** A case's tasks, locked: whoever counts a due moment anew waits, and so do we for him. */
    List<WorkItem> lockAll(CaseNo caseNo) {
        return select("where w.case_no = :case order by w.due_at, w.task_id for update")
                .param("case", caseNo.value())
                .query((row, n) -> item(row))
                .list();
    }

    List<WorkItem> of(CaseNo caseNo) {
        return select("where w.case_no = :case order by w.due_at, w.task_id")
                .param("case", caseNo.value())
                .query((row, n) -> item(row))
                .list();
    }

    Optional<WorkItem> find(String taskId) {
        return select("where w.task_id = :task")
                .param("task", taskId)
                .query((row, n) -> item(row))
                .optional();
    }

    /** Locks the task's row, so that of two people at the same moment the second waits and finds it gone. */
    Optional<WorkItem> lock(String taskId) {
        return select("where w.task_id = :task for update")
                .param("task", taskId)
                .query((row, n) -> item(row))
                .optional();
    }

    /**
     * Locks the most urgent task that this user may do now: of his own, an absent colleague's and those that nobody has
     * claimed, the one that is due first. Tasks that a colleague takes at this moment are passed over, and those of held
     * cases.
     *
     * @param groups of the user
     * @param absent whose tasks he does beside his own
     * @param aside tasks that are not meant
     */
    Optional<WorkItem> lockNext(String userId, Set<String> groups, Set<String> absent, Set<String> aside) {
        String forGroups = " and w.groups && cast(:groups as text[])";
        WorkItem next = lockFirst("w.assignee = :user", null, userId, groups, absent, aside);
        if (!absent.isEmpty()) {
            String ofAbsent = "w.assignee = any (cast(:absent as text[]))" + forGroups;
            next = lockFirst(ofAbsent, next, userId, groups, absent, aside);
        }
        return Optional.ofNullable(lockFirst("w.assignee is null" + forGroups, next, userId, groups, absent, aside));
    }

    /**
     * One condition at a time, so that each goes along its index and stops at the first.
     *
     * @param found what a task must be due before; null for none
     * @return that one when none is
     */
    private WorkItem lockFirst(
            String whose, WorkItem found, String userId, Set<String> groups, Set<String> absent, Set<String> aside) {
        String before = found == null ? "" : "and (w.due_at, w.task_id) < (:dueAt, :taskId)";
        return jdbc.sql("""
                        select %s from work_item w join legal_case c on c.case_no = w.case_no
                        where %s %s
                          and (c.status = 'OPEN' or w.process = any(cast(:workedWhileHeld as text[])))
                          and w.task_id <> all(cast(:aside as text[]))
                        order by w.due_at, w.task_id
                        limit 1 for update of w skip locked
                        """.formatted(COLUMNS, whose, before))
                .param("unheld", CaseProcesses.UNHELD.toArray(String[]::new))
                .param("user", userId)
                .param("groups", groups.toArray(String[]::new))
                .param("absent", absent.toArray(String[]::new))
                .param("workedWhileHeld", CaseProcesses.WORKED_WHILE_HELD.toArray(String[]::new))
                .param("aside", aside.toArray(String[]::new))
                .param("dueAt", found == null ? null : Timestamp.from(found.dueAt()))
                .param("taskId", found == null ? null : found.taskId())
                .query((row, n) -> item(row))
                .optional()
                .orElse(found);
    }

    private JdbcClient.StatementSpec select(String which) {
        return jdbc.sql("select " + COLUMNS + " from work_item w " + which)
                .param("unheld", CaseProcesses.UNHELD.toArray(String[]::new));
    }

    static WorkItem item(ResultSet row) throws SQLException {
        return new WorkItem(
                row.getString("task_id"),
                row.getString("key"),
                row.getString("process"),
                new CaseNo(row.getString("case_no")),
                row.getString("assignee"),
                List.of((String[]) row.getArray("groups").getArray()),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                row.getTimestamp("at_risk_at").toInstant(),
                row.getBoolean("provisional"),
                row.getBoolean("held"));
    }
}
