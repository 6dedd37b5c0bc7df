package io.recourse.mailing;

import io.recourse.common.CaseNo;
import io.recourse.contact.Purpose;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The letters of postings in the database. */
@Repository
class PostedLetterTable {

    private static final String LETTERS =
            "select l.*, p.number from posting_letter l join posting p on p.id = l.posting_id ";

    private final JdbcClient jdbc;

    PostedLetterTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    List<PostedLetter> of(UUID posting, PostedLetter.Status status, int after, int most) {
        return jdbc.sql(LETTERS + """
                        where l.posting_id = :posting and l.seq > :after
                          and (cast(:status as text) is null or l.status = :status)
                        order by l.seq limit :most
                        """)
                .param("posting", posting)
                .param("after", after)
                .param("status", status == null ? null : status.name())
                .param("most", most)
                .query(PostedLetterTable::letter)
                .list();
    }

    Optional<PostedLetter> find(long number, int seq) {
        return jdbc.sql(LETTERS + "where p.number = ? and l.seq = ?")
                .params(number, seq)
                .query(PostedLetterTable::letter)
                .optional();
    }

    Optional<PostedLetter> tracked(String trackingNo) {
        return jdbc.sql(LETTERS + "where l.tracking_no = ?")
                .param(trackingNo)
                .query(PostedLetterTable::letter)
                .optional();
    }

    Optional<PostedLetter> trackedOf(String occasion) {
        return jdbc.sql(LETTERS + "where l.occasion = ? and l.tracking_no is not null order by p.number desc limit 1")
                .param(occasion)
                .query(PostedLetterTable::letter)
                .optional();
    }

    List<PostedLetter> trackedOf(Collection<UUID> messages) {
        return jdbc.sql(LETTERS
                        + "where l.dispatch_id = any(:messages) and l.tracking_no is not null order by p.number")
                .param("messages", messages.toArray(UUID[]::new))
                .query(PostedLetterTable::letter)
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
}
