package io.recourse.contact;

import io.recourse.common.Actor;
import io.recourse.legalcase.Timeline;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a message that a worker took: each end is one transaction with the timeline and whoever must know. */
@Component
@Transactional
class SendingEnds {

    private static final Duration LEASE = Duration.ofMinutes(2);
    /** How long a letter may be on its way to the post office: over a weekend. */
    private static final Duration WALK = Duration.ofDays(3);

    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final int MOST_TRIES = 8;

    private final DispatchTable table;
    private final Providers providers;
    private final Undelivered undelivered;
    private final PageLink pageLink;
    private final Timeline timeline;
    private final Clock clock;

    SendingEnds(
            DispatchTable table,
            Providers providers,
            Undelivered undelivered,
            PageLink pageLink,
            Timeline timeline,
            Clock clock) {
        this.table = table;
        this.providers = providers;
        this.undelivered = undelivered;
        this.pageLink = pageLink;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** What a worker that died has left half sent, and letters that nobody said the post office has. */
    void abandon(Instant machineNow) {
        Instant died = machineNow.minus(LEASE);
        for (Channel channel : providers.channels()) {
            Duration repeatable = providers.of(channel).repeatable();
            if (repeatable.compareTo(LEASE) > 0) {
                table.takeBack(channel, died, machineNow.minus(repeatable));
            }
        }
        table.abandon(died, machineNow.minus(WALK), clock.instant()).forEach(this::askPerson);
    }

    void sent(DispatchItem item, String reference) {
        table.sent(item.id(), reference, clock.instant());
        tell(item, "message-sent");
    }

    void withdrawn(DispatchItem item, String rule) {
        table.end(item.id(), DispatchStatus.WITHDRAWN, clock.instant(), rule);
        tell(item, "message-withdrawn");
    }

    /** It certainly was not sent: it is tried again where that may help, else another channel or a person is asked. */
    void notSent(DispatchItem item, NotSent.Kind kind) {
        switch (kind) {
            case PROVIDER_DOWN -> table.postpone(item.id(), clock.instant().plus(FIRST_WAIT));
            case LATER -> {
                if (!tryAgain(item)) {
                    fail(item, "dispatch.not-taken");
                }
            }
            case REFUSED -> fail(item, "dispatch.failed");
            case NOBODY_THERE -> {
                undelivered.markBad(item);
                fail(item, "dispatch.nobody-there");
            }
        }
    }

    /** It may have been sent: it is tried again only where the provider guarantees that it arrives once. */
    void unclear(DispatchItem item, Duration repeatable) {
        boolean within =
                item.triedSince() == null || item.triedSince().plus(repeatable).isAfter(Instant.now());
        if (repeatable.isZero() || !within || !tryAgain(item)) {
            table.end(item.id(), DispatchStatus.UNCERTAIN, clock.instant(), "dispatch.no-answer");
            askPerson(item);
        }
    }

    private boolean tryAgain(DispatchItem item) {
        if (item.tries() >= MOST_TRIES) {
            return false;
        }
        table.tryAgain(item.id(), clock.instant().plus(FIRST_WAIT.multipliedBy(1L << Math.min(item.tries(), 6))));
        return true;
    }

    private void fail(DispatchItem item, String problem) {
        table.end(item.id(), DispatchStatus.FAILED, clock.instant(), problem);
        tell(item, "message-failed");
        undelivered.goElsewhere(item);
    }

    private void askPerson(DispatchItem item) {
        tell(item, "message-uncertain");
        undelivered.askPerson(item);
    }

    /** Each is an end: a message that waits for another try tells nothing. */
    private void tell(DispatchItem item, String kind) {
        pageLink.ended(item.id());
        timeline.record(
                item.message().caseNo(),
                kind,
                Actor.SYSTEM,
                item.names(),
                item.id().toString());
    }
}
