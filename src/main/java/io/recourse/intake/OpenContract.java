package io.recourse.intake;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.escalation.Escalation;
import io.recourse.ledger.Ledger;
import io.recourse.legalcase.CreditConsent;
import io.recourse.legalcase.CreditConsents;
import io.recourse.legalcase.LegalCase;
import io.recourse.legalcase.LegalCases;
import io.recourse.legalcase.Parties;
import io.recourse.legalcase.Party;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Contracts that were not known: their loans enter the ledger, their cases the ladder, and what was paid is posted. */
@Component
class OpenContract {

    private final Ledger ledger;
    private final LegalCases cases;
    private final Parties parties;
    private final CreditConsents consents;
    private final Escalation escalation;
    private final MatchPayment matchPayment;

    OpenContract(
            Ledger ledger,
            LegalCases cases,
            Parties parties,
            CreditConsents consents,
            Escalation escalation,
            MatchPayment matchPayment) {
        this.ledger = ledger;
        this.cases = cases;
        this.parties = parties;
        this.consents = consents;
        this.escalation = escalation;
        this.matchPayment = matchPayment;
    }

    void openAll(List<LoanRow> rows, Actor by) {
        ledger.openAll(rows.stream().map(LoanRow::terms).toList());
        List<LegalCase> opened = cases.openAll(
                rows.stream()
                        .map(row -> new LegalCases.Opening(row.contractNo(), row.lender(), row.product()))
                        .toList(),
                by);
        Map<CaseNo, List<Party>> persons = new LinkedHashMap<>();
        Map<CaseNo, CreditConsent> consented = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            LoanRow row = rows.get(i);
            List<Party> guarantors = row.guarantors() == null ? List.of() : row.guarantors();
            persons.put(
                    opened.get(i).caseNo(),
                    Stream.concat(Stream.of(row.debtor()), guarantors.stream()).toList());
            if (row.creditConsent() != null) {
                consented.put(opened.get(i).caseNo(), row.creditConsent());
            }
        }
        parties.add(persons);
        consents.state(consented);
        escalation.beginAll(persons.keySet());
        matchPayment.matchWaiting(rows.stream().map(LoanRow::contractNo).toList());
    }
}
