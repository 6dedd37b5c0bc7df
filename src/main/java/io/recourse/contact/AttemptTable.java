package io.recourse.contact;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.legalcase.PartyRole;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The log of calls and visits; rows are added, never changed. */
@Component
class AttemptTable {

    private static final String SELECT = """
            select a.id, a.debtor_key, a.address_key, a.role, a.channel, a.inbound, a.actor, a.at, r.result
            from contact_attempt a left join contact_result r on r.attempt_id = a.id
            """;

    private final JdbcClient jdbc;

    AttemptTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever counts by these keys waits until the transaction ends; in one order, so that no two wait for each other. */
    void lock(String... keys) {
        Stream.of(keys)
                .sorted()
                .forEach(key -> jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                        .param(key)
                        .query((row, n) -> "")
                        .single());
    }

    /** What was tried with a debtor, or by an address, since a moment. */
    List<Attempt> since(String debtorKey, String addressKey, Instant from) {
        return jdbc.sql(SELECT + "where (a.debtor_key = ? or a.address_key = ?) and a.at >= ? order by a.at")
                .params(debtorKey, addressKey, Timestamp.from(from))
                .query((row, n) -> attempt(row))
                .list();
    }

    /** The last attempts to reach the debtor himself, the latest first. */
    List<Attempt> lastToDebtor(String debtorKey, int limit) {
        return jdbc.sql(SELECT + "where a.debtor_key = ? and a.role = 'DEBTOR' order by a.at desc limit ?")
                .params(debtorKey, limit)
                .query((row, n) -> attempt(row))
                .list();
    }

    /** The last attempts to reach the debtor in one case, the latest first. */
    List<Attempt> lastInCase(CaseNo caseNo, int limit) {
        return jdbc.sql(SELECT + "where a.case_no = ? and a.role = 'DEBTOR' order by a.at desc limit ?")
                .params(caseNo.value(), limit)
                .query((row, n) -> attempt(row))
                .list();
    }

    /** The actor's own attempt by that address since a moment whose result nobody has told. */
    Optional<UUID> open(String debtorKey, String addressKey, Actor by, Instant from) {
        return jdbc.sql("""
                        select a.id from contact_attempt a
                        where a.debtor_key = ? and a.address_key = ? and a.actor = ? and a.at >= ?
                          and not exists (select 1 from contact_result r where r.attempt_id = a.id)
                        order by a.at desc limit 1
                        """)
                .params(debtorKey, addressKey, by.id(), Timestamp.from(from))
                .query(UUID.class)
                .optional();
    }

    List<Attempt> underWay(CaseNo caseNo, Actor by) {
        return jdbc.sql(SELECT + "where a.case_no = ? and a.actor = ? and r.attempt_id is null order by a.at desc")
                .params(caseNo.value(), by.id())
                .query((row, n) -> attempt(row))
                .list();
    }

    void insert(CaseNo caseNo, Attempt attempt, Purpose purpose, MadeBy madeBy) {
        jdbc.sql("""
                        insert into contact_attempt (id, case_no, debtor_key, address_key, role, channel, purpose, made_by,
                            inbound, actor, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        attempt.id(),
                        caseNo.value(),
                        attempt.debtorKey(),
                        attempt.addressKey(),
                        attempt.role().name(),
                        attempt.channel().name(),
                        purpose.name(),
                        madeBy.name(),
                        attempt.inbound(),
                        attempt.actor(),
                        Timestamp.from(attempt.at()))
                .update();
    }

    /** @return false when its result was told already */
    boolean tell(UUID attempt, AttemptResult result, String recordingRef, Actor by, Instant now) {
        return jdbc.sql("""
                        insert into contact_result (attempt_id, result, recording_ref, told_by, told_at)
                        values (?, ?, ?, ?, ?) on conflict (attempt_id) do nothing
                        """)
                        .params(attempt, result.name(), recordingRef, by.id(), Timestamp.from(now))
                        .update()
                == 1;
    }

    private static Attempt attempt(ResultSet row) throws SQLException {
        String result = row.getString("result");
        return new Attempt(
                row.getObject("id", UUID.class),
                row.getString("debtor_key"),
                row.getString("address_key"),
                PartyRole.valueOf(row.getString("role")),
                Channel.valueOf(row.getString("channel")),
                row.getBoolean("inbound"),
                row.getString("actor"),
                row.getTimestamp("at").toInstant(),
                result == null ? null : AttemptResult.valueOf(result));
    }
}
