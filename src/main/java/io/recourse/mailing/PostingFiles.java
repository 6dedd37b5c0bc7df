package io.recourse.mailing;

import io.recourse.common.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The printed files of postings in the database. */
@Repository
class PostingFiles {

    /** A file that is to be made. */
    record Unprinted(UUID posting, String area, Actor by) {}

    private final JdbcClient jdbc;

    PostingFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PrintedFile> of(UUID posting) {
        return jdbc.sql(
                        "select area, letters, pages, taken_by, taken_at from posting_file where posting_id = ? order by area")
                .param(posting)
                .query((row, n) -> file(row))
                .list();
    }

    Optional<PrintedFile> find(UUID posting, String area) {
        return of(posting).stream().filter(file -> file.area().equals(area)).findFirst();
    }

    Optional<byte[]> bytes(UUID posting, String area) {
        return jdbc.sql("select bytes from posting_file where posting_id = ? and area = ? and bytes is not null")
                .params(posting, area)
                .query(byte[].class)
                .optional();
    }

    /** @return false when it was taken before */
    boolean take(UUID posting, String area, String by, Instant at) {
        return jdbc.sql("""
                        update posting_file set taken_by = ?, taken_at = ?
                        where posting_id = ? and area = ? and taken_at is null
                        """).params(by, Timestamp.from(at), posting, area).update() == 1;
    }

    Optional<Unprinted> nextUnprinted() {
        return jdbc.sql("""
                        select f.posting_id, f.area, p.created_by
                        from posting_file f join posting p on p.id = f.posting_id
                        where p.status = 'PRINTING' and f.pages is null
                        order by p.number, f.area limit 1
                        """)
                .query((row, n) -> new Unprinted(
                        row.getObject("posting_id", UUID.class),
                        row.getString("area"),
                        new Actor(row.getString("created_by"))))
                .optional();
    }

    void keep(Unprinted file, int letters, int pages, byte[] bytes) {
        jdbc.sql("update posting_file set letters = ?, pages = ?, bytes = ? where posting_id = ? and area = ?")
                .params(letters, pages, bytes, file.posting(), file.area())
                .update();
    }

    /** Postings whose files are all made can be taken to the printer. */
    void endPrinted() {
        jdbc.sql("""
                        update posting p set status = 'READY'
                        where status = 'PRINTING' and not exists
                            (select 1 from posting_file f where f.posting_id = p.id and f.pages is null)
                        """).update();
    }

    void forgetBytes(UUID posting) {
        jdbc.sql("update posting_file set bytes = null where posting_id = ?")
                .param(posting)
                .update();
    }

    private static PrintedFile file(ResultSet row) throws SQLException {
        Timestamp taken = row.getTimestamp("taken_at");
        return new PrintedFile(
                row.getString("area"),
                row.getInt("letters"),
                row.getObject("pages", Integer.class),
                row.getString("taken_by"),
                taken == null ? null : taken.toInstant());
    }
}
