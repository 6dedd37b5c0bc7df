package io.recourse.intake;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.escalation.Escalation;
import io.recourse.ledger.Ledger;
import io.recourse.legalcase.LegalCase;
import io.recourse.legalcase.LegalCases;
import io.recourse.legalcase.Parties;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Contracts that were not known: their loans enter the ledger, their cases the ladder, and what was paid is posted. */
@Component
class OpenContract {

    private final Ledger ledger;
    private final LegalCases cases;
    private final Parties parties;
    private final Escalation escalation;
    private final MatchPayment matchPayment;

    OpenContract(Ledger ledger, LegalCases cases, Parties parties, Escalation escalation, MatchPayment matchPayment) {
        this.ledger = ledger;
        this.cases = cases;
        this.parties = parties;
        this.escalation = escalation;
        this.matchPayment = matchPayment;
    }

    void openAll(List<LoanRow> rows, Actor by) {
        ledger.openAll(rows.stream().map(LoanRow::terms).toList());
        List<CaseNo> opened = new ArrayList<>(rows.size());
        for (LoanRow row : rows) {
            LegalCase legalCase = cases.open(row.contractNo(), row.lender(), row.product(), by);
            parties.replace(legalCase.caseNo(), List.of(row.debtor()));
            opened.add(legalCase.caseNo());
        }
        escalation.beginAll(opened);
        matchPayment.matchWaiting(rows.stream().map(LoanRow::contractNo).toList());
    }
}
