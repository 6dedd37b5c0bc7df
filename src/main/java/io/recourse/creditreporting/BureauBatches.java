package io.recourse.creditreporting;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.LenderCode;
import io.recourse.common.Money;
import io.recourse.common.Refused;
import io.recourse.engine.Decisions;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All batches for credit bureaux: which there are, what was held back of them, who took them, whether they were sent. */
@Component
@Transactional
public class BureauBatches {

    private static final int LONGEST_RECEIPT = 64;

    private final JdbcClient jdbc;
    private final BatchParts parts;
    private final StaleBatches stale;
    private final Decisions decisions;
    private final Clock clock;

    BureauBatches(JdbcClient jdbc, BatchParts parts, StaleBatches stale, Decisions decisions, Clock clock) {
        this.jdbc = jdbc;
        this.parts = parts;
        this.stale = stale;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** Newest first, those whose number is below one. */
    @Transactional(readOnly = true)
    public List<BureauBatch> before(long number, int most) {
        return jdbc.sql("select * from bureau_batch where number < ? order by number desc limit ?")
                .params(number, most)
                .query((row, n) -> batch(row))
                .list();
    }

    /** @throws Refused with code {@code batch.unknown} */
    @Transactional(readOnly = true)
    public BureauBatch get(UUID id) {
        return jdbc.sql("select * from bureau_batch where id = ?")
                .param(id)
                .query((row, n) -> batch(row))
                .optional()
                .orElseThrow(() -> new Refused("batch.unknown", id));
    }

    /** The last month of a lender that was handed in in a format. */
    @Transactional(readOnly = true)
    public Optional<YearMonth> lastHandedIn(LenderCode lender, String format) {
        return jdbc.sql("""
                        select month from bureau_batch
                        where lender_code = ? and format = ? and kind = 'MONTH' and status = 'SENT'
                        order by month desc limit 1
                        """)
                .params(lender.value(), format)
                .query(LocalDate.class)
                .optional()
                .map(YearMonth::from);
    }

    /**
     * What was held back of a batch, in the order of the case numbers.
     *
     * @param after the last case number of the page before; empty for the first page
     */
    @Transactional(readOnly = true)
    public List<BureauBatch.Held> held(UUID id, String after, int most) {
        Map<String, String> sources = decisions.reasons("record-hold");
        return jdbc.sql("select * from bureau_batch_held where batch_id = ? and case_no > ? order by case_no limit ?")
                .params(id, after, most)
                .query((row, n) -> new BureauBatch.Held(
                        new CaseNo(row.getString("case_no")),
                        row.getString("rule"),
                        row.getString("reason"),
                        sources.get(row.getString("rule")),
                        row.getBoolean("closing")))
                .list();
    }

    /** Who took the file, latest first. */
    @Transactional(readOnly = true)
    public List<BureauBatch.Taken> taken(UUID id, int most) {
        return jdbc.sql("select * from bureau_batch_taken where batch_id = ? order by taken_at desc limit ?")
                .params(id, most)
                .query((row, n) -> new BureauBatch.Taken(
                        new Actor(row.getString("taken_by")),
                        row.getTimestamp("taken_at").toInstant()))
                .list();
    }

    /**
     * Writes down who takes the file before the first byte of it leaves.
     *
     * @throws Refused with code {@code batch.unknown}, {@code batch.not-made}, {@code batch.discarded} or
     *     {@code batch.stale}
     */
    public BureauBatch take(UUID id, Actor by) {
        BureauBatch batch = get(id);
        if (!batch.isMade()) {
            throw new Refused(batch.discarded() == null ? "batch.not-made" : "batch.discarded");
        }
        stale.requireFresh(batch);
        jdbc.sql("insert into bureau_batch_taken (batch_id, taken_by, taken_at) values (?, ?, ?)")
                .params(id, by.id(), Timestamp.from(clock.instant()))
                .update();
        return batch;
    }

    /** Writes the file, part by part. */
    public void write(UUID id, OutputStream out) throws IOException {
        parts.write(id, out);
    }

    /**
     * A person handed the file in at the bureau.
     *
     * @param receiptNo what the bureau gave for it
     * @throws Refused with code {@code batch.unknown}, {@code batch.receipt}, {@code batch.not-to-send} or {@code batch.stale}
     */
    public void sent(UUID id, String receiptNo, Actor by) {
        BureauBatch batch = get(id);
        handIn(id, receiptNo, by);
        stale.requireFresh(batch);
    }

    /**
     * The same of a file that the bureau had before it became stale: what is to be said since goes with the next file.
     *
     * @throws Refused as {@link #sent} has it; {@code batch.stale} when nobody took it before
     */
    public void sentBefore(UUID id, String receiptNo, Actor by) {
        BureauBatch batch = get(id);
        handIn(id, receiptNo, by);
        stale.requireTakenFresh(batch);
    }

    private void handIn(UUID id, String receiptNo, Actor by) {
        if (receiptNo.isBlank() || receiptNo.strip().length() > LONGEST_RECEIPT) {
            throw new Refused("batch.receipt", LONGEST_RECEIPT);
        }
        int sent = jdbc.sql("""
                        update bureau_batch set status = 'SENT', sent_by = ?, sent_at = ?, receipt_no = ?
                        where id = ? and status = 'MADE'
                        """)
                .params(by.id(), Timestamp.from(clock.instant()), receiptNo.strip(), id)
                .update();
        if (sent == 0) {
            throw new Refused("batch.not-to-send");
        }
    }

    /**
     * A file that was made is never handed in; what it was to tell goes with the next one.
     *
     * @throws Refused with code {@code batch.unknown} or {@code batch.not-to-send}
     */
    public void discard(UUID id, Actor by) {
        get(id);
        int discarded = jdbc.sql("""
                        update bureau_batch set status = 'DISCARDED', discarded_by = ?, discarded_at = ?
                        where id = ? and status = 'MADE'
                        """)
                .params(by.id(), Timestamp.from(clock.instant()), id)
                .update();
        if (discarded == 0) {
            throw new Refused("batch.not-to-send");
        }
    }

    static BureauBatch batch(ResultSet row) throws SQLException {
        Timestamp discardedAt = row.getTimestamp("discarded_at");
        Timestamp sentAt = row.getTimestamp("sent_at");
        return new BureauBatch(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                new LenderCode(row.getString("lender_code")),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                BureauBatch.Kind.valueOf(row.getString("kind")),
                row.getString("format"),
                row.getString("file_name"),
                BureauBatch.Status.valueOf(row.getString("status")),
                row.getInt("cases"),
                row.getInt("seen"),
                row.getInt("records"),
                row.getInt("corrections"),
                row.getInt("held"),
                new Money(row.getBigDecimal("owed")),
                new Money(row.getBigDecimal("past_due")),
                row.getString("sha256"),
                row.getString("failure"),
                new Actor(row.getString("made_by")),
                row.getTimestamp("made_at").toInstant(),
                discardedAt == null
                        ? null
                        : new BureauBatch.Discarded(new Actor(row.getString("discarded_by")), discardedAt.toInstant()),
                sentAt == null
                        ? null
                        : new BureauBatch.Sent(
                                new Actor(row.getString("sent_by")), sentAt.toInstant(), row.getString("receipt_no")));
    }
}
