package io.recourse.legalcase;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Holds (暂停): while one is open, nothing escalates and no clock of the case runs. */
@Component
@Transactional
public class Holds {

    /**
     * Why and since when a case is held.
     *
     * @param ground what the hardship is; null where nobody said, and for a dispute
     * @param since the moment from which the case's clocks stand still
     * @param deferredUntil the day on which it is examined again; null before a deferral was granted
     */
    public record Hold(HoldReason reason, HardshipGround ground, String note, Instant since, LocalDate deferredUntil) {}

    private final JdbcClient jdbc;
    private final LegalCases cases;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Holds(JdbcClient jdbc, LegalCases cases, Timeline timeline, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Refused with code {@code case.closed} or {@code case.on-hold} */
    public void begin(CaseNo caseNo, HoldReason reason, String note, Actor by) {
        cases.hold(caseNo);
        jdbc.sql("insert into case_hold (id, case_no, reason, note, held_at) values (?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), caseNo.value(), reason.name(), note, Timestamp.from(clock.instant()))
                .update();
        timeline.record(caseNo, "case-held", by, Map.of("reason", "@hold." + reason.name()));
        events.publishEvent(new CaseHeld(caseNo, reason, note, by));
    }

    /**
     * States, or corrects, what the hardship of the open hold is.
     *
     * @throws Refused with code {@code case.not-on-hold} where no hardship holds the case
     */
    public void stateGround(CaseNo caseNo, HardshipGround ground, Actor by) {
        Hold hold = current(caseNo)
                .filter(open -> open.reason() == HoldReason.HARDSHIP)
                .orElseThrow(() -> new Refused("case.not-on-hold", caseNo));
        if (hold.ground() == ground) {
            return;
        }
        jdbc.sql("update case_hold set ground = ? where case_no = ? and released_at is null")
                .params(ground.name(), caseNo.value())
                .update();
        timeline.record(caseNo, "hardship-ground-stated", by, Map.of("ground", "@hardship-ground." + ground));
    }

    /**
     * Lets the open hold last until a day, on which it is examined again.
     *
     * @throws Refused with code {@code case.not-on-hold}
     */
    public void defer(CaseNo caseNo, LocalDate until, Actor by) {
        int deferred = jdbc.sql("update case_hold set deferred_until = ? where case_no = ? and released_at is null")
                .params(until, caseNo.value())
                .update();
        if (deferred == 0) {
            throw new Refused("case.not-on-hold", caseNo);
        }
        timeline.record(caseNo, "case-deferred", by, Map.of("until", until.toString()));
    }

    /**
     * Ends the open hold.
     *
     * @return the hold that ended
     * @throws Refused with code {@code case.not-on-hold}
     */
    public Hold end(CaseNo caseNo, Actor by) {
        Hold hold = current(caseNo).orElseThrow(() -> new Refused("case.not-on-hold", caseNo));
        cases.release(caseNo);
        jdbc.sql("update case_hold set released_at = ? where case_no = ? and released_at is null")
                .params(Timestamp.from(clock.instant()), caseNo.value())
                .update();
        timeline.record(caseNo, "case-released", by, Map.of());
        return hold;
    }

    /** A hold that is over. */
    public record Span(Instant heldAt, Instant releasedAt) {}

    /** The holds of a case that are over, oldest first. */
    @Transactional(readOnly = true)
    public List<Span> past(CaseNo caseNo) {
        return jdbc.sql("""
                        select held_at, released_at from case_hold
                        where case_no = ? and released_at is not null order by held_at
                        """)
                .param(caseNo.value())
                .query((row, n) -> new Span(
                        row.getTimestamp(1).toInstant(), row.getTimestamp(2).toInstant()))
                .list();
    }

    /** Whether a case was on hold at a moment. */
    @Transactional(readOnly = true)
    public boolean wasHeld(CaseNo caseNo, Instant at) {
        return jdbc.sql("""
                        select exists (select 1 from case_hold where case_no = :case and held_at <= :at
                            and (released_at is null or released_at > :at))
                        """)
                .param("case", caseNo.value())
                .param("at", Timestamp.from(at))
                .query(Boolean.class)
                .single();
    }

    @Transactional(readOnly = true)
    public Optional<Hold> current(CaseNo caseNo) {
        return jdbc.sql("select * from case_hold where case_no = ? and released_at is null")
                .param(caseNo.value())
                .query((row, n) -> hold(row))
                .optional();
    }

    /** Whether a case is on hold; if so it is not released before this transaction ends. */
    public boolean lastsOn(CaseNo caseNo) {
        return jdbc.sql("select id from case_hold where case_no = ? and released_at is null for share")
                .param(caseNo.value())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /** The latest hold for a reason, open or over. */
    @Transactional(readOnly = true)
    public Optional<Hold> latest(CaseNo caseNo, HoldReason reason) {
        return jdbc.sql("select * from case_hold where case_no = ? and reason = ? order by held_at desc limit 1")
                .params(caseNo.value(), reason.name())
                .query((row, n) -> hold(row))
                .optional();
    }

    private static Hold hold(ResultSet row) throws SQLException {
        return new Hold(
                HoldReason.valueOf(row.getString("reason")),
                row.getString("ground") == null ? null : HardshipGround.valueOf(row.getString("ground")),
                row.getString("note"),
                row.getTimestamp("held_at").toInstant(),
                row.getObject("deferred_until", LocalDate.class));
    }
}
