package io.recourse.instalment.process;

import io.recourse.common.CaseNo;
import io.recourse.engine.CaseVariables;
import io.recourse.engine.Routing;
import io.recourse.instalment.KeepPlan;
import io.recourse.instalment.Plan;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** When a due date and its days of grace are over: is the plan kept so far? */
@Component
class CheckPlan implements JavaDelegate {

    private final KeepPlan keepPlan;

    CheckPlan(KeepPlan keepPlan) {
        this.keepPlan = keepPlan;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNo caseNo = CaseVariables.caseNo(execution);
        Plan.Progress progress = keepPlan.progress(caseNo);
        Routing routing = Routing.outcome(progress.name());
        execution.setVariables(
                progress == Plan.Progress.onTrack
                        ? routing.on(InstalmentProcess.NEXT_CHECK_AT, keepPlan.nextCheck(caseNo))
                                .values()
                        : routing.values());
    }
}
