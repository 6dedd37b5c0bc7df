package io.recourse.escalation;

import io.recourse.casefile.CaseFiles;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.ContractNo;
import io.recourse.common.Money;
import io.recourse.engine.CaseProcesses;
import io.recourse.ledger.Balance;
import io.recourse.legalcase.LegalCase;
import io.recourse.legalcase.LegalCases;
import io.recourse.legalcase.Timeline;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Money on a contract that owes nothing any more is the debtor's (Civil Code 985): a person pays it back, for as long as
 * there is any.
 */
@Component
class Overpayment {

    private static final String REFUND = "refund";

    private final LegalCases cases;
    private final CaseFiles files;
    private final PayBack payBack;
    private final CaseProcesses processes;
    private final Timeline timeline;

    Overpayment(LegalCases cases, CaseFiles files, PayBack payBack, CaseProcesses processes, Timeline timeline) {
        this.cases = cases;
        this.files = files;
        this.payBack = payBack;
        this.processes = processes;
        this.timeline = timeline;
    }

    void review(Collection<ContractNo> contracts) {
        Collection<LegalCase> affected = cases.findByContracts(contracts).values();
        Map<CaseNo, Balance> balances = files.balances(affected);
        affected.forEach(legalCase -> review(legalCase, balances.get(legalCase.caseNo())));
    }

    private void review(LegalCase legalCase, Balance balance) {
        CaseNo caseNo = legalCase.caseNo();
        Money overpaid = balance.isSettled() && balance.credit().isPositive()
                ? payBack.overpaid(legalCase.contractNo())
                : Money.ZERO;
        boolean underWay = processes.isUnderWay(caseNo, REFUND);
        if (overpaid.isPositive() && !underWay) {
            timeline.record(caseNo, "overpaid", Actor.SYSTEM, Map.of("amount", overpaid.display()));
            processes.start(REFUND, caseNo);
        } else if (overpaid.isZero() && underWay) {
            processes.end(caseNo, REFUND, "creditUsed");
        }
    }
}
