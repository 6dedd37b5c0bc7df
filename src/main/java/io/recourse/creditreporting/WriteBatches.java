package io.recourse.creditreporting;

import io.recourse.common.CaseNo;
import io.recourse.engine.Decisions;
import io.recourse.legalcase.Lenders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the files that were asked for, page by page, each page in a transaction of its own that sees one moment: its size
 * costs neither memory nor a long transaction. One that was interrupted begins anew.
 */
@Component
class WriteBatches {

    private static final Logger LOG = LoggerFactory.getLogger(WriteBatches.class);

    private final BatchesInHand inHand;
    private final BatchParts parts;
    private final BatchRecords numbered;
    private final ReportableCases cases;
    private final MonthlyRecords records;
    private final RecordHold recordHold;
    private final EventsToTell events;
    private final RecordsAtOnce atOnce;
    private final Closings closings;
    private final WriteChanges changes;
    private final DisputeMarks marks;
    private final Map<String, BureauFormat> formats;
    private final Lenders lenders;
    private final Decisions decisions;
    private final TransactionTemplate transaction;
    private final Clock clock;

    WriteBatches(
            BatchesInHand inHand,
            BatchParts parts,
            BatchRecords numbered,
            ReportableCases cases,
            MonthlyRecords records,
            RecordHold recordHold,
            EventsToTell events,
            RecordsAtOnce atOnce,
            Closings closings,
            WriteChanges changes,
            DisputeMarks marks,
            List<BureauFormat> formats,
            Lenders lenders,
            Decisions decisions,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.inHand = inHand;
        this.parts = parts;
        this.numbered = numbered;
        this.cases = cases;
        this.records = records;
        this.recordHold = recordHold;
        this.events = events;
        this.atOnce = atOnce;
        this.closings = closings;
        this.changes = changes;
        this.marks = marks;
        this.formats = formats.stream().collect(Collectors.toMap(BureauFormat::name, Function.identity()));
        this.lenders = lenders;
        this.decisions = decisions;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.clock = clock;
    }

    /** @return false when no file is to be made */
    boolean next() {
        Optional<BatchesInHand.Claim> claim =
                new TransactionTemplate(transaction.getTransactionManager()).execute(status -> inHand.claim());
        claim.ifPresent(this::make);
        return claim.isPresent();
    }

    private void make(BatchesInHand.Claim claim) {
        try {
            write(claim);
        } catch (ConcurrencyFailureException e) {
            LOG.warn("Batch {} goes on elsewhere", claim.batch().number(), e);
        } catch (DataAccessResourceFailureException | TransactionException e) {
            LOG.warn("Batch {} lost the database and begins anew", claim.batch().number(), e);
        } catch (IOException | RuntimeException e) {
            String reference = UUID.randomUUID().toString().substring(0, 8);
            LOG.error("Batch {} cannot be made, reference {}", claim.batch().number(), reference, e);
            inHand.fail(claim, reference);
        }
    }

    private void write(BatchesInHand.Claim claim) throws IOException {
        BureauBatch batch = claim.batch();
        BatchFile file = new BatchFile(batch.id(), parts);
        BureauFormat.Head head = new BureauFormat.Head(
                lenders.get(batch.lenderCode()),
                batch.month(),
                LocalDateTime.ofInstant(batch.madeAt(), clock.getZone()));
        BatchWriting writing = new BatchWriting(
                formats.get(batch.format()).begin(file.out(), head, new BureauCodes(decisions)),
                batch.id(),
                numbered,
                marks.standing(batch.lenderCode(), batch.format()));
        writeAtOnce(claim, writing);
        if (batch.kind() == BureauBatch.Kind.MONTH) {
            writeMonth(claim, writing);
        }
        inTransaction(() -> {
            inHand.advance(claim, batch.cases());
            changes.write(batch, writing);
            return null;
        });
        writeMarks(claim, writing);
        inTransaction(() -> {
            inHand.advance(claim, batch.cases());
            BureauFormat.Totals totals = writing.end();
            numbered.markResent(batch);
            inHand.finish(claim, totals, file.close());
            return totals;
        });
    }

    private void writeMonth(BatchesInHand.Claim claim, BatchWriting writing) {
        BureauBatch batch = claim.batch();
        String after = "";
        int seen = 0;
        while (after != null) {
            String from = after;
            int before = seen;
            List<ReportableCases.Reportable> page = inTransaction(() -> {
                inHand.advance(claim, before);
                List<ReportableCases.Reportable> next = cases.next(batch.lenderCode(), batch.month(), from);
                writePage(writing, batch, next);
                return next;
            });
            seen += page.size();
            after = page.size() < ReportableCases.PAGE
                    ? null
                    : page.get(page.size() - 1).caseNo().value();
        }
    }

    /** Of accounts of which the file says nothing else. */
    private void writeMarks(BatchesInHand.Claim claim, BatchWriting writing) {
        BureauBatch batch = claim.batch();
        for (DisputeMarks.Page page : marks.pages(batch)) {
            inTransaction(() -> {
                inHand.advance(claim, batch.cases());
                writing.marks(marks.changed(batch, page));
                return null;
            });
        }
    }

    private void writeAtOnce(BatchesInHand.Claim claim, BatchWriting writing) {
        BureauBatch batch = claim.batch();
        for (RecordsAtOnce.Page page : atOnce.of(batch)) {
            inTransaction(() -> {
                inHand.advance(claim, 0);
                RecordsAtOnce.Drawn drawn = atOnce.draw(batch.lenderCode(), batch.format(), page);
                inHand.hold(batch.id(), List.copyOf(drawn.held()));
                writing.records(events.in(batch.format(), drawn.free()));
                return null;
            });
        }
    }

    /** The month of each case; a settled one's until the bureau knows of it. What was held in its own month is listed there. */
    private void writePage(BatchWriting writing, BureauBatch batch, List<ReportableCases.Reportable> page)
            throws IOException {
        Map<Boolean, List<MonthlyRecord>> drawn =
                records.of(page, batch.month()).stream().collect(Collectors.partitioningBy(MonthlyRecord::isOver));
        inHand.hold(
                batch.id(), write(batch, writing, page, closings.withoutToldAlone(batch.format(), drawn.get(false))));
        Set<CaseNo> late = numbered.withoutClosing(
                batch, drawn.get(true).stream().map(MonthlyRecord::caseNo).toList());
        write(
                batch,
                writing,
                page,
                drawn.get(true).stream()
                        .filter(record -> late.contains(record.caseNo()))
                        .toList());
    }

    /** @return what was held back of them */
    private List<BureauBatch.Held> write(
            BureauBatch batch, BatchWriting writing, List<ReportableCases.Reportable> page, List<MonthlyRecord> drawn)
            throws IOException {
        Map<CaseNo, BureauBatch.Held> held = recordHold.of(batch.format(), page, drawn);
        writing.records(events.in(
                batch.format(),
                drawn.stream()
                        .filter(record -> !held.containsKey(record.caseNo()))
                        .toList()));
        return List.copyOf(held.values());
    }

    /** Work that writes to the file. */
    private interface Work<T> {
        T run() throws IOException;
    }

    private <T> T inTransaction(Work<T> work) {
        return transaction.execute(status -> {
            try {
                return work.run();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
