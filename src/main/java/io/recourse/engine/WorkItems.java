package io.recourse.engine;

import io.recourse.common.CaseNo;
import io.recourse.deadlines.DueTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The open human tasks as lists read them: one indexed table that the engine's task events keep. */
@Component
class WorkItems {

    private static final String FOUND = """
            from work_item w
            where (cast(:caseNo as text) is null or w.case_no = :caseNo)
              and (cast(:assignee as text) is null or w.assignee = :assignee)
              and (not :unassigned or w.assignee is null)
              and (cast(:group as text) is null or :group = any (w.groups))
              and (cast(:key as text) is null or w.key = :key)
              and (cast(:status as text) is null or :status = case
                    when w.due_at <= :now then 'BREACHED'
                    when w.at_risk_at <= :now then 'AT_RISK' else 'ON_TRACK' end)
            """;

    private final JdbcClient jdbc;

    WorkItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(WorkItem item) {
        jdbc.sql("""
                        insert into work_item (task_id, key, process, case_no, assignee, groups, created_at, due_at,
                            at_risk_at, provisional)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
                        item.provisional())
                .update();
    }

    void assign(String taskId, String assignee) {
        jdbc.sql("update work_item set assignee = ? where task_id = ?")
                .params(assignee, taskId)
                .update();
    }

    void remove(String taskId) {
        jdbc.sql("delete from work_item where task_id = ?").param(taskId).update();
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

    /** Marks breached tasks as escalated, and names them; those of held cases only where the debtor is owed them. */
    List<WorkItem> escalateBreached(Instant now) {
        return jdbc.sql("""
                        update work_item w set escalated = true,
                            groups = case when 'team-lead' = any (groups) then groups else array_append(groups, 'team-lead') end
                        from legal_case c
                        where c.case_no = w.case_no and (c.status = 'OPEN' or w.process = any(:owed))
                          and w.due_at <= :now and not w.escalated
                        returning w.*
                        """)
                .param("owed", CaseProcesses.OWED.toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .query((row, n) -> item(row))
                .list();
    }

    List<WorkItem> provisional() {
        return jdbc.sql("select * from work_item where provisional")
                .query((row, n) -> item(row))
                .list();
    }

    List<WorkItem> of(CaseNo caseNo) {
        return jdbc.sql("select * from work_item where case_no = ? order by due_at, task_id")
                .param(caseNo.value())
                .query((row, n) -> item(row))
                .list();
    }

    Optional<WorkItem> find(String taskId) {
        return jdbc.sql("select * from work_item where task_id = ?")
                .param(taskId)
                .query((row, n) -> item(row))
                .optional();
    }

    /** Locks the task's row, so that of two people at the same moment the second waits and finds it gone. */
    Optional<WorkItem> lock(String taskId) {
        return jdbc.sql("select * from work_item where task_id = ? for update")
                .param(taskId)
                .query((row, n) -> item(row))
                .optional();
    }

    /**
     * Locks the most urgent task that this user may do now: his own, else one that nobody has claimed. Tasks that a
     * colleague takes at this moment are passed over, and those of held cases.
     *
     * @param groups of the user
     * @param except the task that he leaves; null for none
     */
    Optional<WorkItem> lockNext(String userId, Set<String> groups, String except) {
        return jdbc.sql("""
                        select w.* from work_item w join legal_case c on c.case_no = w.case_no
                        where (w.assignee = :user or (w.assignee is null and w.groups && cast(:groups as text[])))
                          and (c.status = 'OPEN' or w.process = any(cast(:owed as text[])))
                          and w.task_id is distinct from cast(:except as text)
                        order by (w.assignee is null), w.due_at, w.task_id
                        limit 1 for update of w skip locked
                        """)
                .param("user", userId)
                .param("groups", groups.toArray(String[]::new))
                .param(
                        "owed",
                        Stream.concat(Stream.of("hold"), CaseProcesses.OWED.stream())
                                .toArray(String[]::new))
                .param("except", except)
                .query((row, n) -> item(row))
                .optional();
    }

    List<WorkItem> search(TaskSearch search, Instant now) {
        return found("select w.* " + FOUND + """
                          and (cast(:afterId as text) is null or (w.due_at, w.task_id) > (:afterDue, :afterId))
                        order by w.due_at, w.task_id
                        limit :limit
                        """, search, now)
                .param(
                        "afterDue",
                        search.after() == null
                                ? null
                                : Timestamp.from(search.after().dueAt()))
                .param("afterId", search.after() == null ? null : search.after().taskId())
                .param("limit", search.limit())
                .query((row, n) -> item(row))
                .list();
    }

    long count(TaskSearch search, Instant now) {
        return found("select count(*) " + FOUND, search, now).query(Long.class).single();
    }

    private JdbcClient.StatementSpec found(String sql, TaskSearch search, Instant now) {
        return jdbc.sql(sql)
                .param(
                        "caseNo",
                        search.caseNo() == null ? null : search.caseNo().value())
                .param("assignee", search.assignee())
                .param("unassigned", search.unassigned())
                .param("group", search.group())
                .param("key", search.key())
                .param(
                        "status",
                        search.status() == null ? null : search.status().name())
                .param("now", Timestamp.from(now));
    }

    private static WorkItem item(ResultSet row) throws SQLException {
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
                row.getBoolean("provisional"));
    }
}
