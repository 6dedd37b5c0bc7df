package io.recourse.agencyplacement;

import io.recourse.casefile.CaseFile;
import io.recourse.casefile.CaseFiles;
import io.recourse.common.Actor;
import io.recourse.common.Refused;
import io.recourse.contact.Channel;
import io.recourse.contact.ContactGuard;
import io.recourse.contact.Contacts;
import io.recourse.documents.Recipient;
import io.recourse.documents.Sha256;
import io.recourse.legalcase.Timeline;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives an agency the data of cases by a file that is downloaded once. Nothing of the file is kept: whatever dies on the
 * way, no copy lies about.
 */
@Component
public class DownloadHandover {

    private static final int LOG = 3;

    private final Handovers handovers;
    private final HandoverTable table;
    private final PlaceCase placeCase;
    private final Placeable placeable;
    private final CaseFiles caseFiles;
    private final Contacts contacts;
    private final ContactGuard guard;
    private final Timeline timeline;
    private final Clock clock;

    DownloadHandover(
            Handovers handovers,
            HandoverTable table,
            PlaceCase placeCase,
            Placeable placeable,
            CaseFiles caseFiles,
            Contacts contacts,
            ContactGuard guard,
            Timeline timeline,
            Clock clock) {
        this.handovers = handovers;
        this.table = table;
        this.placeCase = placeCase;
        this.placeable = placeable;
        this.caseFiles = caseFiles;
        this.contacts = contacts;
        this.guard = guard;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Downloads the file, once: with it the agency has the cases. Of those that were chosen, the ones that left or met an
     * obstacle meanwhile stay out.
     *
     * @param written writes the rows as a file
     * @throws Refused with code {@code handover.unknown}, {@code handover.not-released}, {@code handover.downloaded},
     *     {@code handover.nothing} or with what forbids to entrust the agency
     */
    @Transactional
    public byte[] download(UUID id, Function<Collection<HandoverRow>, byte[]> written, Actor by) {
        Handover handover = handovers.get(id);
        if (handover.isDownloaded()) {
            throw new Refused("handover.downloaded", handover.downloadedBy().id());
        }
        if (!handover.isReleased()) {
            throw new Refused("handover.not-released");
        }
        placeable.refuseUnlessMayWork(handover.agencyCode());
        List<Placement> going = handovers.meant(handover, handover.takes()).stream()
                .filter(placement -> placeable.obstacles(placement).isEmpty())
                .toList();
        if (going.isEmpty()) {
            throw new Refused("handover.nothing");
        }
        Map<UUID, HandoverRow> rows = new LinkedHashMap<>();
        going.forEach(placement -> rows.put(placement.id(), row(placement)));
        byte[] file = written.apply(rows.values());
        table.downloaded(id, rows, Sha256.of(file), by, clock.instant());
        if (handover.renews() == null) {
            placeCase.handOver(going, id, by);
        }
        timeline.recordAll(
                "agency-handed-over",
                by,
                rows.values().stream()
                        .map(row -> new Timeline.News(
                                row.caseNo(),
                                Map.of(
                                        "agency",
                                        handover.agencyCode(),
                                        "number",
                                        handover.number(),
                                        "owed",
                                        row.owed().display()),
                                id.toString()))
                        .toList());
        return file;
    }

    private HandoverRow row(Placement placement) {
        CaseFile file = caseFiles.of(placement.caseNo());
        return new HandoverRow(
                placement.caseNo(),
                file.debtor().name(),
                Recipient.masked(file.debtor().idNo()),
                guard.isOpen(file.debtor(), Channel.CALL) ? file.debtor().mobile() : null,
                file.balance().totalDue(),
                file.balance().daysPastDue(),
                file.legalCase().product(),
                contacts.logOfCase(placement.caseNo(), LOG));
    }
}
