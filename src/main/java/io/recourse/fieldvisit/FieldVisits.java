package io.recourse.fieldvisit;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.Refused;
import io.recourse.contact.AddressSource;
import io.recourse.legalcase.PartyRole;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All visits. */
@Component
public class FieldVisits {

    private final JdbcClient jdbc;

    FieldVisits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All visits of a case, oldest first. */
    public List<FieldVisit> of(CaseNo caseNo) {
        return jdbc.sql("select * from field_visit where case_no = ? order by ordered_at, visit_no")
                .param(caseNo.value())
                .query((row, n) -> visit(row))
                .list();
    }

    public Optional<FieldVisit> latest(CaseNo caseNo) {
        return of(caseNo).stream().reduce((first, second) -> second);
    }

    FieldVisit inHand(CaseNo caseNo, VisitStatus status) {
        return latest(caseNo)
                .filter(visit -> visit.status() == status)
                .orElseThrow(() -> new IllegalStateException("case " + caseNo + " has no visit that is " + status));
    }

    long nextNumber() {
        return jdbc.sql("select nextval('field_visit_number')")
                .query(Long.class)
                .single();
    }

    void add(FieldVisit visit) {
        jdbc.sql("""
                        insert into field_visit (id, case_no, visit_no, status, role, address, source, first_visitor,
                            second_visitor, visit_on, visit_time, purpose, ordered_by, ordered_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        visit.id(),
                        visit.caseNo().value(),
                        visit.visitNo(),
                        visit.status().name(),
                        visit.role().name(),
                        visit.address(),
                        visit.source().name(),
                        visit.visitors().get(0),
                        visit.visitors().get(1),
                        visit.visitOn(),
                        visit.visitTime(),
                        visit.purpose(),
                        visit.orderedBy().id(),
                        Timestamp.from(visit.orderedAt()))
                .update();
    }

    void drafted(FieldVisit visit, UUID document) {
        change(visit, "document_id = ?", document);
    }

    void begun(FieldVisit visit, UUID attempt, Actor by, Instant at) {
        change(
                visit,
                "status = 'BEGUN', attempt_id = ?, begun_by = ?, begun_at = ?",
                attempt,
                by.id(),
                Timestamp.from(at));
    }

    void calledOff(FieldVisit visit, String reason, Actor by, Instant at) {
        change(visit, "status = 'CALLED_OFF', note = ?, told_by = ?, told_at = ?", reason, by.id(), Timestamp.from(at));
    }

    void done(FieldVisit visit, VisitDebtor.Told told, Actor by, Instant at) {
        change(
                visit,
                "status = 'DONE', result = ?, met = ?, recording_ref = ?, note = ?, incident = ?, told_by = ?, told_at = ?",
                told.result().name(),
                told.met().name(),
                told.recordingRef(),
                told.note(),
                told.incident(),
                by.id(),
                Timestamp.from(at));
    }

    private void change(FieldVisit visit, String changes, Object... values) {
        int rows = jdbc.sql(
                        "update field_visit set " + changes + ", version = version + 1 where id = ? and version = ?")
                .params(Stream.concat(Arrays.stream(values), Stream.of(visit.id(), visit.version()))
                        .toList())
                .update();
        if (rows == 0) {
            throw new Refused("visit.changed-meanwhile", visit.visitNo());
        }
    }

    private static FieldVisit visit(ResultSet row) throws SQLException {
        return new FieldVisit(
                row.getObject("id", UUID.class),
                new CaseNo(row.getString("case_no")),
                row.getString("visit_no"),
                VisitStatus.valueOf(row.getString("status")),
                PartyRole.valueOf(row.getString("role")),
                row.getString("address"),
                AddressSource.valueOf(row.getString("source")),
                List.of(row.getString("first_visitor"), row.getString("second_visitor")),
                row.getObject("visit_on", LocalDate.class),
                row.getObject("visit_time", LocalTime.class),
                row.getString("purpose"),
                new Actor(row.getString("ordered_by")),
                row.getTimestamp("ordered_at").toInstant(),
                row.getObject("document_id", UUID.class),
                row.getObject("attempt_id", UUID.class),
                actor(row.getString("begun_by")),
                instant(row.getTimestamp("begun_at")),
                row.getString("result") == null ? null : VisitResult.valueOf(row.getString("result")),
                row.getString("met") == null ? null : Met.valueOf(row.getString("met")),
                row.getString("recording_ref"),
                row.getString("note"),
                row.getString("incident"),
                actor(row.getString("told_by")),
                row.getInt("version"));
    }

    private static Actor actor(String id) {
        return id == null ? null : new Actor(id);
    }

    private static Instant instant(Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
