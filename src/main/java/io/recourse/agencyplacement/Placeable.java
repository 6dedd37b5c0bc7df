package io.recourse.agencyplacement;

import io.recourse.common.CaseNo;
import io.recourse.common.Refused;
import io.recourse.legalcase.CaseStatus;
import io.recourse.legalcase.LegalCase;
import io.recourse.legalcase.LegalCases;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What stands in the way of an agency's getting a case today, as message keys. */
@Component
@Transactional(readOnly = true)
public class Placeable {

    private static final String OBSTACLE = "agency-obstacle.";

    private final Agencies agencies;
    private final LegalCases cases;
    private final Clock clock;

    Placeable(Agencies agencies, LegalCases cases, Clock clock) {
        this.agencies = agencies;
        this.cases = cases;
        this.clock = clock;
    }

    /** Nothing when the case may go to the agency. */
    public List<String> obstacles(String agencyCode, CaseNo caseNo) {
        LegalCase legalCase = cases.get(caseNo);
        List<String> found = new ArrayList<>();
        agencies.obstacles(agencyCode, legalCase.lenderCode(), legalCase.product(), LocalDate.now(clock))
                .forEach(obstacle -> found.add(OBSTACLE + obstacle));
        if (legalCase.status() != CaseStatus.OPEN) {
            found.add("placement-obstacle." + legalCase.status());
        }
        return found;
    }

    /** The same for a placement; whose term is over goes nowhere. */
    public List<String> obstacles(Placement placement) {
        List<String> found = obstacles(placement.agencyCode(), placement.caseNo());
        if (LocalDate.now(clock).isAfter(placement.termUntil())) {
            found.add("placement-obstacle.TERM_OVER");
        }
        return found;
    }

    void refuseUnlessFree(Placement placement) {
        obstacles(placement).stream().findFirst().ifPresent(obstacle -> {
            throw new Refused("handover.obstacle." + name(obstacle), placement.caseNo());
        });
    }

    /** @throws Refused with what suspends the agency today */
    void refuseUnlessMayWork(String agencyCode) {
        Agency agency = agencies.find(agencyCode).orElseThrow(() -> new Refused("agency.unknown", agencyCode));
        agencies.obstacles(agency, LocalDate.now(clock)).stream().findFirst().ifPresent(obstacle -> {
            throw new Refused("handover.obstacle." + obstacle, agencyCode);
        });
    }

    private static String name(String obstacle) {
        return obstacle.substring(obstacle.indexOf('.') + 1);
    }
}
