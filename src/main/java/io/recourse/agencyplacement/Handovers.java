package io.recourse.agencyplacement;

import io.recourse.common.Actor;
import io.recourse.common.Policy;
import io.recourse.common.Refused;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The files by which agencies are given approved cases: made, and let out by a second person where they hold many records. */
@Component
@Transactional
public class Handovers {

    /** So many cases go into one file. */
    public static final int MOST_CASES = 1_000;

    private static final String ALARM = "export-alarm-records";
    private static final int MOST_SHOWN = 50;

    private final HandoverTable table;
    private final Placements placements;
    private final Placeable placeable;
    private final Policy policy;
    private final Clock clock;

    Handovers(HandoverTable table, Placements placements, Placeable placeable, Policy policy, Clock clock) {
        this.table = table;
        this.placements = placements;
        this.placeable = placeable;
        this.policy = policy;
        this.clock = clock;
    }

    /** An agency's latest, newest first. */
    @Transactional(readOnly = true)
    public List<Handover> of(String agencyCode) {
        return table.of(agencyCode, MOST_SHOWN);
    }

    /** From how many records on a second person lets a file out, today. */
    @Transactional(readOnly = true)
    public int alarm() {
        return policy.count(ALARM, clock.instant().atZone(clock.getZone()).toLocalDate());
    }

    /**
     * Makes a file of approved placements of an agency.
     *
     * @param chosen their ids; empty for all that nothing stands in the way of
     * @throws Refused with code {@code handover.nothing}, {@code handover.too-many}, {@code placement.changed-meanwhile},
     *     or with what stands in the way of one that was chosen
     */
    public UUID make(String agencyCode, Set<UUID> chosen, Actor by) {
        List<Placement> approved = placements.open(agencyCode).stream()
                .filter(placement -> placement.status() == PlacementStatus.APPROVED)
                .toList();
        List<Placement> all = chosen.isEmpty()
                ? approved.stream()
                        .filter(placement -> placeable.obstacles(placement).isEmpty())
                        .toList()
                : approved.stream()
                        .filter(placement -> chosen.contains(placement.id()))
                        .toList();
        if (!chosen.isEmpty() && all.size() != chosen.size()) {
            throw new Refused("placement.changed-meanwhile");
        }
        if (all.isEmpty()) {
            placeable.refuseUnlessMayWork(agencyCode);
        }
        all.forEach(placeable::refuseUnlessFree);
        return add(agencyCode, all, null, by);
    }

    /**
     * Makes the file again of a hand-over whose download did not arrive, of the cases that the agency still has.
     *
     * @throws Refused with code {@code handover.unknown}, {@code handover.not-downloaded} or {@code handover.nothing}
     */
    public UUID renew(UUID id, Actor by) {
        Handover lost = get(id);
        if (!lost.isDownloaded()) {
            throw new Refused("handover.not-downloaded");
        }
        return add(lost.agencyCode(), meant(lost, PlacementStatus.HANDED_OVER), id, by);
    }

    private UUID add(String agencyCode, List<Placement> all, UUID renews, Actor by) {
        if (all.isEmpty()) {
            throw new Refused("handover.nothing");
        }
        if (all.size() > MOST_CASES) {
            throw new Refused("handover.too-many", MOST_CASES);
        }
        UUID id = UUID.randomUUID();
        table.add(id, agencyCode, ids(all), all.size() >= alarm(), renews, by, clock.instant());
        return id;
    }

    /** @throws Refused with code {@code handover.unknown}, {@code handover.released} or {@code handover.own} */
    public void release(UUID id, Actor by) {
        Handover handover = get(id);
        if (handover.isReleased()) {
            throw new Refused("handover.released");
        }
        if (handover.madeBy().equals(by)) {
            throw new Refused("handover.own");
        }
        table.release(id, by, clock.instant());
    }

    /** The placements that a hand-over means and that are in a state now. */
    List<Placement> meant(Handover handover, PlacementStatus status) {
        Set<UUID> in = Set.copyOf(table.placements(handover.id()));
        return placements.open(handover.agencyCode()).stream()
                .filter(placement -> in.contains(placement.id()) && placement.status() == status)
                .toList();
    }

    Handover get(UUID id) {
        return table.lock(id).orElseThrow(() -> new Refused("handover.unknown"));
    }

    private static Set<UUID> ids(List<Placement> all) {
        return all.stream().map(Placement::id).collect(Collectors.toSet());
    }
}
