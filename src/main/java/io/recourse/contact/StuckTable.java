package io.recourse.contact;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The messages that a person decides about, and the receipts that tell what became of messages. */
@Component
class StuckTable {

    private final JdbcClient jdbc;

    StuckTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void askPerson(UUID id) {
        jdbc.sql("update dispatch set stuck = true where id = ?").param(id).update();
    }

    /** @return false when nobody is asked about it (any more) */
    boolean clear(UUID id) {
        return jdbc.sql("update dispatch set stuck = false where id = ? and stuck")
                        .param(id)
                        .update()
                == 1;
    }

    /** All that a person is asked about; another node waits until this transaction ends. */
    List<DispatchItem> lockAll() {
        return jdbc.sql("select * from dispatch where stuck order by queued_at, id for update")
                .query((row, n) -> DispatchRow.item(row))
                .list();
    }

    /** Of two people at the same moment the second waits, and finds it resolved. */
    Optional<DispatchItem> lock(UUID id) {
        return jdbc.sql("select * from dispatch where id = ? and stuck for update")
                .param(id)
                .query((row, n) -> DispatchRow.item(row))
                .optional();
    }

    void resolve(UUID id, DispatchStatus status, Instant now, String problem) {
        jdbc.sql("update dispatch set status = ?, ended_at = ?, problem = ?, stuck = false where id = ?")
                .params(status.name(), Timestamp.from(now), problem, id)
                .update();
    }

    void queueAgain(UUID id, Instant notBefore) {
        jdbc.sql("""
                        update dispatch set status = 'QUEUED', not_before = ?, ended_at = null, problem = null,
                            stuck = false, tries = 0, tried_since = null, delivery = null, reference = null
                        where id = ?
                        """).params(Timestamp.from(notBefore), id).update();
    }

    /** The latest of that name: a provider begins its names anew one day, or another takes its place. */
    Optional<UUID> byReference(Channel channel, String reference) {
        return jdbc.sql(
                        "select id from dispatch where channel = ? and reference = ? order by sending_at desc nulls last limit 1")
                .params(channel.name(), reference)
                .query(UUID.class)
                .optional();
    }

    Optional<Instant> deliveredAt(UUID id) {
        return jdbc.sql("select happened_at from dispatch_receipt where dispatch_id = ? and kind = 'DELIVERED'")
                .param(id)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /**
     * Keeps a receipt; a message with a receipt left the house, whatever was thought of it.
     *
     * @return false when the message has one of its kind already
     */
    boolean receive(UUID id, Receipt receipt, Instant now) {
        int first = jdbc.sql("""
                        insert into dispatch_receipt (dispatch_id, kind, happened_at, received_at, proof)
                        values (?, ?, ?, ?, ?) on conflict (dispatch_id, kind) do nothing
                        """)
                .params(id, receipt.kind().name(), Timestamp.from(receipt.at()), Timestamp.from(now), receipt.proof())
                .update();
        if (first == 1) {
            jdbc.sql("""
                            update dispatch set delivery = ?, status = 'SENT', problem = null,
                                ended_at = coalesce(ended_at, ?)
                            where id = ? and status in ('SENDING', 'SENT', 'UNCERTAIN')
                            """).params(receipt.kind().name(), Timestamp.from(now), id).update();
        }
        return first == 1;
    }
}
