package io.recourse.fieldvisit.process;

import io.recourse.engine.CaseVariables;
import io.recourse.fieldvisit.VisitDebtor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Drafts the order that the visitors carry, with the rules of conduct. */
@Component
class DraftVisitOrder implements JavaDelegate {

    private final VisitDebtor visitDebtor;

    DraftVisitOrder(VisitDebtor visitDebtor) {
        this.visitDebtor = visitDebtor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        visitDebtor.draftOrder(CaseVariables.caseNo(execution));
    }
}
