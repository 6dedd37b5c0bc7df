package io.recourse.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files and their bytes in the database. */
@Repository
class FileTable {

    private static final int CHUNK = 256 * 1024;

    private final JdbcClient jdbc;

    FileTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(IntakeFile file) {
        jdbc.sql("""
                        insert into intake_file (id, kind, name, sha256, size, lines, encoding, status, uploaded_by,
                            uploaded_at, done_at)
                        values (:id, :kind, :name, :sha256, :size, :lines, :encoding, :status, :uploadedBy,
                            :uploadedAt, :doneAt)
                        """)
                .param("id", file.id())
                .param("kind", file.kind().name())
                .param("name", file.name())
                .param("sha256", file.sha256())
                .param("size", file.size())
                .param("lines", file.lines())
                .param("encoding", file.encoding())
                .param("status", file.status().name())
                .param("uploadedBy", file.uploadedBy())
                .param("uploadedAt", Timestamp.from(file.uploadedAt()))
                .param("doneAt", file.doneAt() == null ? null : Timestamp.from(file.doneAt()))
                .update();
    }

    void addChunks(UUID id, Upload upload) throws IOException {
        try (InputStream content = Files.newInputStream(upload.path())) {
            byte[] chunk;
            for (int seq = 0; (chunk = content.readNBytes(CHUNK)).length > 0; seq++) {
                jdbc.sql("insert into intake_chunk (file_id, seq, bytes) values (?, ?, ?)")
                        .params(id, seq, chunk)
                        .update();
            }
        }
    }

    Optional<byte[]> chunk(UUID id, int seq) {
        return jdbc.sql("select bytes from intake_chunk where file_id = ? and seq = ?")
                .params(id, seq)
                .query(byte[].class)
                .optional();
    }

    Optional<IntakeFile> find(UUID id) {
        return jdbc.sql("select * from intake_file where id = ?")
                .param(id)
                .query(FileTable::file)
                .optional();
    }

    /** The oldest that is not taken whole. */
    Optional<IntakeFile> nextRunning() {
        return jdbc.sql("select * from intake_file where status = 'RUNNING' order by number limit 1")
                .query(FileTable::file)
                .optional();
    }

    List<IntakeFile> before(long number, int most) {
        return jdbc.sql("select * from intake_file where number < ? order by number desc limit ?")
                .params(number, most)
                .query(FileTable::file)
                .list();
    }

    /**
     * Moves on from one line to another, whoever is first; the other waits and gets false.
     *
     * @return false when the file does not stand at the line any more
     */
    boolean advance(UUID id, int fromLine, int toLine) {
        return jdbc.sql("update intake_file set last_line = ? where id = ? and last_line = ? and status = 'RUNNING'")
                        .params(toLine, id, fromLine)
                        .update()
                == 1;
    }

    void count(UUID id, Tally tally) {
        jdbc.sql("""
                        update intake_file set rows = rows + :accepted + :rejected + :duplicates,
                            accepted = accepted + :accepted, rejected = rejected + :rejected,
                            duplicates = duplicates + :duplicates
                        where id = :id
                        """)
                .param("id", id)
                .param("accepted", tally.accepted())
                .param("rejected", tally.rejected())
                .param("duplicates", tally.duplicates())
                .update();
    }

    /** @return how many were found in all */
    int countErrors(UUID id, int more) {
        return jdbc.sql("update intake_file set errors = errors + ? where id = ? returning errors")
                .params(more, id)
                .query(Integer.class)
                .single();
    }

    /** Ends a file: nothing of it is left but what became of its rows. */
    void finish(UUID id, Timestamp at) {
        jdbc.sql("update intake_file set status = 'DONE', done_at = ? where id = ? and status = 'RUNNING'")
                .params(at, id)
                .update();
        jdbc.sql("delete from intake_chunk where file_id = ?").param(id).update();
        jdbc.sql("delete from intake_contract where file_id = ?").param(id).update();
    }

    private static IntakeFile file(ResultSet row, int number) throws SQLException {
        Timestamp doneAt = row.getTimestamp("done_at");
        return new IntakeFile(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                FileKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("sha256"),
                row.getLong("size"),
                row.getInt("lines"),
                row.getString("encoding"),
                IntakeFile.Status.valueOf(row.getString("status")),
                row.getInt("last_line"),
                row.getInt("rows"),
                row.getInt("accepted"),
                row.getInt("rejected"),
                row.getInt("duplicates"),
                row.getInt("errors"),
                row.getString("uploaded_by"),
                row.getTimestamp("uploaded_at").toInstant(),
                doneAt == null ? null : doneAt.toInstant());
    }
}
