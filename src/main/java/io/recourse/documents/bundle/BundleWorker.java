package io.recourse.documents.bundle;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.common.InvalidFields;
import io.recourse.common.QueueWorker;
import io.recourse.common.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Binds what waits, one bundle at a time. Killed while it binds, it leaves the bundle waiting, and nothing half bound. */
@Component
class BundleWorker extends QueueWorker {

    private static final int PAGES_PER_REPORT = 20;

    private final BundleTable table;
    private final Binding binding;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final ObjectMapper json;
    private final Clock clock;

    BundleWorker(
            BundleTable table,
            Binding binding,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            ObjectMapper json,
            Clock clock) {
        super("evidence-binding");
        this.table = table;
        this.binding = binding;
        this.transaction = transaction;
        this.events = events;
        this.json = json;
        this.clock = clock;
    }

    @TransactionalEventListener
    void wake(BundleRequested requested) {
        wake();
    }

    @Override
    protected boolean next() {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            Optional<Bundle> waiting = table.nextWaiting();
            waiting.ifPresent(this::bind);
            return waiting.isPresent();
        }));
    }

    private void bind(Bundle bundle) {
        try {
            List<Bundle.Part> parts = binding.bind(bundle.contents(), pages -> report(bundle, pages));
            table.done(bundle.id(), parts, Manifest.of(bundle, parts).json(json), clock.instant());
        } catch (Refused e) {
            table.failed(bundle.id(), e.code(), clock.instant());
        } catch (InvalidFields e) {
            table.failed(bundle.id(), "evidence.bundle.unprintable", clock.instant());
        } catch (IOException e) {
            throw new UncheckedIOException("bundle " + bundle.id() + " could not be bound", e);
        }
        events.publishEvent(new BundleEnded(table.find(bundle.id()).orElseThrow()));
    }

    private void report(Bundle bundle, int pages) {
        if (pages % PAGES_PER_REPORT == 0) {
            table.progress(bundle.id(), pages);
        }
    }
}
