package io.recourse.mailing;

import io.recourse.common.LenderCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Postings and their letters in the database. */
@Repository
class PostingTable {

    private static final String SELECT = """
            select p.*,
                (select count(*) from posting_letter l where l.posting_id = p.id and l.status in ('IN', 'HANDED_OVER'))
                    as letters,
                (select count(*) from posting_letter l where l.posting_id = p.id and l.tracking_no is not null) as tracked
            from posting p
            """;

    private static final String WAITING = """
            from dispatch d join legal_case c on c.case_no = d.case_no
            where d.channel = 'POST' and d.status = 'QUEUED' and d.document_id is not null
              and not exists (select 1 from posting_letter l where l.dispatch_id = d.id and l.status = 'IN')
            """;

    private final JdbcClient jdbc;

    PostingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<WaitingPost> waiting() {
        return jdbc.sql("select c.lender_code, count(*) as letters, min(d.queued_at) as since " + WAITING
                        + " group by c.lender_code order by c.lender_code")
                .query((row, n) -> new WaitingPost(
                        new LenderCode(row.getString("lender_code")),
                        row.getInt("letters"),
                        row.getTimestamp("since").toInstant()))
                .list();
    }

    /** Oldest first. */
    List<UUID> waiting(LenderCode lender, int most) {
        return jdbc.sql("select d.id " + WAITING + " and c.lender_code = ? order by d.queued_at, d.id limit ?")
                .params(lender.value(), most)
                .query(UUID.class)
                .list();
    }

    /** The latest posting in which a printed file with this message was taken. */
    Long printedIn(UUID message) {
        return jdbc.sql("""
                        select max(p.number) from posting_letter l join posting p on p.id = l.posting_id
                            join posting_file f on f.posting_id = l.posting_id and f.area = l.area
                        where l.dispatch_id = ? and f.taken_at is not null
                        """).param(message).query(Long.class).optional().orElse(null);
    }

    void add(UUID id, LenderCode lender, String by, Instant at) {
        jdbc.sql(
                        "insert into posting (id, lender_code, status, created_by, created_at) values (?, ?, 'PRINTING', ?, ?)")
                .params(id, lender.value(), by, Timestamp.from(at))
                .update();
    }

    void addFiles(UUID posting) {
        jdbc.sql("""
                        insert into posting_file (posting_id, area, letters)
                        select posting_id, area, count(*) from posting_letter where posting_id = ?
                        group by posting_id, area
                        """).param(posting).update();
    }

    Optional<Posting> find(UUID id) {
        return jdbc.sql(SELECT + "where p.id = ?")
                .param(id)
                .query(PostingTable::posting)
                .optional();
    }

    List<Posting> before(long number, int most) {
        return jdbc.sql(SELECT + "where p.number < ? order by p.number desc limit ?")
                .params(number, most)
                .query(PostingTable::posting)
                .list();
    }

    /** @return false when the posting is not in the one state any more */
    boolean change(UUID id, Posting.Status from, Posting.Status to) {
        return jdbc.sql("update posting set status = ? where id = ? and status = ?")
                        .params(to.name(), id, from.name())
                        .update()
                == 1;
    }

    boolean leave(UUID id, String by, Instant at) {
        return jdbc.sql("""
                        update posting set status = 'UNDER_WAY', left_by = ?, left_at = ?
                        where id = ? and status = 'READY'
                        """).params(by, Timestamp.from(at), id).update() == 1;
    }

    boolean handOver(UUID id, String receiptNo, String by, Instant at) {
        return jdbc.sql("""
                        update posting set status = 'HANDED_OVER', receipt_no = ?, handed_over_by = ?, handed_over_at = ?
                        where id = ? and status = 'UNDER_WAY'
                        """).params(receiptNo, by, Timestamp.from(at), id).update() == 1;
    }

    private static Posting posting(ResultSet row, int number) throws SQLException {
        return new Posting(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                new LenderCode(row.getString("lender_code")),
                Posting.Status.valueOf(row.getString("status")),
                row.getInt("letters"),
                row.getInt("tracked"),
                row.getString("created_by"),
                row.getTimestamp("created_at").toInstant(),
                instant(row, "left_at"),
                row.getString("handed_over_by"),
                instant(row, "handed_over_at"),
                row.getString("receipt_no"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
