package io.recourse.instalment.process;

import io.recourse.common.CaseNo;
import io.recourse.engine.CaseVariables;
import io.recourse.engine.Routing;
import io.recourse.instalment.AskGuarantee;
import io.recourse.instalment.PlanPapers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Drafts the agreement that the debtor is to sign. */
@Component
class DraftAgreement implements JavaDelegate {

    private final PlanPapers papers;
    private final AskGuarantee askGuarantee;

    DraftAgreement(PlanPapers papers, AskGuarantee askGuarantee) {
        this.papers = papers;
        this.askGuarantee = askGuarantee;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNo caseNo = CaseVariables.caseNo(execution);
        papers.draftAgreement(caseNo);
        execution.setVariables(Routing.none()
                .with(InstalmentProcess.GUARANTOR_TO_ASK, askGuarantee.isNeeded(caseNo))
                .values());
    }
}
