package io.recourse.contact;

import io.recourse.common.CaseNo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class DispatchTable {

    private final JdbcClient jdbc;

    DispatchTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean insert(UUID id, Message message, Instant notBefore, Instant now) {
        return jdbc.sql("""
                                insert into dispatch (id, case_no, channel, purpose, occasion, recipient, subject, body,
                                    document_id, status, not_before, queued_at)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'QUEUED', ?, ?)
                                on conflict (occasion) do nothing
                                """)
                        .params(
                                id,
                                message.caseNo().value(),
                                message.channel().name(),
                                message.purpose().name(),
                                message.occasion(),
                                message.recipient(),
                                message.subject(),
                                message.body(),
                                message.documentId(),
                                Timestamp.from(notBefore),
                                Timestamp.from(now))
                        .update()
                == 1;
    }

    DispatchItem byOccasion(String occasion) {
        return jdbc.sql("select * from dispatch where occasion = ?")
                .param(occasion)
                .query((row, n) -> item(row))
                .single();
    }

    List<DispatchItem> of(Collection<UUID> ids) {
        return jdbc.sql("select * from dispatch where id = any(:ids) order by queued_at, id")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> item(row))
                .list();
    }

    List<DispatchItem> of(CaseNo caseNo) {
        return jdbc.sql("select * from dispatch where case_no = ? order by queued_at, id")
                .param(caseNo.value())
                .query((row, n) -> item(row))
                .list();
    }

    List<DispatchItem> latest(int limit) {
        return jdbc.sql("select * from dispatch order by queued_at desc, id limit ?")
                .param(limit)
                .query((row, n) -> item(row))
                .list();
    }

    /** Takes the next message that is due for sending; no other worker gets it. Letters on paper are not for workers. */
    Optional<DispatchItem> take(Instant now, Instant machineNow) {
        return jdbc.sql("""
                        update dispatch set status = 'SENDING', sending_at = ?
                        where id = (select id from dispatch where status = 'QUEUED' and not_before <= ?
                                        and (channel <> 'POST' or document_id is null)
                                    order by not_before, id limit 1 for update skip locked)
                        returning *
                        """)
                .params(Timestamp.from(machineNow), Timestamp.from(now))
                .query((row, n) -> item(row))
                .optional();
    }

    void end(UUID id, DispatchStatus status, Instant now, String problem) {
        jdbc.sql("update dispatch set status = ?, ended_at = ?, problem = ? where id = ? and status = 'SENDING'")
                .params(status.name(), Timestamp.from(now), problem, id)
                .update();
    }

    void postpone(UUID id, Instant notBefore) {
        jdbc.sql("""
                        update dispatch set status = 'QUEUED', not_before = ?, sending_at = null
                        where id = ? and status = 'SENDING'
                        """).params(Timestamp.from(notBefore), id).update();
    }

    /** What a worker that died has left half sent, and letters that nobody said the post office has. */
    List<DispatchItem> abandon(Instant machineNow, Duration lease, Duration walk, Instant now) {
        return jdbc.sql("""
                        update dispatch set status = 'UNCERTAIN', ended_at = ?,
                            problem = case when channel = 'POST' and document_id is not null
                                then 'dispatch.not-confirmed' else 'dispatch.worker-died' end
                        where status = 'SENDING' and sending_at
                            < case when channel = 'POST' and document_id is not null then cast(? as timestamptz) else cast(? as timestamptz) end
                        returning *
                        """)
                .params(
                        Timestamp.from(now),
                        Timestamp.from(machineNow.minus(walk)),
                        Timestamp.from(machineNow.minus(lease)))
                .query((row, n) -> item(row))
                .list();
    }

    List<DispatchItem> unresolved(int limit) {
        return jdbc.sql("select * from dispatch where status in ('UNCERTAIN', 'FAILED') order by ended_at, id limit ?")
                .param(limit)
                .query((row, n) -> item(row))
                .list();
    }

    long countUnresolved() {
        return jdbc.sql("select count(*) from dispatch where status in ('UNCERTAIN', 'FAILED')")
                .query(Long.class)
                .single();
    }

    /** Of two people at the same moment the second waits, and finds it resolved. */
    Optional<DispatchItem> lockUnresolved(UUID id) {
        return jdbc.sql("select * from dispatch where id = ? and status in ('UNCERTAIN', 'FAILED') for update")
                .param(id)
                .query((row, n) -> item(row))
                .optional();
    }

    void resolve(UUID id, DispatchStatus status, Instant now, String problem) {
        jdbc.sql("update dispatch set status = ?, ended_at = ?, problem = ? where id = ?")
                .params(status.name(), Timestamp.from(now), problem, id)
                .update();
    }

    void queueAgain(UUID id, Instant notBefore) {
        jdbc.sql("""
                        update dispatch set status = 'QUEUED', not_before = ?, sending_at = null, ended_at = null,
                            problem = null
                        where id = ?
                        """).params(Timestamp.from(notBefore), id).update();
    }

    boolean anyDue(Instant now) {
        return jdbc.sql("""
                        select exists (select 1 from dispatch
                                       where (status = 'SENDING' or (status = 'QUEUED' and not_before <= ?))
                                         and (channel <> 'POST' or document_id is null))
                        """).param(Timestamp.from(now)).query(Boolean.class).single();
    }

    /** When the next waiting message becomes due. */
    Optional<Instant> nextDue() {
        return jdbc.sql("""
                        select min(not_before) from dispatch
                        where status = 'QUEUED' and (channel <> 'POST' or document_id is null)
                        """)
                .query((row, n) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }

    private static DispatchItem item(ResultSet row) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new DispatchItem(
                row.getObject("id", UUID.class),
                new Message(
                        new CaseNo(row.getString("case_no")),
                        Channel.valueOf(row.getString("channel")),
                        Purpose.valueOf(row.getString("purpose")),
                        row.getString("occasion"),
                        row.getString("recipient"),
                        row.getString("subject"),
                        row.getString("body"),
                        row.getObject("document_id", UUID.class)),
                DispatchStatus.valueOf(row.getString("status")),
                row.getTimestamp("not_before").toInstant(),
                row.getTimestamp("queued_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getString("problem"));
    }
}
