package io.recourse.intake;

import static java.util.stream.Collectors.toMap;

import io.recourse.common.CaseNo;
import io.recourse.common.ContractNo;
import io.recourse.ledger.Ledger;
import io.recourse.ledger.LoanTerms;
import io.recourse.legalcase.CreditConsent;
import io.recourse.legalcase.CreditConsents;
import io.recourse.legalcase.LegalCase;
import io.recourse.legalcase.LegalCases;
import io.recourse.legalcase.Parties;
import io.recourse.legalcase.Party;
import io.recourse.legalcase.PartyRole;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Contracts that have a case, with four queries for a batch of them. */
@Component
class KnownContracts {

    private final LegalCases cases;
    private final Parties parties;
    private final CreditConsents consents;
    private final Ledger ledger;

    KnownContracts(LegalCases cases, Parties parties, CreditConsents consents, Ledger ledger) {
        this.cases = cases;
        this.parties = parties;
        this.consents = consents;
        this.ledger = ledger;
    }

    Map<ContractNo, KnownContract> among(Collection<ContractNo> contracts) {
        Map<ContractNo, LegalCase> found = cases.findByContracts(contracts);
        Map<ContractNo, LoanTerms> terms = ledger.terms(found.keySet());
        List<CaseNo> numbers = found.values().stream().map(LegalCase::caseNo).toList();
        Map<CaseNo, List<Party>> persons = parties.of(numbers);
        Map<CaseNo, CreditConsent> consented = consents.of(numbers);
        return found.values().stream()
                .collect(toMap(
                        LegalCase::contractNo,
                        legalCase -> known(
                                legalCase,
                                terms.get(legalCase.contractNo()),
                                persons.get(legalCase.caseNo()),
                                consented.get(legalCase.caseNo()))));
    }

    private static KnownContract known(
            LegalCase legalCase, LoanTerms terms, List<Party> persons, CreditConsent consent) {
        Party debtor = persons.stream()
                .filter(KnownContracts::isDebtor)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("case " + legalCase.caseNo() + " has no debtor"));
        List<Party> guarantors = persons.stream()
                .filter(person -> person.role() == PartyRole.GUARANTOR)
                .toList();
        List<Party> others = persons.stream()
                .filter(person -> !isDebtor(person) && person.role() != PartyRole.GUARANTOR)
                .toList();
        return new KnownContract(
                legalCase,
                new LoanRow(legalCase.lenderCode(), legalCase.product(), debtor, guarantors, consent, terms),
                others);
    }

    private static boolean isDebtor(Party person) {
        return person.role() == PartyRole.DEBTOR;
    }
}
