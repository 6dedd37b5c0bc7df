package io.recourse.contact;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.Refused;
import io.recourse.legalcase.Timeline;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way out: a message is queued in the transaction that decides it and sent by a worker, at most once. A message
 * that comes at a forbidden hour waits for the next lawful moment.
 */
@Component
public class Dispatch {

    private final DispatchTable table;
    private final ContactGuard guard;
    private final Refusals refusals;
    private final Timeline timeline;
    private final Clock clock;

    Dispatch(DispatchTable table, ContactGuard guard, Refusals refusals, Timeline timeline, Clock clock) {
        this.table = table;
        this.guard = guard;
        this.refusals = refusals;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Queues a message; the same occasion again changes nothing.
     *
     * @return the message's id in the queue
     * @throws Refused with the guard's rule when no waiting would make it lawful; nothing is queued, and the
     *     timeline tells it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID queue(Message message) {
        Instant now = clock.instant();
        Permission permission = guard.check(message, now);
        if (isForGood(permission)) {
            refusals.tellInAnyCase(Refusals.Occasion.of(message), permission, Actor.SYSTEM);
            throw new Refused(permission.rule());
        }
        return queue(message, permission, now);
    }

    /** The same for a message that nothing waits for: where no waiting would make it lawful, only the timeline tells it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void offer(Message message) {
        Instant now = clock.instant();
        Permission permission = guard.check(message, now);
        if (isForGood(permission)) {
            refusals.tell(Refusals.Occasion.of(message), permission, Actor.SYSTEM);
            return;
        }
        queue(message, permission, now);
    }

    private static boolean isForGood(Permission permission) {
        return !permission.allowed() && permission.nextMoment() == null;
    }

    private UUID queue(Message message, Permission permission, Instant now) {
        Instant notBefore = permission.allowed() ? now : permission.nextMoment();
        UUID id = UUID.randomUUID();
        if (!table.insert(id, message, notBefore, now)) {
            return table.byOccasion(message.occasion()).id();
        }
        timeline.record(
                message.caseNo(),
                "message-queued",
                Actor.SYSTEM,
                Map.of("channel", "@channel." + message.channel(), "purpose", "@purpose." + message.purpose()),
                id.toString());
        if (!permission.allowed()) {
            refusals.tell(Refusals.Occasion.of(message), permission, Actor.SYSTEM);
        }
        return id;
    }

    public List<DispatchItem> of(CaseNo caseNo) {
        return table.of(caseNo);
    }

    /** The messages of these ids, oldest first. */
    public List<DispatchItem> of(Collection<UUID> ids) {
        return table.of(ids);
    }

    /** The newest messages of all cases. */
    public List<DispatchItem> latest(int limit) {
        return table.latest(limit);
    }
}
