package io.recourse.contact;

import io.recourse.common.CaseNo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.UUID;

/** Reads rows of the table {@code dispatch}. */
final class DispatchRow {

    private DispatchRow() {}

    static DispatchItem item(ResultSet row) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        Timestamp tried = row.getTimestamp("tried_since");
        String delivery = row.getString("delivery");
        return new DispatchItem(
                row.getObject("id", UUID.class),
                new Message(
                        new CaseNo(row.getString("case_no")),
                        Channel.valueOf(row.getString("channel")),
                        Purpose.valueOf(row.getString("purpose")),
                        row.getString("occasion"),
                        row.getString("recipient"),
                        row.getString("subject"),
                        row.getString("body"),
                        row.getObject("document_id", UUID.class)),
                DispatchStatus.valueOf(row.getString("status")),
                row.getTimestamp("not_before").toInstant(),
                row.getTimestamp("queued_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getString("problem"),
                row.getInt("tries"),
                tried == null ? null : tried.toInstant(),
                delivery == null ? null : Receipt.Kind.valueOf(delivery),
                row.getBoolean("stuck"));
    }
}
