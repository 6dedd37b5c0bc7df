package io.recourse.workbench;

import io.recourse.casefile.CaseFiles;
import io.recourse.common.CaseNo;
import io.recourse.common.LenderCode;
import io.recourse.deadlines.Limitation;
import io.recourse.ledger.Balance;
import io.recourse.legalcase.CaseSearch;
import io.recourse.legalcase.LegalCase;
import io.recourse.legalcase.LegalCases;
import io.recourse.legalcase.Lender;
import io.recourse.legalcase.Lenders;
import io.recourse.legalcase.Parties;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds cases and gathers what the list says of them, with one query for each kind of fact. */
@Component
class CaseList {

    private final LegalCases cases;
    private final Parties parties;
    private final Lenders lenders;
    private final CaseFiles files;
    private final CaseLookup lookup;
    private final PersonalData personalData;

    CaseList(
            LegalCases cases,
            Parties parties,
            Lenders lenders,
            CaseFiles files,
            CaseLookup lookup,
            PersonalData personalData) {
        this.cases = cases;
        this.parties = parties;
        this.lenders = lenders;
        this.files = files;
        this.lookup = lookup;
        this.personalData = personalData;
    }

    List<CaseRow> find(CaseFilter filter, int limit) {
        return rows(cases.search(new CaseSearch(
                lookup.of(filter.text()),
                null,
                filter.status(),
                filter.stage().isEmpty() ? null : filter.stage(),
                filter.after().isEmpty() ? null : filter.after(),
                limit)));
    }

    /** What the list says of cases, in their order. */
    List<CaseRow> rows(List<LegalCase> found) {
        Map<CaseNo, String> debtors =
                parties.debtorNames(found.stream().map(LegalCase::caseNo).toList());
        Map<CaseNo, Balance> balances = files.balances(found);
        Map<CaseNo, Limitation.Result> limitations = files.limitations(found);
        Map<LenderCode, String> lenderNames =
                lenders.all().stream().collect(Collectors.toMap(Lender::code, Lender::name));
        return found.stream()
                .map(c -> new CaseRow(
                        c,
                        personalData.name(debtors.get(c.caseNo())),
                        lenderNames.get(c.lenderCode()),
                        balances.get(c.caseNo()),
                        limitations.get(c.caseNo())))
                .toList();
    }
}
