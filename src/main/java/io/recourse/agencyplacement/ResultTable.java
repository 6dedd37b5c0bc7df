package io.recourse.agencyplacement;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.FileError;
import io.recourse.contact.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What agencies told, in the database: their files, the errors in them, and their contacts. */
@Repository
class ResultTable {

    private final JdbcClient jdbc;

    ResultTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ResultFile file, List<FileError> errors) {
        jdbc.sql("""
                        insert into agency_result_file (id, agency_code, name, recorded, unchanged, rejected, breaches,
                            uploaded_by, uploaded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        file.id(),
                        file.agencyCode(),
                        file.name(),
                        file.recorded(),
                        file.unchanged(),
                        file.rejected(),
                        file.breaches(),
                        file.uploadedBy(),
                        Timestamp.from(file.uploadedAt()))
                .update();
        errors.forEach(error -> jdbc.sql("""
                        insert into agency_result_error (file_id, line, "column", value, code, arguments)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        file.id(),
                        error.line(),
                        error.column(),
                        error.value() == null ? null : error.value().replace('\0', '\uFFFD'),
                        error.code(),
                        error.arguments().toArray(String[]::new))
                .update());
    }

    Optional<ResultFile> find(UUID id) {
        return jdbc.sql("select * from agency_result_file where id = ?")
                .param(id)
                .query(ResultFile.class)
                .optional();
    }

    List<ResultFile> latest(String agencyCode, int most) {
        return jdbc.sql("select * from agency_result_file where agency_code = ? order by number desc limit ?")
                .params(agencyCode, most)
                .query(ResultFile.class)
                .list();
    }

    List<FileError> errors(UUID file, int most) {
        return jdbc.sql("select * from agency_result_error where file_id = ? order by id limit ?")
                .params(file, most)
                .query((row, n) -> new FileError(
                        row.getObject("line", Long.class),
                        row.getString("column"),
                        row.getString("value"),
                        row.getString("code"),
                        List.of((String[]) row.getArray("arguments").getArray())))
                .list();
    }

    Optional<AgencyContact> find(UUID placement, Instant at, Channel channel) {
        return jdbc.sql("select * from agency_contact where placement_id = ? and at = ? and channel = ?")
                .params(placement, Timestamp.from(at), channel.name())
                .query((row, n) -> contact(row))
                .optional();
    }

    void add(AgencyContact contact, String agencyCode, UUID attempt, Actor by, Instant now) {
        jdbc.sql("""
                        insert into agency_contact (id, placement_id, agency_code, case_no, at, channel, collectors,
                            fingerprint, attempt_id, outcome, breach, breach_why, recorded_by, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        contact.id(),
                        contact.placementId(),
                        agencyCode,
                        contact.caseNo().value(),
                        Timestamp.from(contact.at()),
                        contact.channel().name(),
                        contact.collectors(),
                        contact.fingerprint(),
                        attempt,
                        contact.outcome() == null ? null : contact.outcome().name(),
                        contact.breach(),
                        contact.breachWhy(),
                        by.id(),
                        Timestamp.from(now))
                .update();
    }

    void outcomeTold(UUID contact) {
        jdbc.sql("update agency_contact set outcome_told = true where id = ?")
                .param(contact)
                .update();
    }

    List<AgencyContact> breaches(String agencyCode, int most) {
        return jdbc.sql(
                        "select * from agency_contact where agency_code = ? and breach is not null order by at desc limit ?")
                .params(agencyCode, most)
                .query((row, n) -> contact(row))
                .list();
    }

    private static AgencyContact contact(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new AgencyContact(
                row.getObject("id", UUID.class),
                row.getObject("placement_id", UUID.class),
                new CaseNo(row.getString("case_no")),
                row.getTimestamp("at").toInstant(),
                Channel.valueOf(row.getString("channel")),
                row.getString("collectors"),
                row.getString("fingerprint"),
                outcome == null ? null : PlacementResult.valueOf(outcome),
                row.getBoolean("outcome_told"),
                row.getString("breach"),
                row.getString("breach_why"));
    }
}
