package io.recourse.debtorpage;

import io.recourse.casefile.CaseFiles;
import io.recourse.common.CaseNo;
import io.recourse.instalment.Plans;
import io.recourse.legalcase.Holds;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads how debtors' cases stand. */
@Component
class CaseViews {

    private final CaseFiles files;
    private final Holds holds;
    private final Plans plans;

    CaseViews(CaseFiles files, Holds holds, Plans plans) {
        this.files = files;
        this.holds = holds;
        this.plans = plans;
    }

    CaseView of(CaseNo caseNo) {
        Optional<Holds.Hold> hold = holds.current(caseNo);
        return new CaseView(
                files.of(caseNo),
                hold.map(Holds.Hold::reason).orElse(null),
                hold.map(Holds.Hold::deferredUntil).orElse(null),
                plans.latest(caseNo).orElse(null));
    }
}
