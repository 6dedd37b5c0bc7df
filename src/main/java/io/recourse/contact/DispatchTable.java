package io.recourse.contact;

import io.recourse.common.CaseNo;
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

    private static final Duration MINUTE = Duration.ofMinutes(1);

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
                .query((row, n) -> DispatchRow.item(row))
                .single();
    }

    List<DispatchItem> of(Collection<UUID> ids) {
        return jdbc.sql("select * from dispatch where id = any(:ids) order by queued_at, id")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> DispatchRow.item(row))
                .list();
    }

    List<DispatchItem> of(CaseNo caseNo) {
        return jdbc.sql("select * from dispatch where case_no = ? order by queued_at, id")
                .param(caseNo.value())
                .query((row, n) -> DispatchRow.item(row))
                .list();
    }

    List<DispatchItem> latest(int limit) {
        return jdbc.sql("select * from dispatch order by queued_at desc, id limit ?")
                .param(limit)
                .query((row, n) -> DispatchRow.item(row))
                .list();
    }

    /**
     * Takes the channel's next message that is due for sending, if its provider takes one more this minute; no other worker
     * gets it. Letters on paper are not for workers.
     */
    Optional<DispatchItem> take(Channel channel, int perMinute, Instant now, Instant machineNow) {
        if (perMinute < Integer.MAX_VALUE && tried(channel, machineNow.minus(MINUTE)) >= perMinute) {
            return Optional.empty();
        }
        return jdbc.sql("""
                        update dispatch set status = 'SENDING', sending_at = ?
                        where id = (select id from dispatch
                                    where status = 'QUEUED' and channel = ? and not_before <= ?
                                        and (channel <> 'POST' or document_id is null)
                                    order by not_before, id limit 1 for update skip locked)
                        returning *
                        """)
                .params(Timestamp.from(machineNow), channel.name(), Timestamp.from(now))
                .query((row, n) -> DispatchRow.item(row))
                .optional();
    }

    /** How many messages went to a channel's provider since a moment; whoever asks next waits for this transaction. */
    private long tried(Channel channel, Instant since) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('dispatch-pace-' || ?, 0))")
                .param(channel.name())
                .query((row, n) -> "")
                .single();
        return jdbc.sql("select count(*) from dispatch where channel = ? and sending_at > ?")
                .params(channel.name(), Timestamp.from(since))
                .query(Long.class)
                .single();
    }

    /** @param reference the provider's own name for the message; null where it has none */
    void sent(UUID id, String reference, Instant now) {
        end(id, DispatchStatus.SENT, now, null);
        jdbc.sql("update dispatch set reference = ? where id = ?")
                .params(reference, id)
                .update();
    }

    /** Also of a message that another worker took for abandoned: who sent it knows better. */
    void end(UUID id, DispatchStatus status, Instant now, String problem) {
        jdbc.sql("""
                        update dispatch set status = ?, ended_at = ?, problem = ?
                        where id = ? and status in ('SENDING', 'UNCERTAIN')
                        """).params(status.name(), Timestamp.from(now), problem, id).update();
    }

    void postpone(UUID id, Instant notBefore) {
        jdbc.sql("update dispatch set status = 'QUEUED', not_before = ? where id = ? and status = 'SENDING'")
                .params(Timestamp.from(notBefore), id)
                .update();
    }

    void tryAgain(UUID id, Instant notBefore) {
        jdbc.sql("""
                        update dispatch set status = 'QUEUED', not_before = ?, tries = tries + 1,
                            tried_since = coalesce(tried_since, sending_at)
                        where id = ? and status = 'SENDING'
                        """).params(Timestamp.from(notBefore), id).update();
    }

    /** What a worker that died has left half sent waits again where its provider takes it once only, if it is not too old. */
    void takeBack(Channel channel, Instant died, Instant repeatableSince) {
        jdbc.sql("""
                        update dispatch set status = 'QUEUED', tries = tries + 1,
                            tried_since = coalesce(tried_since, sending_at)
                        where status = 'SENDING' and channel = ? and (channel <> 'POST' or document_id is null)
                            and sending_at < ? and coalesce(tried_since, sending_at) > ?
                        """)
                .params(channel.name(), Timestamp.from(died), Timestamp.from(repeatableSince))
                .update();
    }

    /** What a worker that died has left half sent, and letters that nobody said the post office has. */
    List<DispatchItem> abandon(Instant died, Instant lost, Instant now) {
        return jdbc.sql("""
                        update dispatch set status = 'UNCERTAIN', ended_at = ?,
                            problem = case when channel = 'POST' and document_id is not null
                                then 'dispatch.not-confirmed' else 'dispatch.worker-died' end
                        where status = 'SENDING' and sending_at
                            < case when channel = 'POST' and document_id is not null then cast(? as timestamptz) else cast(? as timestamptz) end
                        returning *
                        """)
                .params(Timestamp.from(now), Timestamp.from(lost), Timestamp.from(died))
                .query((row, n) -> DispatchRow.item(row))
                .list();
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
}
