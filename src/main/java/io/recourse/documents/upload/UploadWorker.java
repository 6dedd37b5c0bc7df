package io.recourse.documents.upload;

import io.recourse.common.QueueWorker;
import io.recourse.common.Refused;
import io.recourse.documents.ContentStore;
import io.recourse.documents.sandbox.WorkFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Examines what waits, one file at a time. A file is held by a row lock while it is examined, so that whoever is killed
 * leaves it waiting for the next.
 */
@Component
class UploadWorker extends QueueWorker {

    private final UploadTable table;
    private final ContentStore content;
    private final Examination examination;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UploadWorker(
            UploadTable table,
            ContentStore content,
            Examination examination,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        super("evidence-examination");
        this.table = table;
        this.content = content;
        this.examination = examination;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    @TransactionalEventListener
    void wake(UploadReceived received) {
        wake();
    }

    @Override
    protected boolean next() {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            Optional<Upload> waiting = table.nextWaiting();
            waiting.ifPresent(this::examine);
            return waiting.isPresent();
        }));
    }

    private void examine(Upload upload) {
        try (WorkFolder folder = WorkFolder.create()) {
            Path file = Files.write(folder.path().resolve("evidence"), content.get(upload.sha256()));
            Path target = folder.path().resolve("pages.pdf");
            Examination.Examined examined = examination.examine(file, folder.path(), target);
            byte[] clean = Files.readAllBytes(target);
            table.accept(
                    upload.id(),
                    examined.pages(),
                    content.put(clean),
                    clean.length,
                    examined.stripped(),
                    clock.instant());
        } catch (Refused e) {
            refuse(upload, e.code(), e.arguments());
        } catch (IOException e) {
            throw new UncheckedIOException("evidence " + upload.id() + " could not be examined", e);
        }
        events.publishEvent(new UploadExamined(table.find(upload.id()).orElseThrow()));
    }

    private void refuse(Upload upload, String code, Object... arguments) {
        List<String> texts = Arrays.stream(arguments).map(String::valueOf).toList();
        table.refuse(upload.id(), code, texts, clock.instant());
    }
}
