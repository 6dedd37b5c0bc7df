package io.recourse.agencyplacement;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All placements; a case has one open placement at the most. */
@Component
@Transactional
public class Placements {

    private final JdbcClient jdbc;
    private final Clock clock;

    Placements(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All placements of a case, oldest first. */
    @Transactional(readOnly = true)
    public List<Placement> of(CaseNo caseNo) {
        return select("where case_no = ? order by proposed_at, id", caseNo.value());
    }

    /** The open placement of a case. */
    @Transactional(readOnly = true)
    public Optional<Placement> find(CaseNo caseNo) {
        return select("where case_no = ? and status <> 'ENDED'", caseNo.value()).stream()
                .findFirst();
    }

    @Transactional(readOnly = true)
    public Optional<Placement> latest(CaseNo caseNo) {
        return of(caseNo).stream().reduce((first, second) -> second);
    }

    @Transactional(readOnly = true)
    public Optional<Placement> find(UUID id) {
        return select("where id = ?", id).stream().findFirst();
    }

    /** The open placements of an agency, oldest first. */
    @Transactional(readOnly = true)
    public List<Placement> open(String agencyCode) {
        return select("where agency_code = ? and status <> 'ENDED' order by proposed_at, id", agencyCode);
    }

    /** Ended placements of an agency of which it has not proven that the data are deleted, oldest first. */
    @Transactional(readOnly = true)
    public List<Placement> owingDeletion(String agencyCode) {
        return select("""
                        where agency_code = ? and status = 'ENDED' and handed_over_at is not null
                            and certificate_ref is null order by ended_on, id
                        """, agencyCode);
    }

    /**
     * The agency was given the data of these placements.
     *
     * @param handoverId the file
     * @throws Refused with code {@code placement.changed-meanwhile} when one of them is not approved and waiting
     */
    void handOver(Collection<UUID> ids, UUID handoverId) {
        int rows = jdbc.sql("""
                        update agency_placement set status = 'HANDED_OVER', handover_id = ?, handed_over_at = ?,
                            version = version + 1
                        where id = any(?) and status = 'APPROVED'
                        """)
                .params(handoverId, now(), ids.toArray(UUID[]::new))
                .update();
        if (rows != ids.size()) {
            throw new Refused("placement.changed-meanwhile");
        }
    }

    /** @throws Refused with code {@code placement.open-already} */
    void propose(CaseNo caseNo, String agencyCode, LocalDate termUntil, String reason, Actor by) {
        try {
            jdbc.sql("""
                            insert into agency_placement (id, case_no, agency_code, status, term_until, reason,
                                proposed_by, proposed_at)
                            values (?, ?, ?, 'PROPOSED', ?, ?, ?, ?)
                            """)
                    .params(UUID.randomUUID(), caseNo.value(), agencyCode, termUntil, reason, by.id(), now())
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Refused("placement.open-already", caseNo);
        }
    }

    void approve(Placement placement, Actor by) {
        change(placement, "status = 'APPROVED', approved_by = ?, approved_at = ?", by.id(), now());
    }

    void result(Placement placement, PlacementResult result, String note, Actor by) {
        change(placement, "result = ?, result_note = ?, told_by = ?, told_at = ?", result.name(), note, by.id(), now());
    }

    void end(Placement placement, PlacementEnd reason, String note, Actor by) {
        change(
                placement,
                "status = 'ENDED', ended_on = ?, ended_by = ?, end_reason = ?, end_note = ?",
                LocalDate.now(clock),
                by.id(),
                reason.name(),
                note);
    }

    void certificate(Placement placement, String ref, LocalDate on, Actor by) {
        change(placement, "certificate_ref = ?, certificate_on = ?, certificate_by = ?", ref, on, by.id());
    }

    private void change(Placement placement, String changes, Object... values) {
        int rows = jdbc.sql("update agency_placement set " + changes
                        + ", version = version + 1 where id = ? and version = ?")
                .params(Stream.concat(Arrays.stream(values), Stream.of(placement.id(), placement.version()))
                        .toList())
                .update();
        if (rows == 0) {
            throw new Refused("placement.changed-meanwhile");
        }
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private List<Placement> select(String which, Object... values) {
        return jdbc.sql("select * from agency_placement " + which)
                .params(values)
                .query((row, n) -> placement(row))
                .list();
    }

    static Placement placement(ResultSet row) throws SQLException {
        return new Placement(
                row.getObject("id", UUID.class),
                new CaseNo(row.getString("case_no")),
                row.getString("agency_code"),
                PlacementStatus.valueOf(row.getString("status")),
                row.getObject("term_until", LocalDate.class),
                row.getString("reason"),
                actor(row.getString("proposed_by")),
                instant(row.getTimestamp("proposed_at")),
                actor(row.getString("approved_by")),
                instant(row.getTimestamp("approved_at")),
                row.getObject("handover_id", UUID.class),
                instant(row.getTimestamp("handed_over_at")),
                row.getString("result") == null ? null : PlacementResult.valueOf(row.getString("result")),
                row.getString("result_note"),
                actor(row.getString("told_by")),
                instant(row.getTimestamp("told_at")),
                row.getObject("ended_on", LocalDate.class),
                row.getString("end_reason") == null ? null : PlacementEnd.valueOf(row.getString("end_reason")),
                row.getString("end_note"),
                row.getString("certificate_ref"),
                row.getObject("certificate_on", LocalDate.class),
                actor(row.getString("certificate_by")),
                row.getInt("version"));
    }

    private static Actor actor(String id) {
        return id == null ? null : new Actor(id);
    }

    private static Instant instant(Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
