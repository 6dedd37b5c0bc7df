package io.recourse.creditreporting;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.LenderCode;
import io.recourse.common.Money;
import io.recourse.common.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Enumeration;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All batches for credit bureaux, and their files. */
@Repository
public class BureauBatches {

    private static final int MOST_SHOWN = 200;

    private final JdbcClient jdbc;

    BureauBatches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest, newest first. */
    public List<BureauBatch> latest() {
        return jdbc.sql("select * from bureau_batch order by number desc limit ?")
                .param(MOST_SHOWN)
                .query((row, n) -> batch(row))
                .list();
    }

    /** @throws Refused with code {@code batch.unknown} */
    public BureauBatch get(UUID id) {
        return jdbc.sql("select * from bureau_batch where id = ?")
                .param(id)
                .query((row, n) -> batch(row))
                .optional()
                .orElseThrow(() -> new Refused("batch.unknown", id));
    }

    /** What was held back of a batch, the first cases of it. */
    public List<BureauBatch.Held> held(UUID id) {
        return jdbc.sql("select * from bureau_batch_held where batch_id = ? order by case_no limit ?")
                .params(id, MOST_SHOWN)
                .query((row, n) -> new BureauBatch.Held(
                        new CaseNo(row.getString("case_no")), row.getString("rule"), row.getString("reason")))
                .list();
    }

    /** Writes the file, part by part. */
    public void write(UUID id, OutputStream out) throws IOException {
        int parts = jdbc.sql("select count(*) from bureau_batch_part where batch_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
        try (InputStream file = new GZIPInputStream(new SequenceInputStream(new Parts(id, parts)))) {
            file.transferTo(out);
        }
    }

    void add(BureauBatch batch) {
        jdbc.sql("""
                        insert into bureau_batch (id, lender_code, month, format, file_name, records, corrections, held,
                            owed, past_due, sha256, made_by, made_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        batch.id(),
                        batch.lenderCode().value(),
                        batch.month().atDay(1),
                        batch.format(),
                        batch.fileName(),
                        batch.records(),
                        batch.corrections(),
                        batch.held(),
                        batch.owed().amount(),
                        batch.pastDue().amount(),
                        batch.sha256(),
                        batch.madeBy().id(),
                        Timestamp.from(batch.madeAt()))
                .update();
    }

    void hold(UUID id, BureauBatch.Held held) {
        jdbc.sql("insert into bureau_batch_held (batch_id, case_no, rule, reason) values (?, ?, ?, ?)")
                .params(id, held.caseNo().value(), held.rule(), held.reason())
                .update();
    }

    void addPart(UUID id, int no, byte[] bytes) {
        jdbc.sql("insert into bureau_batch_part (batch_id, no, bytes) values (?, ?, ?)")
                .params(id, no, bytes)
                .update();
    }

    private final class Parts implements Enumeration<InputStream> {

        private final UUID id;
        private final int parts;
        private int next;

        Parts(UUID id, int parts) {
            this.id = id;
            this.parts = parts;
        }

        @Override
        public boolean hasMoreElements() {
            return next < parts;
        }

        @Override
        public InputStream nextElement() {
            return new ByteArrayInputStream(
                    jdbc.sql("select bytes from bureau_batch_part where batch_id = ? and no = ?")
                            .params(id, next++)
                            .query(byte[].class)
                            .single());
        }
    }

    private static BureauBatch batch(ResultSet row) throws SQLException {
        return new BureauBatch(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                new LenderCode(row.getString("lender_code")),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getString("format"),
                row.getString("file_name"),
                row.getInt("records"),
                row.getInt("corrections"),
                row.getInt("held"),
                new Money(row.getBigDecimal("owed")),
                new Money(row.getBigDecimal("past_due")),
                row.getString("sha256"),
                new Actor(row.getString("made_by")),
                row.getTimestamp("made_at").toInstant());
    }
}
