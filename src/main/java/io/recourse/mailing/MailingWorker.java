package io.recourse.mailing;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes letters and makes the files of postings, in turn, on a thread of its own, so that people keep a processor. It may be stopped or killed at any letter: the
 * next start goes on with what was not committed.
 */
@Component
class MailingWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MailingWorker.class);
    private static final Duration REST = Duration.ofSeconds(5);
    private static final Duration LONGEST_STEP = Duration.ofSeconds(60);

    private final WriteLetters letters;
    private final PrintPostings postings;
    private final Semaphore bell = new Semaphore(0);
    private volatile Thread thread;

    MailingWorker(WriteLetters letters, PrintPostings postings) {
        this.letters = letters;
        this.postings = postings;
    }

    @Override
    public synchronized void start() {
        thread = new Thread(this::work, "mailing");
        thread.start();
    }

    @Override
    public synchronized void stop() {
        Thread stopping = thread;
        thread = null;
        bell.release();
        try {
            stopping.join(LONGEST_STEP.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @EventListener
    void wake(MailingWork work) {
        bell.release();
    }

    private void work() {
        while (isMine()) {
            try {
                workOff();
                bell.tryAcquire(REST.toMillis(), TimeUnit.MILLISECONDS);
                bell.drainPermits();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void workOff() {
        try {
            boolean more = true;
            while (more && isMine()) {
                more = letters.next() | postings.next();
            }
        } catch (RuntimeException e) {
            LOG.error("Mailing stopped; it goes on in {} seconds", REST.toSeconds(), e);
        }
    }

    private boolean isMine() {
        return Thread.currentThread() == thread;
    }
}
