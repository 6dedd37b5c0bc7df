package io.recourse.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code absence}. */
@Repository
class AbsenceTable {

    private final JdbcClient jdbc;

    AbsenceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Absence absence, Instant now) {
        jdbc.sql("""
                        insert into absence (id, user_id, from_day, to_day, substitute, entered_by, entered_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        absence.id(),
                        absence.user(),
                        absence.from(),
                        absence.to(),
                        absence.substitute(),
                        absence.enteredBy(),
                        Timestamp.from(now))
                .update();
    }

    void end(UUID id, LocalDate backOn, String by) {
        jdbc.sql("update absence set back_on = ?, ended_by = ? where id = ? and back_on is null")
                .params(backOn, by, id)
                .update();
    }

    Optional<Absence> find(UUID id) {
        return jdbc.sql("select * from absence where id = ?")
                .param(id)
                .query((row, n) -> absence(row))
                .optional();
    }

    /** Those whose last day is not before that day, the first to begin first. */
    List<Absence> since(LocalDate day) {
        return jdbc.sql("select * from absence where to_day >= ? order by from_day, user_id, id")
                .param(day)
                .query((row, n) -> absence(row))
                .list();
    }

    /** Absent person → his substitute. */
    Map<String, String> on(LocalDate day) {
        Map<String, String> substitutes = new HashMap<>();
        jdbc.sql("""
                        select user_id, substitute from absence
                        where to_day >= :day and from_day <= :day and (back_on is null or back_on > :day)
                        """).param("day", day).query((ResultSet row) -> {
            substitutes.put(row.getString(1), row.getString(2));
        });
        return substitutes;
    }

    /** One enters an absence at a time, to the end of the transaction, so that no two overlap. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('io.recourse.engine.absence'))")
                .query((row, n) -> true)
                .single();
    }

    private static Absence absence(ResultSet row) throws SQLException {
        return new Absence(
                row.getObject("id", UUID.class),
                row.getString("user_id"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getString("substitute"),
                row.getString("entered_by"),
                row.getObject("back_on", LocalDate.class));
    }
}
