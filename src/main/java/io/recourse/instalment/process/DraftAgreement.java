package io.recourse.instalment.process;

import io.recourse.engine.CaseVariables;
import io.recourse.instalment.PlanPapers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Drafts the agreement that the debtor is to sign. */
@Component
class DraftAgreement implements JavaDelegate {

    private final PlanPapers papers;

    DraftAgreement(PlanPapers papers) {
        this.papers = papers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        papers.draftAgreement(CaseVariables.caseNo(execution));
    }
}
