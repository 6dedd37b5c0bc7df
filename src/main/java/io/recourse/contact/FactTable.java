package io.recourse.contact;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class FactTable {

    private final JdbcClient jdbc;

    FactTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What holds for a debtor, the latest first. */
    List<ContactFact> holding(String debtorKey) {
        return jdbc.sql("""
                        select * from contact_fact where debtor_key = ? and ended_at is null order by recorded_at desc, id
                        """).param(debtorKey).query((row, n) -> fact(row)).list();
    }

    /** What held for a debtor at a moment, the latest first. */
    List<ContactFact> holding(String debtorKey, Instant at) {
        return jdbc.sql("""
                        select * from contact_fact
                        where debtor_key = :debtor and recorded_at <= :at and (ended_at is null or ended_at > :at)
                        order by recorded_at desc, id
                        """)
                .param("debtor", debtorKey)
                .param("at", Timestamp.from(at))
                .query((row, n) -> fact(row))
                .list();
    }

    void insert(String debtorKey, ContactFact fact) {
        jdbc.sql("""
                        insert into contact_fact (id, debtor_key, case_no, kind, channel, address_key, address_hint,
                            hour_from, hour_to, how, recorded_by, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        fact.id(),
                        debtorKey,
                        fact.caseNo().value(),
                        fact.kind().name(),
                        fact.channel() == null ? null : fact.channel().name(),
                        fact.addressKey(),
                        fact.addressHint(),
                        fact.hourFrom(),
                        fact.hourTo(),
                        fact.how(),
                        fact.recordedBy(),
                        Timestamp.from(fact.recordedAt()))
                .update();
    }

    void end(UUID id, Actor by, Instant now) {
        jdbc.sql("update contact_fact set ended_by = ?, ended_at = ? where id = ? and ended_at is null")
                .params(by.id(), Timestamp.from(now), id)
                .update();
    }

    private static ContactFact fact(ResultSet row) throws SQLException {
        String channel = row.getString("channel");
        return new ContactFact(
                row.getObject("id", UUID.class),
                ContactFact.Kind.valueOf(row.getString("kind")),
                new CaseNo(row.getString("case_no")),
                channel == null ? null : Channel.valueOf(channel),
                row.getString("address_key"),
                row.getString("address_hint"),
                row.getObject("hour_from", Integer.class),
                row.getObject("hour_to", Integer.class),
                row.getString("how"),
                row.getString("recorded_by"),
                row.getTimestamp("recorded_at").toInstant());
    }
}
