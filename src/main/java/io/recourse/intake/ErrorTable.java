package io.recourse.intake;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The errors of files, the first {@link IntakeFiles#MOST_ERRORS} of each. */
@Repository
class ErrorTable {

    private static final int BATCH = 200;

    private final JdbcTemplate jdbc;

    ErrorTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param known how many of the file were found before */
    void add(UUID file, List<RowError> errors, int known) {
        List<RowError> kept = errors.subList(0, Math.min(errors.size(), Math.max(0, IntakeFiles.MOST_ERRORS - known)));
        jdbc.batchUpdate(
                "insert into intake_error (file_id, line, \"column\", value, code, arguments) values (?, ?, ?, ?, ?, ?)",
                kept,
                BATCH,
                (statement, error) -> set(statement, file, error));
    }

    /** In the order of lines. */
    List<RowError> of(UUID file, int offset, int most) {
        return jdbc.query(
                "select * from intake_error where file_id = ? order by line nulls first, id offset ? limit ?",
                ErrorTable::error,
                file,
                offset,
                most);
    }

    private static void set(PreparedStatement statement, UUID file, RowError error) throws SQLException {
        statement.setObject(1, file);
        statement.setObject(2, error.line());
        statement.setString(3, error.column());
        statement.setString(4, error.value());
        statement.setString(5, error.code());
        statement.setArray(
                6,
                statement
                        .getConnection()
                        .createArrayOf("text", error.arguments().toArray()));
    }

    private static RowError error(ResultSet row, int number) throws SQLException {
        return new RowError(
                row.getObject("line", Integer.class),
                row.getString("column"),
                row.getString("value"),
                row.getString("code"),
                List.of((String[]) row.getArray("arguments").getArray()));
    }
}
