package io.recourse.creditreporting;

import io.recourse.common.Actor;
import io.recourse.common.LenderCode;
import io.recourse.common.Refused;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Batches that are being made. Each has one maker at a time: whoever begins counts the attempt up, and whoever finds
 * another count has been overtaken. A maker that was killed is silent, and after a while another begins anew.
 */
@Repository
class BatchesInHand {

    /** Longer than a page takes on a busy machine. */
    private static final Duration SILENCE = Duration.ofMinutes(1);

    /** The right to make a batch, until somebody else has it. */
    record Claim(BureauBatch batch, int attempt) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    BatchesInHand(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /**
     * Its number makes the file's name unlike that of any other. It takes the place of an earlier one that was not sent.
     *
     * @throws Refused with code {@code batch.in-the-making} or {@code batch.taken}
     */
    UUID add(
            LenderCode lender,
            YearMonth month,
            BureauBatch.Kind kind,
            BureauFormat format,
            int cases,
            Actor by,
            Instant at) {
        UUID id = UUID.randomUUID();
        try {
            jdbc.sql("""
                            insert into bureau_batch (id, lender_code, month, kind, format, file_name, status, cases, records,
                                corrections, held, owed, past_due, made_by, made_at)
                            values (?, ?, ?, ?, ?, '', 'MAKING', ?, 0, 0, 0, 0, 0, ?, ?)
                            """)
                    .params(
                            id,
                            lender.value(),
                            month.atDay(1),
                            kind.name(),
                            format.name(),
                            cases,
                            by.id(),
                            Timestamp.from(at))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Refused("batch.in-the-making", month);
        }
        discardUnsent(lender, month, kind, format, by, at);
        jdbc.sql("""
                        update bureau_batch set file_name = lender_code || '-' || to_char(month, 'YYYY-MM') || '-' || format
                            || case kind when 'CORRECTIONS' then '-corrections' else '' end || '-' || number || '.' || ?
                        where id = ?
                        """).params(format.fileType(), id).update();
        return id;
    }

    /**
     * Corrections alone are all that wait, whatever month was handed in last when they were asked for. A bureau may have a
     * file that somebody took: whether it has, a person says first.
     */
    private void discardUnsent(
            LenderCode lender, YearMonth month, BureauBatch.Kind kind, BureauFormat format, Actor by, Instant at) {
        List<BureauBatch> unsent = jdbc.sql("""
                        update bureau_batch set status = 'DISCARDED', discarded_by = ?, discarded_at = ?
                        where lender_code = ? and (kind = 'CORRECTIONS' or month = ?) and kind = ? and format = ?
                            and status = 'MADE'
                        returning *
                        """)
                .params(by.id(), Timestamp.from(at), lender.value(), month.atDay(1), kind.name(), format.name())
                .query((row, n) -> BureauBatches.batch(row))
                .list();
        for (BureauBatch batch : unsent) {
            boolean taken = jdbc.sql("select exists (select 1 from bureau_batch_taken where batch_id = ?)")
                    .param(batch.id())
                    .query(Boolean.class)
                    .single();
            if (taken) {
                throw new Refused("batch.taken", batch.fileName());
            }
        }
    }

    /**
     * Takes the oldest batch that nobody makes; nothing of an attempt before is left. The files of a lender in a format are
     * made one after the other, for each tells what none before it tells.
     */
    Optional<Claim> claim() {
        Optional<Claim> claim = jdbc.sql("""
                        update bureau_batch set attempt = attempt + 1, touched_at = clock_timestamp(), seen = 0
                        where id = (select id from bureau_batch b where status = 'MAKING' and (touched_at is null
                                or touched_at < clock_timestamp() - make_interval(secs => ?))
                            and not exists (select 1 from bureau_batch e where e.status = 'MAKING' and e.number < b.number
                                and e.lender_code = b.lender_code and e.format = b.format)
                            order by number limit 1 for update skip locked)
                        returning *
                        """)
                .param(SILENCE.toSeconds())
                .query((row, n) -> new Claim(BureauBatches.batch(row), row.getInt("attempt")))
                .optional();
        claim.map(claimed -> claimed.batch().id()).ifPresent(id -> {
            jdbc.sql("delete from bureau_batch_part where batch_id = ?")
                    .param(id)
                    .update();
            jdbc.sql("delete from bureau_batch_held where batch_id = ?")
                    .param(id)
                    .update();
            jdbc.sql("delete from bureau_batch_tells where batch_id = ?")
                    .param(id)
                    .update();
            jdbc.sql("delete from bureau_record where batch_id = ?").param(id).update();
        });
        return claim;
    }

    /** A sign of life, before anything else of a page. */
    void advance(Claim claim, int seen) {
        requireMine(
                claim,
                jdbc.sql("""
                                update bureau_batch set seen = ?, touched_at = clock_timestamp()
                                where id = ? and attempt = ? and status = 'MAKING'
                                """).params(seen, claim.batch().id(), claim.attempt()).update());
    }

    /** The same case may be held for two months. */
    void hold(UUID batch, List<BureauBatch.Held> held) {
        template.batchUpdate(
                """
                insert into bureau_batch_held (batch_id, case_no, rule, reason, closing) values (?, ?, ?, ?, ?)
                on conflict (batch_id, case_no) do update set closing = bureau_batch_held.closing or excluded.closing
                """,
                held.stream()
                        .map(one -> new Object[] {batch, one.caseNo().value(), one.rule(), one.reason(), one.closing()})
                        .toList());
    }

    void finish(Claim claim, BureauFormat.Totals totals, String sha256) {
        requireMine(
                claim,
                jdbc.sql("""
                                update bureau_batch b set status = 'MADE', seen = cases, records = ?, corrections = ?,
                                    owed = ?, past_due = ?, sha256 = ?,
                                    held = (select count(*) from bureau_batch_held h where h.batch_id = b.id)
                                where id = ? and attempt = ? and status = 'MAKING'
                                """)
                        .params(
                                totals.records(),
                                totals.corrections(),
                                totals.owed().amount(),
                                totals.pastDue().amount(),
                                sha256,
                                claim.batch().id(),
                                claim.attempt())
                        .update());
    }

    /** @param reference of the log entry that says why */
    void fail(Claim claim, String reference) {
        jdbc.sql("""
                        update bureau_batch set status = 'FAILED', failure = ?
                        where id = ? and attempt = ? and status = 'MAKING'
                        """).params(reference, claim.batch().id(), claim.attempt()).update();
    }

    private static void requireMine(Claim claim, int rows) {
        if (rows == 0) {
            throw new OptimisticLockingFailureException(
                    "batch " + claim.batch().number() + " was taken over by another maker");
        }
    }
}
