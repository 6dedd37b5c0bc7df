package io.recourse.api;

import io.recourse.access.CurrentUser;
import io.recourse.access.Right;
import io.recourse.casefile.CaseFiles;
import io.recourse.common.CaseNo;
import io.recourse.deadlines.Limitation;
import io.recourse.ledger.Balance;
import io.recourse.legalcase.LegalCase;
import io.recourse.legalcase.Parties;
import io.recourse.legalcase.Party;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Cases as the API shows them; names are masked without the right to see them. */
@Component
class CaseAnswers {

    record LimitationAnswer(LocalDate expiresOn, Limitation.Status status) {

        static LimitationAnswer of(Limitation.Result limitation) {
            return new LimitationAnswer(limitation.expiresOn(), limitation.status());
        }
    }

    /** The fields of a balance; amounts are decimal strings, as {@code "1050.00"}. */
    record BalanceAnswer(
            LocalDate asOf,
            String principalDue,
            String interestDue,
            String penaltyDue,
            String costsDue,
            String totalDue,
            String credit,
            String principalNotDue,
            int daysPastDue) {

        static BalanceAnswer of(Balance balance, LocalDate asOf) {
            return new BalanceAnswer(
                    asOf,
                    balance.principalDue().toString(),
                    balance.interestDue().toString(),
                    balance.penaltyDue().toString(),
                    balance.costsDue().toString(),
                    balance.totalDue().toString(),
                    balance.credit().toString(),
                    balance.principalNotDue().toString(),
                    balance.daysPastDue());
        }
    }

    record CaseAnswer(
            String caseNo,
            String contractNo,
            String lenderCode,
            String product,
            String debtorName,
            String status,
            String stage,
            String outcome,
            LocalDate openedOn,
            LimitationAnswer limitation,
            BalanceAnswer balance) {}

    private final CaseFiles files;
    private final Parties parties;
    private final CurrentUser currentUser;

    CaseAnswers(CaseFiles files, Parties parties, CurrentUser currentUser) {
        this.files = files;
        this.parties = parties;
        this.currentUser = currentUser;
    }

    List<CaseAnswer> of(List<LegalCase> cases, LocalDate today) {
        Map<CaseNo, String> names =
                parties.debtorNames(cases.stream().map(LegalCase::caseNo).toList());
        Map<CaseNo, Limitation.Result> limitations = files.limitations(cases);
        Map<CaseNo, Balance> balances = files.balances(cases);
        return cases.stream()
                .map(c -> answer(
                        c,
                        names.get(c.caseNo()),
                        LimitationAnswer.of(limitations.get(c.caseNo())),
                        BalanceAnswer.of(balances.get(c.caseNo()), today)))
                .toList();
    }

    CaseAnswer of(LegalCase legalCase, LocalDate today) {
        return of(List.of(legalCase), today).get(0);
    }

    private CaseAnswer answer(
            LegalCase legalCase, String debtorName, LimitationAnswer limitation, BalanceAnswer balance) {
        return new CaseAnswer(
                legalCase.caseNo().value(),
                legalCase.contractNo().value(),
                legalCase.lenderCode().value(),
                legalCase.product(),
                currentUser.may(Right.SEE_PERSONAL_DATA) ? debtorName : Party.maskName(debtorName),
                legalCase.status().name(),
                legalCase.stage(),
                legalCase.outcome(),
                legalCase.openedOn(),
                limitation,
                balance);
    }
}
