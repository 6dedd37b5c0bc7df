package io.recourse.agencyplacement;

import io.recourse.common.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Hand-overs and their cases in the database. */
@Repository
class HandoverTable {

    private final JdbcClient jdbc;

    HandoverTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Handover> of(String agencyCode, int most) {
        return jdbc.sql("select * from agency_handover where agency_code = ? order by number desc limit ?")
                .params(agencyCode, most)
                .query((row, n) -> handover(row))
                .list();
    }

    /** The row stays locked until the transaction ends: of two who act on it at once, the later sees what the first did. */
    Optional<Handover> lock(UUID id) {
        return jdbc.sql("select * from agency_handover where id = ? for update")
                .param(id)
                .query((row, n) -> handover(row))
                .optional();
    }

    List<UUID> placements(UUID handover) {
        return jdbc.sql("select placement_id from agency_handover_case where handover_id = ?")
                .param(handover)
                .query(UUID.class)
                .list();
    }

    void add(
            UUID id,
            String agencyCode,
            Collection<UUID> placements,
            boolean needsRelease,
            UUID renews,
            Actor by,
            Instant at) {
        jdbc.sql("""
                        insert into agency_handover (id, agency_code, records, needs_release, renews, made_by, made_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(id, agencyCode, placements.size(), needsRelease, renews, by.id(), Timestamp.from(at))
                .update();
        jdbc.sql("insert into agency_handover_case (handover_id, placement_id) select ?, unnest(cast(? as uuid[]))")
                .params(id, placements.toArray(UUID[]::new))
                .update();
    }

    void release(UUID id, Actor by, Instant at) {
        jdbc.sql("update agency_handover set released_by = ?, released_at = ? where id = ?")
                .params(by.id(), Timestamp.from(at), id)
                .update();
    }

    /** @param rows by their placement */
    void downloaded(UUID id, Map<UUID, HandoverRow> rows, String sha256, Actor by, Instant at) {
        jdbc.sql("""
                        update agency_handover set records = ?, sha256 = ?, downloaded_by = ?, downloaded_at = ?
                        where id = ?
                        """)
                .params(rows.size(), sha256, by.id(), Timestamp.from(at), id)
                .update();
        rows.forEach((placement, row) -> jdbc.sql(
                        "update agency_handover_case set owed = ? where handover_id = ? and placement_id = ?")
                .params(row.owed().amount(), id, placement)
                .update());
    }

    private static Handover handover(ResultSet row) throws SQLException {
        return new Handover(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                row.getString("agency_code"),
                row.getInt("records"),
                row.getBoolean("needs_release"),
                row.getObject("renews", UUID.class),
                new Actor(row.getString("made_by")),
                row.getTimestamp("made_at").toInstant(),
                actor(row.getString("released_by")),
                instant(row.getTimestamp("released_at")),
                row.getString("sha256"),
                actor(row.getString("downloaded_by")),
                instant(row.getTimestamp("downloaded_at")));
    }

    private static Actor actor(String id) {
        return id == null ? null : new Actor(id);
    }

    private static Instant instant(Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
