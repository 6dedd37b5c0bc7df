package io.recourse.intake;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One way through a file, from where it stands, batch by batch. */
final class FileRun {

    static final int BATCH = 200;

    private static final int ATTEMPTS = 6;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

    private static final Logger LOG = LoggerFactory.getLogger(FileRun.class);

    private final IntakeFile file;
    private final Batches batches;
    private final RowSource source;
    private int line;

    FileRun(IntakeFile file, FileTable files, Batches batches) {
        this.file = file;
        this.batches = batches;
        InputStream bytes = new ChunkStream(seq -> files.chunk(file.id(), seq));
        source = file.kind() == FileKind.STATEMENT
                ? new StatementSource(bytes)
                : new CsvSource(bytes, Charset.forName(file.encoding()));
        line = file.lastLine();
        source.skipTo(line);
    }

    /** @return false when the file is taken, or goes on elsewhere */
    boolean next() {
        Optional<RowError> objection = source.objection(file.kind());
        List<Row> rows = objection.isPresent() ? List.of() : source.next(BATCH);
        if (rows.isEmpty()) {
            end(source.objection(file.kind()));
            return false;
        }
        Batch batch = new Batch(line, rows);
        line = batch.lastLine();
        return take(batch);
    }

    private void end(Optional<RowError> objection) {
        if (objection.isPresent()) {
            batches.refuse(file, objection.get());
        } else if (line == 0) {
            batches.refuse(file, RowError.ofFile(file.kind().noRows()));
        } else {
            batches.finish(file);
        }
    }

    private boolean take(Batch batch) {
        try {
            return batches.take(file, batch);
        } catch (RuntimeException e) {
            LOG.warn("File {}: lines {} to {} are taken one by one", file.id(), batch.afterLine() + 1, line, e);
            return batch.split().stream().allMatch(this::takeAlone);
        }
    }

    /** A row that only met a step of its case goes in once that step is done; each pause is twice the one before. */
    private boolean takeAlone(Batch row) {
        RuntimeException failure = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                pauseBefore(attempt);
                return batches.take(file, row);
            } catch (RuntimeException e) {
                failure = e;
            }
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("File {}: line {} is left out, reference {}", file.id(), row.lastLine(), reference, failure);
        return batches.leaveOut(file, row, reference);
    }

    private static void pauseBefore(int attempt) {
        if (attempt > 0) {
            LockSupport.parkNanos(FIRST_PAUSE.multipliedBy(1L << (attempt - 1)).toNanos());
        }
    }
}
