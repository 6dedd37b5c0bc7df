package io.recourse.creditreporting.process;

import io.recourse.creditreporting.ReportDebt;
import io.recourse.engine.CaseVariables;
import io.recourse.engine.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks whether the debt may be reported at all. */
@Component
class CheckEligibility implements JavaDelegate {

    private final ReportDebt reportDebt;

    CheckEligibility(ReportDebt reportDebt) {
        this.reportDebt = reportDebt;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean eligible = reportDebt.isEligible(CaseVariables.caseNo(execution));
        execution.setVariables(
                Routing.outcome(eligible ? "eligible" : "notEligible").values());
    }
}
