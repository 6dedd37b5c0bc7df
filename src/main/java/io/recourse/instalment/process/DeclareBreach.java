package io.recourse.instalment.process;

import io.recourse.common.CaseNo;
import io.recourse.engine.CaseVariables;
import io.recourse.instalment.KeepPlan;
import io.recourse.instalment.PlanPapers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends a breached plan and tells the debtor so. */
@Component
class DeclareBreach implements JavaDelegate {

    private final KeepPlan keepPlan;
    private final PlanPapers papers;

    DeclareBreach(KeepPlan keepPlan, PlanPapers papers) {
        this.keepPlan = keepPlan;
        this.papers = papers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNo caseNo = CaseVariables.caseNo(execution);
        papers.noticeBreach(caseNo);
        keepPlan.breach(caseNo);
    }
}
