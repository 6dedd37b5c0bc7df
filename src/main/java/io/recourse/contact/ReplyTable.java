package io.recourse.contact;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ReplyTable {

    private final JdbcClient jdbc;

    ReplyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when it was taken before */
    boolean insert(Reply reply, String source) {
        return jdbc.sql("""
                        insert into contact_reply (id, channel, source, sender, subject, text, received_at, case_no,
                            message_id, meaning)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (channel, source) do nothing
                        """)
                        .params(
                                reply.id(),
                                reply.channel().name(),
                                source,
                                reply.sender(),
                                reply.subject(),
                                reply.text(),
                                Timestamp.from(reply.receivedAt()),
                                reply.caseNo() == null ? null : reply.caseNo().value(),
                                reply.messageId(),
                                reply.meaning().name())
                        .update()
                == 1;
    }

    Optional<Reply> find(UUID id) {
        return jdbc.sql("select * from contact_reply where id = ?")
                .param(id)
                .query((row, n) -> reply(row))
                .optional();
    }

    /** Of two people at the same moment the second waits. */
    Optional<Reply> lockOpen(UUID id) {
        return jdbc.sql("select * from contact_reply where id = ? and settled_at is null for update")
                .param(id)
                .query((row, n) -> reply(row))
                .optional();
    }

    List<Reply> of(CaseNo caseNo) {
        return jdbc.sql("select * from contact_reply where case_no = ? order by received_at desc, id")
                .param(caseNo.value())
                .query((row, n) -> reply(row))
                .list();
    }

    List<Reply> withoutCase(int limit) {
        return jdbc.sql("""
                        select * from contact_reply where case_no is null and settled_at is null
                        order by received_at, id limit ?
                        """).param(limit).query((row, n) -> reply(row)).list();
    }

    long countWithoutCase() {
        return jdbc.sql("select count(*) from contact_reply where case_no is null and settled_at is null")
                .query(Long.class)
                .single();
    }

    void assign(UUID id, CaseNo caseNo) {
        jdbc.sql("update contact_reply set case_no = ? where id = ?")
                .params(caseNo.value(), id)
                .update();
    }

    void settle(UUID id, String how, Actor by, Instant now) {
        jdbc.sql("update contact_reply set settled_at = ?, settled_by = ?, settled_how = ? where id = ?")
                .params(Timestamp.from(now), by.id(), how, id)
                .update();
    }

    /** The message that was last sent to an address by a channel. */
    Optional<DispatchItem> lastTo(Channel channel, String address) {
        String plain = Keys.plain(channel, address);
        String same = channel == Channel.EMAIL
                ? "lower(trim(recipient)) = ?"
                : "right(regexp_replace(recipient, '[^0-9]', '', 'g'), 11) = right(?, 11)";
        return jdbc.sql("select * from dispatch where channel = '" + channel + "' and sending_at is not null and "
                        + same + " order by sending_at desc limit 1")
                .param(plain)
                .query((row, n) -> DispatchRow.item(row))
                .optional();
    }

    /** The newest case of a person with that address; cases that go on before those that are closed. */
    Optional<CaseNo> caseOf(Channel channel, String address) {
        String same = channel == Channel.EMAIL ? "lower(trim(p.email)) = ?" : "p.mobile = ?";
        return jdbc.sql("select c.case_no from party p join legal_case c on c.case_no = p.case_no where " + same
                        + " order by (c.status = 'CLOSED'), p.role, c.case_no desc limit 1")
                .param(Keys.plain(channel, address))
                .query((row, n) -> new CaseNo(row.getString(1)))
                .optional();
    }

    private static Reply reply(ResultSet row) throws SQLException {
        String caseNo = row.getString("case_no");
        Timestamp settled = row.getTimestamp("settled_at");
        return new Reply(
                row.getObject("id", UUID.class),
                Channel.valueOf(row.getString("channel")),
                row.getString("sender"),
                row.getString("subject"),
                row.getString("text"),
                row.getTimestamp("received_at").toInstant(),
                caseNo == null ? null : new CaseNo(caseNo),
                row.getObject("message_id", UUID.class),
                Reply.Meaning.valueOf(row.getString("meaning")),
                settled == null ? null : settled.toInstant());
    }
}
