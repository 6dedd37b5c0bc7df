package io.recourse.deadlines;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.Refused;
import io.recourse.deadlines.LimitationEvent.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happened to the limitation of each case, with proof. Records are added, never changed; one whose proof falls away is withdrawn. */
@Component
@Transactional
public class LimitationRecords {

    private static final String INSERT = """
            insert into limitation_event
                (case_no, kind, event_on, until, new_last_due_on, evidence, recorded_at, recorded_by)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (case_no, kind, event_on, evidence) do nothing
            """;

    /** What happened to a case, and what proves it. */
    public record Proven(CaseNo caseNo, LimitationEvent event, String evidence) {

        /** @throws Refused with code {@code limitation.evidence-missing} */
        public Proven {
            if (evidence == null || evidence.isBlank()) {
                throw new Refused("limitation.evidence-missing");
            }
            evidence = evidence.strip();
        }
    }

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final Limitation limitation;
    private final Clock clock;

    LimitationRecords(JdbcClient jdbc, JdbcTemplate batch, Limitation limitation, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.limitation = limitation;
        this.clock = clock;
    }

    /**
     * Records an event. The same kind, day and evidence again changes nothing.
     *
     * @return false when it was there already
     * @throws Refused with code {@code limitation.evidence-missing}, or {@code limitation.record-differs} when the same
     *     evidence already stands for other dates
     */
    public boolean record(CaseNo caseNo, LimitationEvent event, String evidence, Actor by) {
        Proven proven = new Proven(caseNo, event, evidence);
        boolean added = batch.update(INSERT, columns(proven, by)) == 1;
        if (!added) {
            refuseUnlessKnown(proven, of(caseNo));
        }
        return added;
    }

    /**
     * Records the events of many cases with as many statements as one.
     *
     * @throws Refused with code {@code limitation.record-differs}
     */
    public void recordAll(Collection<Proven> events, Actor by) {
        batch.batchUpdate(
                INSERT, events.stream().map(event -> columns(event, by)).toList());
        Map<CaseNo, List<LimitationRecord>> known =
                of(events.stream().map(Proven::caseNo).distinct().toList());
        events.forEach(event -> refuseUnlessKnown(event, known.get(event.caseNo())));
    }

    private static void refuseUnlessKnown(Proven proven, List<LimitationRecord> known) {
        if (known.stream().noneMatch(record -> record.event().equals(proven.event()))) {
            throw new Refused("limitation.record-differs", proven.event().on());
        }
    }

    private Object[] columns(Proven proven, Actor by) {
        LimitationEvent event = proven.event();
        return new Object[] {
            proven.caseNo().value(),
            event.kind().name(),
            event.on(),
            event.until(),
            event.newLastDueOn(),
            proven.evidence(),
            Timestamp.from(clock.instant()),
            by.id()
        };
    }

    /**
     * The proof of an event fell away: a returned payment acknowledges nothing on which the creditor could safely rely.
     * The same again changes nothing.
     */
    public void withdraw(CaseNo caseNo, Kind kind, String evidence, Actor by) {
        jdbc.sql("""
                        update limitation_event set withdrawn_at = ?, withdrawn_by = ?
                        where case_no = ? and kind = ? and evidence = ? and withdrawn_at is null
                        """)
                .params(Timestamp.from(clock.instant()), by.id(), caseNo.value(), kind.name(), evidence)
                .update();
    }

    /** Everything recorded of a case and not withdrawn, in order of the events' days. */
    @Transactional(readOnly = true)
    public List<LimitationRecord> of(CaseNo caseNo) {
        return of(List.of(caseNo)).getOrDefault(caseNo, List.of());
    }

    /**
     * The limitation of a case.
     *
     * @param dueOn when the whole debt fell due: its last instalment, or the acceleration
     */
    @Transactional(readOnly = true)
    public Limitation.Result of(CaseNo caseNo, LocalDate dueOn, LocalDate asOf) {
        return of(Map.of(caseNo, dueOn), asOf).get(caseNo);
    }

    /**
     * The limitation of each of many cases, with one query for all.
     *
     * @param dueOn when the whole debt of each fell due
     */
    @Transactional(readOnly = true)
    public Map<CaseNo, Limitation.Result> of(Map<CaseNo, LocalDate> dueOn, LocalDate asOf) {
        Map<CaseNo, List<LimitationRecord>> records = of(dueOn.keySet());
        Map<CaseNo, Limitation.Result> results = new HashMap<>();
        dueOn.forEach((caseNo, day) -> {
            List<LimitationEvent> events = records.getOrDefault(caseNo, List.of()).stream()
                    .map(LimitationRecord::event)
                    .toList();
            results.put(caseNo, limitation.of(day, events, asOf));
        });
        return results;
    }

    private Map<CaseNo, List<LimitationRecord>> of(Collection<CaseNo> cases) {
        Map<CaseNo, List<LimitationRecord>> records = new HashMap<>();
        jdbc.sql("""
                        select case_no, kind, event_on, until, new_last_due_on, evidence, recorded_at, recorded_by
                        from limitation_event where case_no = any(:cases) and withdrawn_at is null
                        order by event_on, id
                        """)
                .param("cases", cases.stream().map(CaseNo::value).toArray(String[]::new))
                .query(row -> {
                    records.computeIfAbsent(new CaseNo(row.getString("case_no")), unseen -> new ArrayList<>())
                            .add(record(row));
                });
        return records;
    }

    private static LimitationRecord record(ResultSet row) throws SQLException {
        return new LimitationRecord(
                new LimitationEvent(
                        Kind.valueOf(row.getString("kind")),
                        row.getObject("event_on", LocalDate.class),
                        row.getObject("until", LocalDate.class),
                        row.getObject("new_last_due_on", LocalDate.class)),
                row.getString("evidence"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("recorded_by"));
    }
}
