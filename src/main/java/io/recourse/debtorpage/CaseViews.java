package io.recourse.debtorpage;

import io.recourse.casefile.CaseFile;
import io.recourse.casefile.CaseFiles;
import io.recourse.common.CaseNo;
import io.recourse.instalment.AskGuarantee;
import io.recourse.instalment.KeepPlan;
import io.recourse.instalment.Plan;
import io.recourse.instalment.PlanStatus;
import io.recourse.instalment.Plans;
import io.recourse.ledger.Deferrals;
import io.recourse.legalcase.Holds;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads how debtors' cases stand. */
@Component
class CaseViews {

    private final CaseFiles files;
    private final Holds holds;
    private final Deferrals deferrals;
    private final Plans plans;
    private final KeepPlan keepPlan;
    private final AskGuarantee askGuarantee;

    CaseViews(
            CaseFiles files,
            Holds holds,
            Deferrals deferrals,
            Plans plans,
            KeepPlan keepPlan,
            AskGuarantee askGuarantee) {
        this.files = files;
        this.holds = holds;
        this.deferrals = deferrals;
        this.plans = plans;
        this.keepPlan = keepPlan;
        this.askGuarantee = askGuarantee;
    }

    CaseView of(CaseNo caseNo) {
        Optional<Holds.Hold> hold = holds.current(caseNo);
        CaseFile file = files.of(caseNo);
        Optional<Plan> plan = plans.latest(caseNo);
        Optional<LocalDate> deferredUntil = hold.map(Holds.Hold::deferredUntil);
        return new CaseView(
                file,
                hold.map(Holds.Hold::reason).orElse(null),
                deferredUntil.orElse(null),
                deferredUntil
                        .flatMap(day -> deferrals.latest(file.legalCase().contractNo()))
                        .orElse(null),
                plan.orElse(null),
                plan.filter(latest -> latest.status() == PlanStatus.APPROVED).isPresent()
                        && askGuarantee.isNeeded(caseNo),
                plans.active(caseNo).map(keepPlan::posting).orElse(null));
    }
}
