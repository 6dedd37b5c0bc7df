package io.recourse.documents;

import io.recourse.common.Actor;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of who read which document. */
@Component
class Readings {

    private final JdbcClient jdbc;

    Readings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void record(DocumentId document, Instant at, Actor reader, String what) {
        jdbc.sql("insert into document_access (document_id, at, actor, what) values (?, ?, ?, ?)")
                .params(document.value(), Timestamp.from(at), reader.id(), what)
                .update();
    }

    /** The latest first. */
    List<Reading> of(DocumentId document, int limit) {
        return jdbc.sql("select at, actor, what from document_access where document_id = ? order by id desc limit ?")
                .params(document.value(), limit)
                .query((row, n) -> new Reading(
                        row.getTimestamp("at").toInstant(), new Actor(row.getString("actor")), row.getString("what")))
                .list();
    }
}
