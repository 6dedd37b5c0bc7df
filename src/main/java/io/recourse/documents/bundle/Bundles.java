package io.recourse.documents.bundle;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.Refused;
import io.recourse.documents.ContentStore;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Bundles of evidence: asked for at once, bound in the background, never changed. */
@Component
public class Bundles {

    private final BundleTable table;
    private final ContentStore content;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Bundles(BundleTable table, ContentStore content, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.content = content;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Asks for a bundle. Asked again for the same while that is still to be bound, it answers the one that waits.
     *
     * @throws Refused with code {@code evidence.bundle.nothing} when there is no page to bind
     */
    @Transactional
    public Bundle request(CaseNo caseNo, BundleContents contents, Actor by) {
        if (contents.pages() == 0) {
            throw new Refused("evidence.bundle.nothing");
        }
        Optional<Bundle> waiting = latest(caseNo)
                .filter(Bundle::isWaiting)
                .filter(bundle -> bundle.contents().equals(contents));
        if (waiting.isPresent()) {
            return waiting.get();
        }
        Bundle bundle = new Bundle(
                UUID.randomUUID(),
                caseNo,
                contents,
                Bundle.Status.WAITING,
                0,
                List.of(),
                null,
                null,
                by,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        table.insert(bundle);
        events.publishEvent(new BundleRequested(bundle.id()));
        return bundle;
    }

    public Optional<Bundle> latest(CaseNo caseNo) {
        return table.latest(caseNo);
    }

    /** @throws Refused with code {@code evidence.bundle.unknown} */
    public Bundle get(UUID id) {
        return table.find(id).orElseThrow(() -> new Refused("evidence.bundle.unknown"));
    }

    /**
     * Parts, pieces and sources with their SHA-256, as JSON.
     *
     * @throws Refused with code {@code evidence.bundle.unknown} until it is bound
     */
    public String manifest(UUID id) {
        Bundle bundle = get(id);
        if (bundle.manifest() == null) {
            throw new Refused("evidence.bundle.unknown");
        }
        return bundle.manifest();
    }

    /**
     * One part as a PDF. Who read it is recorded.
     *
     * @param no from 1
     * @throws Refused with code {@code evidence.bundle.unknown}
     */
    @Transactional
    public byte[] part(UUID id, int no, Actor reader) {
        Bundle.Part part = get(id).parts().stream()
                .filter(one -> one.no() == no)
                .findFirst()
                .orElseThrow(() -> new Refused("evidence.bundle.unknown"));
        table.recordAccess(id, no, clock.instant(), reader);
        return content.get(part.sha256());
    }
}
