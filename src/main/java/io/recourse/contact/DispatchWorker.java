package io.recourse.contact;

import io.recourse.common.Actor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends what is queued, but for letters on paper: those leave by {@link PaperPost}. A message is marked SENDING before it
 * leaves and ended after. Whoever dies between leaves it UNCERTAIN for a person to resolve; it is sent again by itself
 * only where its provider guarantees that it arrives once.
 */
@Component
public class DispatchWorker {

    private static final Logger log = LoggerFactory.getLogger(DispatchWorker.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final DispatchTable table;
    private final ContactGuard guard;
    private final Refusals refusals;
    private final Providers providers;
    private final SendingEnds ends;
    private final PageLink pageLink;
    private final Clock clock;

    /** Until when nothing is given to a provider that did not work, by the machine's time. */
    private final Map<Channel, Instant> paused = new EnumMap<>(Channel.class);

    DispatchWorker(
            DispatchTable table,
            ContactGuard guard,
            Refusals refusals,
            Providers providers,
            SendingEnds ends,
            PageLink pageLink,
            Clock clock) {
        this.table = table;
        this.guard = guard;
        this.refusals = refusals;
        this.providers = providers;
        this.ends = ends;
        this.pageLink = pageLink;
        this.clock = clock;
    }

    /** Sends everything that is due and that the providers take at their pace. */
    @Scheduled(fixedDelay = 1000)
    public synchronized void sendDue() {
        ends.abandon(Instant.now());
        boolean more = true;
        while (more) {
            more = false;
            for (Channel channel : providers.channels()) {
                more |= sendNext(channel);
            }
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

    /** Channels take turns, so that a slow one does not hold up the others. */
    private boolean sendNext(Channel channel) {
        Instant machineNow = Instant.now();
        if (paused.getOrDefault(channel, Instant.MIN).isAfter(machineNow)) {
            return false;
        }
        Provider provider = providers.of(channel);
        Optional<DispatchItem> next = table.take(channel, provider.perMinute(), clock.instant(), machineNow);
        next.ifPresent(item -> send(item, provider));
        return next.isPresent();
    }

    private void send(DispatchItem item, Provider provider) {
        Permission permission = guard.check(item.message(), clock.instant());
        if (!permission.allowed()) {
            refusals.tell(Refusals.Occasion.of(item.message()), permission, Actor.SYSTEM);
            if (permission.nextMoment() != null) {
                table.postpone(item.id(), permission.nextMoment());
                return;
            }
            ends.withdrawn(item, permission.rule());
            return;
        }
        String reference;
        try {
            reference = provider.send(pageLink.in(item, !provider.repeatable().isZero()));
        } catch (NotSent e) {
            // Of the cause only its kind is told: providers quote addresses.
            log.warn(
                    "Message {} of case {} was not sent: {}",
                    item.id(),
                    item.message().caseNo(),
                    e.getMessage());
            if (e.kind() == NotSent.Kind.PROVIDER_DOWN) {
                paused.put(item.message().channel(), Instant.now().plus(PAUSE));
            }
            ends.notSent(item, e.kind());
            return;
        } catch (RuntimeException e) {
            log.warn(
                    "Whether message {} of case {} was sent is not known: {}",
                    item.id(),
                    item.message().caseNo(),
                    kinds(e));
            ends.unclear(item, provider.repeatable());
            return;
        }
        ends.sent(item, reference);
    }

    private static String kinds(Throwable failure) {
        String kind = failure.getClass().getName();
        return failure.getCause() == null ? kind : kind + " by " + kinds(failure.getCause());
    }
}
