package io.recourse.courtfiling.process;

import io.recourse.common.CaseNo;
import io.recourse.courtfiling.CourtFees;
import io.recourse.courtfiling.FollowPreservation;
import io.recourse.courtfiling.Preservation;
import io.recourse.courtfiling.PreservationSought;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A preservation as the forms show it that record its order and its end. */
@Component
class PreservationFacts {

    private final FollowPreservation followPreservation;
    private final CourtFees fees;

    PreservationFacts(FollowPreservation followPreservation, CourtFees fees) {
        this.followPreservation = followPreservation;
        this.fees = fees;
    }

    Map<String, Object> of(CaseNo caseNo) {
        Preservation preservation = followPreservation.of(caseNo);
        PreservationSought sought = preservation.sought();
        Map<String, Object> facts = new HashMap<>();
        facts.put("orderingCourt", preservation.court());
        facts.put("preserved", sought.amount().display());
        facts.put("propertyNamed", sought.property());
        facts.put("preservationFee", fees.preservation(sought.amount()).display());
        if (sought.isOrdered()) {
            facts.put("preservationOrder", sought.orderNo());
            facts.put("preservedOn", sought.orderedOn().toString());
        } else if (preservation.isFiled()) {
            facts.put("appliedOn", preservation.filedOn().toString());
        }
        return facts;
    }
}
