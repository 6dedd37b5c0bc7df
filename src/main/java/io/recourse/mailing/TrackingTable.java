package io.recourse.mailing;

import io.recourse.common.FileError;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files of tracking numbers and their errors in the database. */
@Repository
class TrackingTable {

    private final JdbcClient jdbc;

    TrackingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(TrackingResult result, List<FileError> errors) {
        jdbc.sql("""
                        insert into tracking_file (id, name, recorded, unchanged, rejected, uploaded_by, uploaded_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        result.id(),
                        result.name(),
                        result.recorded(),
                        result.unchanged(),
                        result.rejected(),
                        result.uploadedBy(),
                        Timestamp.from(result.uploadedAt()))
                .update();
        for (FileError error : errors) {
            jdbc.sql("""
                            insert into tracking_error (file_id, line, "column", value, code, arguments)
                            values (?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            result.id(),
                            error.line(),
                            error.column(),
                            error.value(),
                            error.code(),
                            error.arguments().toArray(String[]::new))
                    .update();
        }
    }

    Optional<TrackingResult> find(UUID id) {
        return jdbc.sql("select * from tracking_file where id = ?")
                .param(id)
                .query(TrackingResult.class)
                .optional();
    }

    List<TrackingResult> latest(int most) {
        return jdbc.sql("select * from tracking_file order by number desc limit ?")
                .param(most)
                .query(TrackingResult.class)
                .list();
    }

    List<FileError> errors(UUID file, int most) {
        return jdbc.sql("select * from tracking_error where file_id = ? order by id limit ?")
                .params(file, most)
                .query((row, n) -> error(row))
                .list();
    }

    private static FileError error(ResultSet row) throws SQLException {
        return new FileError(
                row.getObject("line", Long.class),
                row.getString("column"),
                row.getString("value"),
                row.getString("code"),
                List.of((String[]) row.getArray("arguments").getArray()));
    }
}
