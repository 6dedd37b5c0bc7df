package io.recourse.documents;

import io.recourse.common.Actor;
import io.recourse.common.Refused;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Reads all stored bytes and recomputes their hashes: every night, and when somebody asks. */
@Component
public class CheckContent {

    private static final Logger log = LoggerFactory.getLogger(CheckContent.class);
    private static final int BATCH = 50;

    private final ContentStore content;
    private final ContentTable table;
    private final ContentChecks checks;
    private final Clock clock;

    CheckContent(ContentStore content, ContentTable table, ContentChecks checks, Clock clock) {
        this.content = content;
        this.table = table;
        this.checks = checks;
        this.clock = clock;
    }

    /** Begins a check beside the caller; while one is running, that one is enough. */
    public void start(Actor by) {
        begin(by).ifPresent(id -> {
            Thread thread = new Thread(() -> run(id), "content-check");
            thread.setDaemon(true);
            thread.start();
        });
    }

    @Scheduled(cron = "0 15 2 * * *", zone = "Asia/Shanghai")
    void everyNight() {
        begin(Actor.SYSTEM).ifPresent(this::run);
    }

    /** The latest first. */
    public List<ContentCheck> latest(int limit) {
        return checks.latest(limit);
    }

    private Optional<Long> begin(Actor by) {
        return checks.start(clock.instant(), by, table.count());
    }

    private void run(long id) {
        String stoppedBy = null;
        try {
            readAll(id);
        } catch (Refused unreachable) {
            stoppedBy = unreachable.code();
        } catch (RuntimeException e) {
            log.error("The check of stored documents failed", e);
            stoppedBy = "content.check-failed";
        }
        checks.finish(id, clock.instant(), stoppedBy);
    }

    private void readAll(long id) {
        long checked = 0;
        List<String> batch = table.after("", BATCH);
        while (!batch.isEmpty()) {
            for (String sha256 : batch) {
                read(id, sha256);
            }
            checked += batch.size();
            checks.progress(id, checked);
            batch = table.after(batch.get(batch.size() - 1), BATCH);
        }
    }

    private void read(long id, String sha256) {
        try {
            content.get(sha256);
        } catch (ContentDamaged damaged) {
            log.error("Stored document bytes {} are damaged: {}", sha256, damaged.code());
            checks.fault(id, sha256, damaged.code());
        }
    }
}
