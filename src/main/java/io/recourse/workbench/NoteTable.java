package io.recourse.workbench;

import io.recourse.common.CaseNo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notes, who is mentioned in them, and what came with them, in the database. */
@Repository
class NoteTable {

    /** A mention of a person. @param read whether he has opened it */
    record Mention(long noteId, CaseNo caseNo, String author, String text, Instant at, boolean read) {}

    private final JdbcClient jdbc;

    NoteTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(CaseNo caseNo, String text, String author, Instant now) {
        return jdbc.sql("""
                        insert into case_note (case_no, text, author, written_at) values (?, ?, ?, ?) returning id
                        """)
                .params(caseNo.value(), text, author, Timestamp.from(now))
                .query(Long.class)
                .single();
    }

    void mention(long note, Set<String> users) {
        users.forEach(user -> jdbc.sql("insert into note_mention (note_id, user_id) values (?, ?)")
                .params(note, user)
                .update());
    }

    void attach(long note, UUID upload) {
        jdbc.sql("insert into note_file (note_id, upload_id) values (?, ?)")
                .params(note, upload)
                .update();
    }

    /** The newest first, without their files. */
    List<Note> of(CaseNo caseNo) {
        return jdbc.sql("select * from case_note where case_no = ? order by id desc")
                .param(caseNo.value())
                .query((row, n) -> new Note(
                        row.getLong("id"),
                        caseNo,
                        row.getString("text"),
                        row.getString("author"),
                        row.getTimestamp("written_at").toInstant(),
                        List.of()))
                .list();
    }

    /** Upload → the note with which it came. */
    Map<UUID, Long> files(CaseNo caseNo) {
        return jdbc
                .sql("""
                        select f.upload_id, f.note_id from note_file f join case_note n on n.id = f.note_id where n.case_no = ?
                        """)
                .param(caseNo.value())
                .query((row, n) -> Map.entry(row.getObject(1, UUID.class), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Those of a person, unread ones first, then the newest. */
    List<Mention> mentions(String user, int most) {
        return jdbc.sql("""
                        select n.*, m.read_at from note_mention m join case_note n on n.id = m.note_id
                        where m.user_id = ? order by (m.read_at is not null), n.id desc limit ?
                        """).params(user, most).query((row, n) -> mention(row)).list();
    }

    long unread(String user) {
        return jdbc.sql("select count(*) from note_mention where user_id = ? and read_at is null")
                .param(user)
                .query(Long.class)
                .single();
    }

    /** The person has opened the mention. @return the note's case; empty when it does not mention him */
    Optional<CaseNo> read(long note, String user, Instant now) {
        return jdbc.sql("""
                        update note_mention m set read_at = coalesce(read_at, ?) from case_note n
                        where n.id = m.note_id and m.note_id = ? and m.user_id = ? returning n.case_no
                        """)
                .params(Timestamp.from(now), note, user)
                .query((row, n) -> new CaseNo(row.getString(1)))
                .optional();
    }

    private static Mention mention(ResultSet row) throws SQLException {
        return new Mention(
                row.getLong("id"),
                new CaseNo(row.getString("case_no")),
                row.getString("author"),
                row.getString("text"),
                row.getTimestamp("written_at").toInstant(),
                row.getTimestamp("read_at") != null);
    }
}
