package io.recourse.courtproceedings;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.legalcase.StageEntered;
import io.recourse.legalcase.Timeline;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The debtor settles by instalments while a suit is pending: nobody pursues the suit meanwhile, and the court's days run
 * on, for an agreement out of court stops none of them. When the plan fails, the suit goes on where it stood; when it is
 * kept, the suit ends with its case.
 */
@Component
class SettleMeanwhile {

    /** The stage in which a case settles. */
    static final String SETTLING = "instalment";

    private final CourtProceedings proceedings;
    private final Timeline timeline;

    SettleMeanwhile(CourtProceedings proceedings, Timeline timeline) {
        this.proceedings = proceedings;
        this.timeline = timeline;
    }

    @EventListener
    void suspend(StageEntered entered) {
        if (entered.stage().equals(SETTLING)) {
            proceedings
                    .pending(entered.caseNo())
                    .ifPresent(suit -> timeline.record(
                            suit.caseNo(),
                            "suit-suspended",
                            Actor.SYSTEM,
                            Map.of("number", suit.courtCaseNo(), "standing", "@suit-standing." + suit.standing())));
        }
    }

    /** The settlement failed. */
    void goOn(CaseNo caseNo) {
        timeline.record(caseNo, "suit-goes-on", Actor.SYSTEM, Map.of());
    }
}
