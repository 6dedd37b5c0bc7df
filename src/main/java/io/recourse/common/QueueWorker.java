package io.recourse.common;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Takes waiting work piece by piece, on a thread of its own, when woken and from time to time. It may be killed at any
 * moment: what it had not finished waits on, for the next start or another node.
 */
public abstract class QueueWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(QueueWorker.class);
    private static final Duration REST = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final String name;
    private final Semaphore bell = new Semaphore(0);
    private volatile Thread thread;

    protected QueueWorker(String name) {
        this.name = name;
    }

    /** Does one piece in a transaction of its own; false when none waits. */
    protected abstract boolean next();

    protected void wake() {
        bell.release();
    }

    @Override
    public synchronized void start() {
        thread = new Thread(this::work, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public synchronized void stop() {
        Thread stopping = thread;
        thread = null;
        bell.release();
        try {
            stopping.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
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
            boolean more = true;
            while (more && isMine()) {
                more = next();
            }
        } catch (RuntimeException e) {
            if (isMine()) {
                LOG.error("{} stopped; it goes on in {} seconds", name, REST.toSeconds(), e);
            }
        }
    }

    private boolean isMine() {
        return Thread.currentThread() == thread;
    }
}
