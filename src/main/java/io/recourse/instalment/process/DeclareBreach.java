package io.recourse.instalment.process;

import io.recourse.common.CaseNo;
import io.recourse.engine.CaseVariables;
import io.recourse.instalment.KeepPlan;
import io.recourse.instalment.NoticeBreach;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends a breached plan and tells the debtor so. */
@Component
class DeclareBreach implements JavaDelegate {

    private final KeepPlan keepPlan;
    private final NoticeBreach notice;

    DeclareBreach(KeepPlan keepPlan, NoticeBreach notice) {
        this.keepPlan = keepPlan;
        this.notice = notice;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNo caseNo = CaseVariables.caseNo(execution);
        notice.send(caseNo);
        keepPlan.breach(caseNo);
    }
}
