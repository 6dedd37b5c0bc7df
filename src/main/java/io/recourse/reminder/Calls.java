package io.recourse.reminder;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The calls made to debtors. */
@Component
public class Calls {

    /** A call as it is listed. */
    public record Call(String calledBy, Instant calledAt, CallResult result, boolean connected, String note) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Calls(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void record(CaseNo caseNo, CallResult result, boolean connected, String recordingRef, String note, Actor by) {
        jdbc.sql("""
                        insert into debtor_call (id, case_no, called_by, called_at, result, connected, recording_ref,
                            note)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        UUID.randomUUID(),
                        caseNo.value(),
                        by.id(),
                        Timestamp.from(clock.instant()),
                        result.name(),
                        connected,
                        recordingRef,
                        note)
                .update();
    }

    /** All calls of a case, the latest first. */
    public List<Call> of(CaseNo caseNo) {
        return jdbc.sql("""
                        select called_by, called_at, result, connected, note from debtor_call
                        where case_no = ? order by called_at desc
                        """)
                .param(caseNo.value())
                .query((row, n) -> new Call(
                        row.getString(1),
                        row.getTimestamp(2).toInstant(),
                        CallResult.valueOf(row.getString(3)),
                        row.getBoolean(4),
                        row.getString(5)))
                .list();
    }
}
