package io.recourse.workbench;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tasks of batches, what came of each, and which the person has opened. */
@Repository
class TaskBatchRowTable {

    /** The draw is the batch's own, and the same whenever one looks. */
    private static final String DRAWN = """
            (select task_id from task_batch_row where batch_id = :batch and status = 'ELIGIBLE'
             order by md5(batch_id::text || task_id) limit :most)
            """;

    private final JdbcClient jdbc;

    TaskBatchRowTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param most how many of the eligible ones are drawn */
    List<TaskBatchRow> of(UUID batch, int after, int limit, int most) {
        return jdbc.sql("select r.*, r.task_id in " + DRAWN + """
                        as sampled from task_batch_row r
                        where batch_id = :batch and seq > :after order by seq limit :limit
                        """)
                .param("batch", batch)
                .param("most", most)
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> row(row))
                .list();
    }

    /** Of the tasks that are drawn, those that the person has not opened. */
    List<TaskBatchRow> unopened(UUID batch, int most) {
        return jdbc.sql("""
                        select r.*, true as sampled from task_batch_row r
                        where batch_id = :batch and not opened and task_id in
                        """ + DRAWN + " order by seq")
                .param("batch", batch)
                .param("most", most)
                .query((row, n) -> row(row))
                .list();
    }

    /** The first of its tasks that nobody has completed; empty when none is left. */
    Optional<String> firstOpen(UUID batch) {
        return jdbc.sql("""
                        select r.task_id from task_batch_row r join work_item w on w.task_id = r.task_id
                        where r.batch_id = ? order by r.seq limit 1
                        """).param(batch).query(String.class).optional();
    }

    /** @return the task's id; empty when the batch has none in that place */
    Optional<String> open(UUID batch, int seq) {
        return jdbc.sql("update task_batch_row set opened = true where batch_id = ? and seq = ? returning task_id")
                .params(batch, seq)
                .query(String.class)
                .optional();
    }

    /** The next task of a batch that moves. Nobody else gets it, and nobody changes its batch, until the transaction ends. */
    Optional<TaskBatchTurn> takeNext() {
        return jdbc.sql("""
                        select b.*, r.seq, r.task_id from task_batch b join task_batch_row r on r.batch_id = b.id
                        where (b.status, r.status) in (('CHECKING', 'WAITING'), ('COMPLETING', 'ELIGIBLE'))
                        order by b.number, r.seq limit 1
                        for share of b for update of r skip locked
                        """)
                .query((row, n) -> new TaskBatchTurn(
                        row.getObject("id", UUID.class),
                        row.getInt("seq"),
                        row.getString("task_id"),
                        row.getString("status").equals(TaskBatch.Status.COMPLETING.name()),
                        new Actor(row.getString("person")),
                        row.getString("answers")))
                .optional();
    }

    void passed(TaskBatchTurn turn) {
        jdbc.sql("update task_batch_row set status = ? where batch_id = ? and seq = ?")
                .params(turn.completes() ? "DONE" : "ELIGIBLE", turn.batch(), turn.seq())
                .update();
    }

    void refused(TaskBatchTurn turn, String code, List<String> arguments) {
        jdbc.sql("""
                        update task_batch_row set status = 'REFUSED', code = ?, arguments = ?
                        where batch_id = ? and seq = ? and status in ('WAITING', 'ELIGIBLE')
                        """)
                .params(code, arguments.toArray(String[]::new), turn.batch(), turn.seq())
                .update();
    }

    private static TaskBatchRow row(ResultSet row) throws SQLException {
        Array arguments = row.getArray("arguments");
        return new TaskBatchRow(
                row.getInt("seq"),
                row.getString("task_id"),
                new CaseNo(row.getString("case_no")),
                TaskBatchRow.Status.valueOf(row.getString("status")),
                row.getString("code"),
                arguments == null ? List.of() : List.of((String[]) arguments.getArray()),
                row.getBoolean("sampled"),
                row.getBoolean("opened"));
    }
}
