package io.recourse.escalation;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.ledger.Deferrals;
import io.recourse.legalcase.Holds;
import io.recourse.legalcase.LegalCases;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A hold ends, and with it what was agreed for the time of its deferral. */
@Component
@Transactional
public class EndHold {

    private final LegalCases cases;
    private final Holds holds;
    private final Deferrals deferrals;

    EndHold(LegalCases cases, Holds holds, Deferrals deferrals) {
        this.cases = cases;
        this.holds = holds;
        this.deferrals = deferrals;
    }

    /**
     * @return the hold that ended
     * @throws io.recourse.common.Refused with code {@code case.not-on-hold}
     */
    public Holds.Hold end(CaseNo caseNo, Actor by) {
        deferrals.end(cases.get(caseNo).contractNo());
        return holds.end(caseNo, by);
    }
}
