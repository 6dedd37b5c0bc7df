package io.recourse.workbench;

import io.recourse.common.Actor;
import io.recourse.engine.WorkItem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Batches of tasks in the database. */
@Repository
class TaskBatchTable {

    private static final String SELECT = """
            select b.*, c.* from task_batch b cross join lateral (
                select count(*) as row_count, count(*) filter (where r.status = 'WAITING') as waiting,
                    count(*) filter (where r.status = 'ELIGIBLE') as eligible,
                    count(*) filter (where r.status = 'DONE') as done,
                    count(*) filter (where r.status = 'REFUSED') as refused
                from task_batch_row r where r.batch_id = b.id) c
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate many;

    TaskBatchTable(JdbcClient jdbc, JdbcTemplate many) {
        this.jdbc = jdbc;
        this.many = many;
    }

    void add(UUID id, List<WorkItem> items, Actor person, Instant now) {
        jdbc.sql("""
                        insert into task_batch (id, process, key, status, person, created_at)
                        values (?, ?, ?, 'OPEN', ?, ?)
                        """)
                .params(id, items.get(0).process(), items.get(0).key(), person.id(), Timestamp.from(now))
                .update();
        many.batchUpdate(
                """
                insert into task_batch_row (batch_id, seq, task_id, case_no, status)
                select ?, coalesce(max(seq), 0) + 1, ?, ?, 'WAITING' from task_batch_row where batch_id = ?
                """,
                items.stream()
                        .map(item ->
                                new Object[] {id, item.taskId(), item.caseNo().value(), id})
                        .toList());
    }

    Optional<TaskBatch> find(UUID id) {
        return jdbc.sql(SELECT + "where b.id = ?")
                .param(id)
                .query(TaskBatchTable::batch)
                .optional();
    }

    /** A person's, the newest first. */
    List<TaskBatch> of(Actor person, int most) {
        return jdbc.sql(SELECT + "where b.person = ? order by b.number desc limit ?")
                .params(person.id(), most)
                .query(TaskBatchTable::batch)
                .list();
    }

    /** @return false when the batch is not in the one state any more */
    boolean change(UUID id, TaskBatch.Status from, TaskBatch.Status to) {
        return jdbc.sql("update task_batch set status = ? where id = ? and status = ?")
                        .params(to.name(), id, from.name())
                        .update()
                == 1;
    }

    /** @return false when the batch does not wait for answers any more */
    boolean answer(UUID id, String answers) {
        int changed = jdbc.sql("""
                        update task_batch set answers = cast(? as jsonb), status = 'CHECKING'
                        where id = ? and status in ('OPEN', 'CHECKED')
                        """).params(answers, id).update();
        if (changed == 1) {
            jdbc.sql("""
                            update task_batch_row set status = 'WAITING', code = null, arguments = null where batch_id = ?
                            """).param(id).update();
        }
        return changed == 1;
    }

    /** Batches of which each task has had its turn are checked or done. */
    void endSteps() {
        jdbc.sql("""
                        update task_batch b set status = case status when 'CHECKING' then 'CHECKED' else 'DONE' end
                        where status in ('CHECKING', 'COMPLETING') and not exists (
                            select 1 from task_batch_row r where r.batch_id = b.id
                              and r.status = case b.status when 'CHECKING' then 'WAITING' else 'ELIGIBLE' end)
                        """).update();
    }

    private static TaskBatch batch(ResultSet row, int n) throws SQLException {
        return new TaskBatch(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                row.getString("process"),
                row.getString("key"),
                TaskBatch.Status.valueOf(row.getString("status")),
                row.getString("answers"),
                new Actor(row.getString("person")),
                row.getTimestamp("created_at").toInstant(),
                row.getInt("row_count"),
                row.getInt("waiting"),
                row.getInt("eligible"),
                row.getInt("done"),
                row.getInt("refused"));
    }
}
