package io.recourse.intake;

import io.recourse.common.Actor;
import io.recourse.common.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Files of loans and payments: they are stored at once and taken in the background, in the order in which they come. */
@Component
public class IntakeFiles {

    /** So many errors of a file are kept; more are counted. */
    public static final int MOST_ERRORS = 10_000;

    private static final int LONGEST_NAME = 200;

    private final FileTable files;
    private final ErrorTable errors;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IntakeFiles(
            FileTable files,
            ErrorTable errors,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.files = files;
        this.errors = errors;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Stores a file. One that is no CSV at all is done already, with one error.
     *
     * @param name as the sender calls it, or null
     * @throws IOException when the content breaks off; nothing is stored then
     */
    public IntakeFile receive(FileKind kind, String name, InputStream content, Actor by) throws IOException {
        try (Upload upload = Upload.receive(content)) {
            IntakeFile file = file(recognised(kind, upload.inspection()), name, upload.inspection(), by);
            transaction.executeWithoutResult(status -> store(file, upload));
            events.publishEvent(new FileReceived(file.id()));
            return get(file.id());
        }
    }

    /** @throws Refused with code {@code intake.file.unknown} */
    public IntakeFile get(UUID id) {
        return files.find(id).orElseThrow(() -> new Refused("intake.file.unknown", id));
    }

    /** Newest first, those that came before the one of a number. */
    public List<IntakeFile> before(long number, int most) {
        return files.before(number, most);
    }

    /** What is wrong with a file, in the order of its lines. */
    public List<RowError> errors(UUID id, int offset, int most) {
        return errors.of(id, offset, most);
    }

    /** Whether a file is not taken whole yet. */
    public boolean isBusy() {
        return files.nextRunning().isPresent();
    }

    /** Payments come as a table or as a bank's statement. */
    private static FileKind recognised(FileKind sent, Inspection inspection) {
        return sent == FileKind.PAYMENTS && inspection.isXml() ? FileKind.STATEMENT : sent;
    }

    private static String objection(FileKind kind, Inspection inspection) {
        boolean xml = kind != FileKind.STATEMENT && inspection.isXml();
        return xml ? "intake.file.xml" : inspection.objection();
    }

    private void store(IntakeFile file, Upload upload) {
        try {
            files.add(file);
            String objection = objection(file.kind(), upload.inspection());
            if (objection == null) {
                files.addChunks(file.id(), upload);
            } else {
                errors.add(file.id(), List.of(RowError.ofFile(objection)), files.countErrors(file.id(), 1) - 1);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private IntakeFile file(FileKind kind, String name, Inspection inspection, Actor by) {
        Instant now = clock.instant();
        boolean readable = objection(kind, inspection) == null;
        return new IntakeFile(
                UUID.randomUUID(),
                0,
                kind,
                name(kind, name),
                inspection.sha256(),
                inspection.size(),
                inspection.lines(),
                readable ? inspection.encoding().name() : null,
                readable ? IntakeFile.Status.RUNNING : IntakeFile.Status.DONE,
                0,
                0,
                0,
                0,
                0,
                0,
                by.id(),
                now,
                readable ? null : now);
    }

    /** Some browsers send the whole path. */
    private static String name(FileKind kind, String sent) {
        String name =
                sent == null ? "" : sent.replaceAll(".*[/\\\\]|\\p{Cntrl}", "").strip();
        if (name.isEmpty()) {
            return kind.fileName();
        }
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }
}
