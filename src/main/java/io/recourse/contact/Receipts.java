package io.recourse.contact;

import io.recourse.common.Actor;
import io.recourse.legalcase.Timeline;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes what providers tell of messages that they took: arrived, with proof, or returned. A demand that arrived interrupts limitation. */
@Component
@Transactional
public class Receipts {

    private final DispatchTable table;
    private final StuckTable stuck;
    private final Undelivered undelivered;
    private final ProvenDemands demands;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Receipts(
            DispatchTable table,
            StuckTable stuck,
            Undelivered undelivered,
            ProvenDemands demands,
            Timeline timeline,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.stuck = stuck;
        this.undelivered = undelivered;
        this.demands = demands;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    /** The message to which a provider gave a name; empty while none is known by it. */
    @Transactional(readOnly = true)
    public Optional<UUID> byReference(Channel channel, String reference) {
        return stuck.byReference(channel, reference);
    }

    /** When a message arrived, as its provider says; empty while none says so. */
    @Transactional(readOnly = true)
    public Optional<Instant> deliveredAt(UUID id) {
        return stuck.deliveredAt(id);
    }

    /**
     * A receipt came; the same again changes nothing.
     *
     * @return false when there is no such message
     */
    public boolean receive(UUID id, Receipt receipt) {
        Optional<DispatchItem> known = table.of(List.of(id)).stream().findFirst();
        if (known.isEmpty()) {
            return false;
        }
        if (stuck.receive(id, receipt, clock.instant())) {
            apply(known.get(), receipt);
        }
        return true;
    }

    private void apply(DispatchItem item, Receipt receipt) {
        boolean arrived = receipt.kind() == Receipt.Kind.DELIVERED;
        if (stuck.clear(item.id())) {
            events.publishEvent(new MessageCleared(item.message().caseNo(), item.id()));
        }
        timeline.record(
                item.message().caseNo(),
                arrived ? "message-delivered" : "message-undelivered",
                Actor.SYSTEM,
                item.names(),
                item.id().toString());
        if (arrived && item.delivery() == null) {
            demands.arrived(item, receipt);
        } else if (!arrived) {
            demands.denied(item);
        }
        if (receipt.nobodyThere()) {
            undelivered.markBad(item);
        }
        if (!arrived && item.delivery() != Receipt.Kind.DELIVERED) {
            undelivered.goElsewhere(item);
        }
    }
}
