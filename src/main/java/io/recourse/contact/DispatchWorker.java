package io.recourse.contact;

import io.recourse.common.Actor;
import io.recourse.legalcase.Timeline;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is queued, but for letters on paper: those leave by {@link PaperPost}. A message is marked SENDING before it
 * leaves and ended after; whoever dies between leaves it UNCERTAIN for a person to resolve, never to be sent again by
 * itself.
 */
@Component
public class DispatchWorker {

    private static final Logger log = LoggerFactory.getLogger(DispatchWorker.class);
    private static final Duration LEASE = Duration.ofMinutes(2);
    /** How long a letter may be on its way to the post office: over a weekend. */
    private static final Duration WALK = Duration.ofDays(3);

    private final DispatchTable table;
    private final ContactGuard guard;
    private final Refusals refusals;
    private final Provider provider;
    private final Timeline timeline;
    private final TransactionTemplate together;
    private final Clock clock;

    DispatchWorker(
            DispatchTable table,
            ContactGuard guard,
            Refusals refusals,
            Provider provider,
            Timeline timeline,
            TransactionTemplate together,
            Clock clock) {
        this.together = together;
        this.table = table;
        this.guard = guard;
        this.refusals = refusals;
        this.provider = provider;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Sends everything that is due. */
    @Scheduled(fixedDelay = 1000)
    public void sendDue() {
        together.executeWithoutResult(transaction -> table.abandon(Instant.now(), LEASE, WALK, clock.instant())
                .forEach(item -> tell(item, "message-uncertain")));
        Optional<DispatchItem> next;
        while ((next = table.take(clock.instant(), Instant.now())).isPresent()) {
            send(next.get());
        }
    }

    /** Whether a message is due or on its way at this moment. */
    public boolean isBusy() {
        return table.anyDue(clock.instant());
    }

    /** When the next waiting message becomes due. */
    public Optional<Instant> nextDue() {
        return table.nextDue();
    }

    private void send(DispatchItem item) {
        Permission permission = guard.check(item.message(), clock.instant());
        if (!permission.allowed()) {
            refusals.tell(Refusals.Occasion.of(item.message()), permission, Actor.SYSTEM);
            if (permission.nextMoment() != null) {
                table.postpone(item.id(), permission.nextMoment());
                return;
            }
            end(item, DispatchStatus.WITHDRAWN, permission.rule());
            return;
        }
        try {
            provider.send(item);
        } catch (RuntimeException e) {
            log.warn("Message {} of case {} failed", item.id(), item.message().caseNo(), e);
            end(item, DispatchStatus.FAILED, "dispatch.failed");
            return;
        }
        end(item, DispatchStatus.SENT, null);
    }

    private void end(DispatchItem item, DispatchStatus status, String problem) {
        together.executeWithoutResult(transaction -> {
            table.end(item.id(), status, clock.instant(), problem);
            tell(item, "message-" + status.name().toLowerCase(Locale.ROOT));
        });
    }

    private void tell(DispatchItem item, String kind) {
        timeline.record(
                item.message().caseNo(),
                kind,
                Actor.SYSTEM,
                Map.of(
                        "channel", "@channel." + item.message().channel(),
                        "purpose", "@purpose." + item.message().purpose()),
                item.id().toString());
    }
}
