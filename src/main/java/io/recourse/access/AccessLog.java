package io.recourse.access;

import io.recourse.access.AccessEvent.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who did what at the door: sign-ins, refusals, changes of users. Knows no password, not even a wrong one. */
@Repository
public class AccessLog {

    private final JdbcClient jdbc;
    private final Clock clock;

    AccessLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Writes one event down.
     *
     * @param userId whom it concerns, or null when the name that was typed is nobody's: it may be a mistyped password
     * @param address the client's network address, or null
     * @param detail what else there is to say, or null
     */
    public void record(Kind kind, String userId, String actor, String address, String detail) {
        jdbc.sql("""
                        insert into access_event (at, kind, user_id, actor, address, detail)
                        values (:at, :kind, :user, :actor, :address, :detail)
                        """)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("kind", kind.name())
                .param("user", userId)
                .param("actor", actor)
                .param("address", address)
                .param("detail", detail)
                .update();
    }

    /**
     * The events before a key, newest first.
     *
     * @param userId only those that concern this user; blank for all
     * @param refusalsOnly only those where somebody was kept out
     */
    public List<AccessEvent> before(long id, String userId, boolean refusalsOnly, int limit) {
        return jdbc.sql("""
                        select * from access_event
                        where id < :id and (:user = '' or user_id = :user)
                        and (not :refusals or kind in ('SIGN_IN_FAILED', 'SIGN_IN_THROTTLED'))
                        order by id desc limit :limit
                        """)
                .param("id", id)
                .param("user", userId)
                .param("refusals", refusalsOnly)
                .param("limit", limit)
                .query(AccessLog::event)
                .list();
    }

    private static AccessEvent event(ResultSet row, int number) throws SQLException {
        return new AccessEvent(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Kind.valueOf(row.getString("kind")),
                row.getString("user_id"),
                row.getString("actor"),
                row.getString("address"),
                row.getString("detail"));
    }
}
