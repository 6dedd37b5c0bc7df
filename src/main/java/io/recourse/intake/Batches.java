package io.recourse.intake;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The transactions of a file: how far it is taken commits together with what its rows changed. */
@Component
@Transactional
class Batches {

    private final FileTable files;
    private final ErrorTable errors;
    private final Map<FileKind, RowTaker> takers;
    private final Clock clock;

    Batches(FileTable files, ErrorTable errors, List<RowTaker> takers, Clock clock) {
        this.files = files;
        this.errors = errors;
        this.takers = takers.stream().collect(Collectors.toMap(RowTaker::kind, Function.identity()));
        this.clock = clock;
    }

    /** @return false when somebody else took these rows, or ended the file */
    boolean take(IntakeFile file, Batch batch) {
        if (!files.advance(file.id(), batch.afterLine(), batch.lastLine())) {
            return false;
        }
        Tally tally = new Tally();
        batch.rows().stream()
                .filter(row -> row.malformed() != null)
                .forEach(row -> tally.reject(List.of(row.malformed())));
        takers.get(file.kind())
                .take(
                        file,
                        batch.rows().stream()
                                .filter(row -> row.malformed() == null)
                                .toList(),
                        tally);
        record(file.id(), tally);
        return true;
    }

    /** Leaves out a row that cannot be taken for a reason that is not its own. */
    boolean leaveOut(IntakeFile file, Batch row, String reference) {
        if (!files.advance(file.id(), row.afterLine(), row.lastLine())) {
            return false;
        }
        Tally tally = new Tally();
        tally.reject(List.of(RowError.ofRow(row.lastLine(), "intake.row.failed", reference)));
        record(file.id(), tally);
        return true;
    }

    void finish(IntakeFile file) {
        files.finish(file.id(), Timestamp.from(clock.instant()));
    }

    /** Ends a file of which no row can be read. */
    void refuse(IntakeFile file, RowError reason) {
        errors.add(file.id(), List.of(reason), files.countErrors(file.id(), 1) - 1);
        finish(file);
    }

    private void record(UUID file, Tally tally) {
        files.count(file, tally);
        int found = tally.errors().size();
        errors.add(file, tally.errors(), files.countErrors(file, found) - found);
    }
}
