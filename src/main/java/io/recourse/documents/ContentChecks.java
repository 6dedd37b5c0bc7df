package io.recourse.documents;

import io.recourse.common.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of checks of stored bytes. */
@Component
class ContentChecks {

    private final JdbcClient jdbc;

    ContentChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the new check, or nothing when one is running; one that made no progress for five minutes is not */
    Optional<Long> start(Instant at, Actor by, long total) {
        return jdbc.sql("""
                        insert into content_check (started_at, started_by, total)
                        select ?, ?, ? where not exists (select from content_check
                            where finished_at is null and worked_at > now() - interval '5 minutes')
                        returning id
                        """)
                .params(Timestamp.from(at), by.id(), total)
                .query(Long.class)
                .optional();
    }

    void progress(long id, long checked) {
        jdbc.sql("update content_check set checked = ?, worked_at = now() where id = ?")
                .params(checked, id)
                .update();
    }

    void fault(long id, String sha256, String problem) {
        jdbc.sql("insert into content_fault (check_id, sha256, problem) values (?, ?, ?)")
                .params(id, sha256, problem)
                .update();
    }

    /** @param stoppedBy the key of a message; null when it came to its end */
    void finish(long id, Instant at, String stoppedBy) {
        jdbc.sql("update content_check set finished_at = ?, stopped_by = ?, worked_at = now() where id = ?")
                .params(Timestamp.from(at), stoppedBy, id)
                .update();
    }

    /** The latest first. */
    List<ContentCheck> latest(int limit) {
        return jdbc.sql("""
                        select c.*, finished_at is null and worked_at > now() - interval '5 minutes' as running
                        from content_check c order by id desc limit ?
                        """).param(limit).query((row, n) -> check(row)).list();
    }

    private ContentCheck check(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        Timestamp finished = row.getTimestamp("finished_at");
        return new ContentCheck(
                id,
                row.getTimestamp("started_at").toInstant(),
                new Actor(row.getString("started_by")),
                row.getLong("total"),
                row.getLong("checked"),
                row.getBoolean("running"),
                finished == null ? null : finished.toInstant(),
                row.getString("stopped_by"),
                faults(id));
    }

    private List<ContentCheck.Fault> faults(long id) {
        return jdbc.sql("""
                        select f.sha256, f.problem, min(d.case_no) as case_no, min(d.title_key) as title_key
                        from content_fault f left join document d on d.sha256 = f.sha256
                        where f.check_id = ? group by f.sha256, f.problem order by f.sha256 limit 100
                        """)
                .param(id)
                .query((row, n) -> new ContentCheck.Fault(
                        row.getString("sha256"),
                        row.getString("problem"),
                        row.getString("case_no"),
                        row.getString("title_key")))
                .list();
    }
}
