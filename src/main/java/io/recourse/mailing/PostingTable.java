package io.recourse.mailing;

import io.recourse.common.CaseNo;
import io.recourse.common.LenderCode;
import io.recourse.contact.Purpose;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
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

    private static final String LETTERS =
            "select l.*, p.number from posting_letter l join posting p on p.id = l.posting_id ";

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

    void add(PostedLetter letter, String occasion) {
        jdbc.sql("""
                        insert into posting_letter (posting_id, seq, dispatch_id, occasion, case_no, document_id, purpose,
                            area, status, printed_in)
                        values (?, ?, ?, ?, ?, ?, ?, ?, 'IN', ?)
                        """)
                .params(
                        letter.posting(),
                        letter.seq(),
                        letter.messageId(),
                        occasion,
                        letter.caseNo().value(),
                        letter.documentId(),
                        letter.purpose().name(),
                        letter.area(),
                        letter.printedIn())
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

    List<PostedLetter> letters(UUID posting, PostedLetter.Status status, int after, int most) {
        return jdbc.sql(LETTERS + """
                        where l.posting_id = :posting and l.seq > :after
                          and (cast(:status as text) is null or l.status = :status)
                        order by l.seq limit :most
                        """)
                .param("posting", posting)
                .param("after", after)
                .param("status", status == null ? null : status.name())
                .param("most", most)
                .query(PostingTable::letter)
                .list();
    }

    Optional<PostedLetter> letter(long number, int seq) {
        return jdbc.sql(LETTERS + "where p.number = ? and l.seq = ?")
                .params(number, seq)
                .query(PostingTable::letter)
                .optional();
    }

    Optional<PostedLetter> tracked(String trackingNo) {
        return jdbc.sql(LETTERS + "where l.tracking_no = ?")
                .param(trackingNo)
                .query(PostingTable::letter)
                .optional();
    }

    Optional<PostedLetter> trackedOf(String occasion) {
        return jdbc.sql(LETTERS + "where l.occasion = ? and l.tracking_no is not null order by p.number desc limit 1")
                .param(occasion)
                .query(PostingTable::letter)
                .optional();
    }

    List<PostedLetter> trackedOf(Collection<UUID> messages) {
        return jdbc.sql(LETTERS
                        + "where l.dispatch_id = any(:messages) and l.tracking_no is not null order by p.number")
                .param("messages", messages.toArray(UUID[]::new))
                .query(PostingTable::letter)
                .list();
    }

    void track(PostedLetter letter, String trackingNo, LocalDate postedOn) {
        jdbc.sql("update posting_letter set tracking_no = ?, posted_on = ? where posting_id = ? and seq = ?")
                .params(trackingNo, postedOn, letter.posting(), letter.seq())
                .update();
    }

    void change(PostedLetter letter, PostedLetter.Status status) {
        jdbc.sql("update posting_letter set status = ? where posting_id = ? and seq = ?")
                .params(status.name(), letter.posting(), letter.seq())
                .update();
    }

    void release(UUID posting) {
        jdbc.sql("update posting_letter set status = 'RELEASED' where posting_id = ? and status = 'IN'")
                .param(posting)
                .update();
    }

    void printed(PostedLetter letter, int pages) {
        jdbc.sql("update posting_letter set pages = ? where posting_id = ? and seq = ?")
                .params(pages, letter.posting(), letter.seq())
                .update();
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

    private static PostedLetter letter(ResultSet row, int n) throws SQLException {
        int seq = row.getInt("seq");
        return new PostedLetter(
                row.getObject("posting_id", UUID.class),
                new LetterReference(row.getLong("number"), seq).toString(),
                seq,
                row.getObject("dispatch_id", UUID.class),
                new CaseNo(row.getString("case_no")),
                row.getObject("document_id", UUID.class),
                Purpose.valueOf(row.getString("purpose")),
                row.getString("area"),
                row.getObject("pages", Integer.class),
                PostedLetter.Status.valueOf(row.getString("status")),
                row.getObject("printed_in", Long.class),
                row.getString("tracking_no"),
                row.getObject("posted_on", LocalDate.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
