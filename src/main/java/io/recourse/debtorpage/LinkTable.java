package io.recourse.debtorpage;

import io.recourse.common.CaseNo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of links. */
@Component
class LinkTable {

    private final JdbcClient jdbc;

    LinkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Link link, String tokenHash) {
        jdbc.sql("""
                        insert into debtor_page_link (id, token_hash, case_no, dispatch_id, issued_at, expires_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        link.id(),
                        tokenHash,
                        link.caseNo().value(),
                        link.dispatchId(),
                        Timestamp.from(link.issuedAt()),
                        Timestamp.from(link.expiresAt()))
                .update();
    }

    Optional<Link> find(String tokenHash) {
        return jdbc.sql("select * from debtor_page_link where token_hash = ?")
                .param(tokenHash)
                .query((row, n) -> link(row))
                .optional();
    }

    /** Held until the transaction ends, so that no two entries count as one. */
    Optional<Link> lock(String tokenHash) {
        return jdbc.sql("select * from debtor_page_link where token_hash = ? for update")
                .param(tokenHash)
                .query((row, n) -> link(row))
                .optional();
    }

    Optional<Link> find(UUID id) {
        return jdbc.sql("select * from debtor_page_link where id = ?")
                .param(id)
                .query((row, n) -> link(row))
                .optional();
    }

    void countWrongEntry(UUID id) {
        jdbc.sql("update debtor_page_link set wrong_entries = wrong_entries + 1 where id = ?")
                .param(id)
                .update();
    }

    void open(UUID id, String browserHash) {
        jdbc.sql("update debtor_page_link set wrong_entries = 0, browser_hash = ? where id = ?")
                .params(browserHash, id)
                .update();
    }

    void revoke(UUID id, Link.Revocation why, Instant now) {
        jdbc.sql("""
                        update debtor_page_link set revoked_at = ?, revoked_because = ?
                        where id = ? and revoked_at is null
                        """).params(Timestamp.from(now), why.name(), id).update();
    }

    /** Keeps a link's token until the message that brings it has ended. */
    void keep(UUID dispatchId, String tokenHash, String token) {
        jdbc.sql("update debtor_page_link set token = ? where dispatch_id = ? and token_hash = ?")
                .params(token, dispatchId, tokenHash)
                .update();
    }

    Optional<String> kept(UUID dispatchId, Instant now) {
        return jdbc.sql("""
                        select token from debtor_page_link
                        where dispatch_id = ? and token is not null and revoked_at is null and expires_at > ?
                        """)
                .params(dispatchId, Timestamp.from(now))
                .query(String.class)
                .optional();
    }

    void forget(UUID dispatchId) {
        jdbc.sql("update debtor_page_link set token = null where dispatch_id = ? and token is not null")
                .param(dispatchId)
                .update();
    }

    /** Revokes what an earlier print of a letter brought. */
    void replace(UUID dispatchId, Instant now) {
        jdbc.sql("""
                        update debtor_page_link set revoked_at = ?, revoked_because = ?
                        where dispatch_id = ? and revoked_at is null
                        """)
                .params(Timestamp.from(now), Link.Revocation.REPLACED.name(), dispatchId)
                .update();
    }

    /** Revokes all links of a case that went to an address. */
    void revokeAll(CaseNo caseNo, String recipient, Link.Revocation why, Instant now) {
        jdbc.sql("""
                        update debtor_page_link set revoked_at = ?, revoked_because = ?
                        where case_no = ? and revoked_at is null
                          and dispatch_id in (select id from dispatch where case_no = ? and recipient = ?)
                        """)
                .params(Timestamp.from(now), why.name(), caseNo.value(), caseNo.value(), recipient)
                .update();
    }

    private static Link link(ResultSet row) throws SQLException {
        String why = row.getString("revoked_because");
        return new Link(
                row.getObject("id", UUID.class),
                new CaseNo(row.getString("case_no")),
                row.getObject("dispatch_id", UUID.class),
                row.getTimestamp("issued_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                row.getString("browser_hash"),
                row.getInt("wrong_entries"),
                why == null ? null : Link.Revocation.valueOf(why));
    }
}
