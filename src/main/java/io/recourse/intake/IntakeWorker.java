package io.recourse.intake;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes files in the order in which they came, on a thread of its own. It may be stopped or killed at any line: the next
 * start goes on where the last batch ended.
 */
@Component
class IntakeWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(IntakeWorker.class);
    private static final Duration REST = Duration.ofSeconds(5);
    private static final Duration LONGEST_BATCH = Duration.ofSeconds(60);

    private final FileTable files;
    private final Batches batches;
    private final Semaphore bell = new Semaphore(0);
    private volatile Thread thread;

    IntakeWorker(FileTable files, Batches batches) {
        this.files = files;
        this.batches = batches;
    }

    @Override
    public synchronized void start() {
        thread = new Thread(this::work, "intake");
        thread.start();
    }

    @Override
    public synchronized void stop() {
        Thread stopping = thread;
        thread = null;
        bell.release();
        try {
            stopping.join(LONGEST_BATCH.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @EventListener
    void wake(FileReceived received) {
        bell.release();
    }

    private void work() {
        while (isMine()) {
            try {
                takeAll();
                bell.tryAcquire(REST.toMillis(), TimeUnit.MILLISECONDS);
                bell.drainPermits();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void takeAll() {
        try {
            Optional<FileRun> run = open();
            while (run.isPresent() && isMine()) {
                boolean more = run.get().next();
                run = more ? run : open();
            }
        } catch (RuntimeException e) {
            LOG.error("Intake stopped; it goes on in {} seconds", REST.toSeconds(), e);
        }
    }

    private Optional<FileRun> open() {
        return files.nextRunning().map(file -> new FileRun(file, files, batches));
    }

    private boolean isMine() {
        return Thread.currentThread() == thread;
    }
}
