package io.recourse.contact;

import io.recourse.common.Actor;
import io.recourse.legalcase.CaseStatus;
import io.recourse.legalcase.LegalCases;
import io.recourse.legalcase.Timeline;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letters on paper. No worker sends them: a person carries them to the post office and says that they arrived there.
 * From the moment they leave the house they are SENDING, and UNCERTAIN when nobody says so within days.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PaperPost {

    private final DispatchTable table;
    private final PaperTable paper;
    private final ContactGuard guard;
    private final Refusals refusals;
    private final LegalCases cases;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PaperPost(
            DispatchTable table,
            PaperTable paper,
            ContactGuard guard,
            Refusals refusals,
            LegalCases cases,
            Timeline timeline,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.paper = paper;
        this.guard = guard;
        this.refusals = refusals;
        this.cases = cases;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Whether a waiting letter may go to the post at this moment. One that may never go is withdrawn; that of a case on
     * hold waits for its release.
     */
    public boolean mayGo(UUID id) {
        DispatchItem item = get(id);
        if (item.status() != DispatchStatus.QUEUED) {
            return false;
        }
        Permission permission = guard.check(item.message(), clock.instant());
        if (!permission.allowed() && !waits(item, permission)) {
            refusals.tell(Refusals.Occasion.of(item.message()), permission, Actor.SYSTEM);
            paper.withdraw(id, clock.instant(), permission.rule());
            tell(item, "message-withdrawn", Actor.SYSTEM);
        }
        return permission.allowed();
    }

    /** A letter leaves the house, if it still may: QUEUED becomes SENDING. */
    public DispatchStatus takeAlong(UUID id) {
        if (mayGo(id)) {
            paper.takeAlong(id, Instant.now());
        }
        return get(id).status();
    }

    /**
     * The post office has the letter.
     *
     * @return false when somebody decided otherwise meanwhile
     */
    public boolean handedOver(UUID id, Actor by) {
        DispatchItem before = get(id);
        boolean sent = paper.arrive(id, DispatchStatus.SENT, clock.instant());
        if (sent) {
            clear(before);
            tell(get(id), "message-sent", by);
        }
        return sent || get(id).status() == DispatchStatus.SENT;
    }

    /** The letter came back from the way to the post office, and waits again. */
    public void broughtBack(UUID id) {
        DispatchItem before = get(id);
        if (paper.arrive(id, DispatchStatus.QUEUED, null)) {
            clear(before);
        }
    }

    private void clear(DispatchItem before) {
        if (before.stuck()) {
            events.publishEvent(new MessageCleared(before.message().caseNo(), before.id()));
        }
    }

    private DispatchItem get(UUID id) {
        return table.of(List.of(id)).get(0);
    }

    private boolean waits(DispatchItem item, Permission permission) {
        return permission.nextMoment() != null
                || cases.get(item.message().caseNo()).status() == CaseStatus.ON_HOLD;
    }

    private void tell(DispatchItem item, String kind, Actor by) {
        timeline.record(
                item.message().caseNo(),
                kind,
                by,
                Map.of(
                        "channel", "@channel." + item.message().channel(),
                        "purpose", "@purpose." + item.message().purpose()),
                item.id().toString());
    }
}
