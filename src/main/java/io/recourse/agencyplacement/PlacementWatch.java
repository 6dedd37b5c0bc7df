package io.recourse.agencyplacement;

import io.recourse.common.LenderCode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes cases from agencies that may not work any more or whose term is over, each case in a transaction of its own. */
@Component
public class PlacementWatch {

    private static final Logger LOG = LoggerFactory.getLogger(PlacementWatch.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final WatchedPlacements placements;
    private final Agencies agencies;
    private final EndPlacements endPlacements;
    private final Clock clock;

    PlacementWatch(WatchedPlacements placements, Agencies agencies, EndPlacements endPlacements, Clock clock) {
        this.placements = placements;
        this.agencies = agencies;
        this.endPlacements = endPlacements;
        this.clock = clock;
    }

    /** Whoever asks while somebody looks waits until that look is done, so that all it found has ended. */
    @Scheduled(fixedDelay = 10_000)
    public synchronized void look() {
        LocalDate today = LocalDate.now(clock.withZone(ZONE));
        for (WatchedPlacements.Entrusted entrusted : placements.entrusted()) {
            LenderCode lender = new LenderCode(entrusted.lender());
            if (!agencies.obstacles(entrusted.agencyCode(), lender, entrusted.product(), today)
                    .isEmpty()) {
                each(placements.of(entrusted), endPlacements::suspend);
            }
        }
        each(placements.overdue(today), endPlacements::expire);
        each(placements.unheard(), endPlacements::tellAgain);
    }

    /** One that a colleague changes at this moment waits for the next look. */
    private static void each(List<Placement> all, Consumer<Placement> step) {
        for (Placement placement : all) {
            try {
                step.accept(placement);
            } catch (RuntimeException e) {
                LOG.warn("Placement {} waits for the next look", placement.id(), e);
            }
        }
    }
}
