package io.recourse.creditreporting;

import io.recourse.common.Actor;
import io.recourse.common.FileError;
import io.recourse.common.Refused;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What bureaux answer to files, read back record by record. */
@Component
public class BureauAnswers {

    private static final int AT_ONCE = 1_000;

    private final List<AnswerFormat> formats;
    private final BureauBatches batches;
    private final AnsweredRecords records;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BureauAnswers(
            List<AnswerFormat> formats,
            BureauBatches batches,
            AnsweredRecords records,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.formats = formats;
        this.batches = batches;
        this.records = records;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes a file row by row: a bad one is told, the others are recorded. The same file again changes nothing. Rejected
     * records come to people soon after.
     *
     * @param name as the sender calls it
     * @throws Refused with code {@code batch.unknown} or {@code batch.answer.not-sent}
     */
    public AnswerResult take(UUID batch, String name, byte[] content, Actor by) {
        if (batches.get(batch).status() != BureauBatch.Status.SENT) {
            throw new Refused("batch.answer.not-sent");
        }
        AnswerFormat.Rows rows = formats.stream()
                .filter(format -> format.fits(content))
                .findFirst()
                .orElseThrow()
                .read(content);
        AnswerResult result = transaction.execute(status -> record(batch, name, rows, by));
        events.publishEvent(new BureauWork());
        return result;
    }

    private AnswerResult record(UUID batch, String name, AnswerFormat.Rows rows, Actor by) {
        List<FileError> errors = new ArrayList<>(rows.errors());
        List<BureauAnswer> news = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (int from = 0; from < rows.answers().size(); from += AT_ONCE) {
            List<BureauAnswer> some =
                    rows.answers().subList(from, Math.min(rows.answers().size(), from + AT_ONCE));
            Map<Integer, AnsweredRecords.Known> known =
                    records.known(batch, some.stream().map(BureauAnswer::no).toList());
            for (BureauAnswer answer : some) {
                FileError error = seen.add(answer.no())
                        ? objection(answer, known.get(answer.no()))
                        : blame(answer, "record_no", answer.no(), "batch.answer.twice");
                if (error != null) {
                    errors.add(error);
                } else if (known.get(answer.no()).result() == null) {
                    news.add(answer);
                }
            }
        }
        records.answer(batch, news);
        int rejected = (int) news.stream()
                .filter(answer -> answer.result() == BureauAnswer.Result.REJECTED)
                .count();
        int all = rows.answers().size() + rows.errors().size();
        errors.sort(Comparator.comparing(FileError::line, Comparator.nullsFirst(Comparator.naturalOrder())));
        AnswerResult result = new AnswerResult(
                UUID.randomUUID(),
                batch,
                0,
                name,
                news.size() - rejected,
                rejected,
                all - news.size() - errors.size(),
                errors.size(),
                by.id(),
                clock.instant());
        add(result, errors);
        return result;
    }

    private static FileError objection(BureauAnswer answer, AnsweredRecords.Known record) {
        if (record == null) {
            return blame(answer, "record_no", answer.no(), "batch.answer.no-such-record");
        }
        if (!record.accountNo().equals(answer.accountNo())) {
            return blame(answer, "account_no", answer.accountNo(), "batch.answer.other-account");
        }
        return record.result() != null && record.result() != answer.result()
                ? blame(answer, "result", answer.result(), "batch.answer.already")
                : null;
    }

    private static FileError blame(BureauAnswer answer, String column, Object value, String code) {
        return FileError.of(answer.line(), column, value.toString(), code);
    }

    private void add(AnswerResult result, List<FileError> errors) {
        jdbc.sql("""
                        insert into bureau_answer_file (id, batch_id, name, accepted, rejected, unchanged, wrong, uploaded_by,
                            uploaded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        result.id(),
                        result.batchId(),
                        result.name(),
                        result.accepted(),
                        result.rejected(),
                        result.unchanged(),
                        result.wrong(),
                        result.uploadedBy(),
                        Timestamp.from(result.uploadedAt()))
                .update();
        errors.forEach(error -> jdbc.sql("""
                        insert into bureau_answer_error (file_id, line, "column", value, code, arguments)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        result.id(),
                        error.line(),
                        error.column(),
                        error.value(),
                        error.code(),
                        error.arguments().toArray(String[]::new))
                .update());
    }

    /** @throws Refused with code {@code batch.answer.unknown} */
    public AnswerResult get(UUID id) {
        return jdbc.sql("select * from bureau_answer_file where id = ?")
                .param(id)
                .query(AnswerResult.class)
                .optional()
                .orElseThrow(() -> new Refused("batch.answer.unknown"));
    }

    /** The answers to a batch, newest first. */
    public List<AnswerResult> of(UUID batch, int most) {
        return jdbc.sql("select * from bureau_answer_file where batch_id = ? order by number desc limit ?")
                .params(batch, most)
                .query(AnswerResult.class)
                .list();
    }

    /** The records of a batch that the bureau has not answered. */
    public int unanswered(UUID batch) {
        return records.unanswered(batch);
    }

    /** The rejected records of a batch, in the order of their numbers. */
    public List<RejectedRecord> rejected(UUID batch, int most) {
        return records.rejectedIn(batch, most);
    }

    /** What is wrong with an answer, in the order of its lines. */
    public List<FileError> errors(UUID file, int most) {
        return jdbc.sql("select * from bureau_answer_error where file_id = ? order by id limit ?")
                .params(file, most)
                .query((row, n) -> new FileError(
                        row.getObject("line", Long.class),
                        row.getString("column"),
                        row.getString("value"),
                        row.getString("code"),
                        List.of((String[]) row.getArray("arguments").getArray())))
                .list();
    }
}
