package io.recourse.escalation.process;

import io.recourse.engine.CaseVariables;
import io.recourse.escalation.ConfirmSettlement;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Drafts the certificate that the debt is settled. */
@Component
class CertifySettlement implements JavaDelegate {

    private final ConfirmSettlement confirmSettlement;

    CertifySettlement(ConfirmSettlement confirmSettlement) {
        this.confirmSettlement = confirmSettlement;
    }

    @Override
    public void execute(DelegateExecution execution) {
        confirmSettlement.certify(CaseVariables.caseNo(execution));
    }
}
