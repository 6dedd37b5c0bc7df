package io.recourse.casefile;

import io.recourse.common.CaseNo;
import io.recourse.common.ContractNo;
import io.recourse.common.Policy;
import io.recourse.contact.DebtStanding;
import io.recourse.deadlines.Limitation;
import io.recourse.deadlines.LimitationRecords;
import io.recourse.ledger.Balance;
import io.recourse.ledger.Ledger;
import io.recourse.ledger.LoanTerms;
import io.recourse.legalcase.LegalCase;
import io.recourse.legalcase.LegalCases;
import io.recourse.legalcase.Lenders;
import io.recourse.legalcase.Parties;
import io.recourse.legalcase.Timeline;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Reads case files: what each case owes and how its limitation period stands. */
@Component
public class CaseFiles implements DebtStanding {

    /** Kinds of the timeline's entries that tell of money that came in or went back. */
    public static final List<String> MONEY_MOVED = List.of("payment-received", "payment-reversed");

    private final LegalCases cases;
    private final Parties parties;
    private final Lenders lenders;
    private final Ledger ledger;
    private final LimitationRecords limitation;
    private final Timeline timeline;
    private final Policy policy;
    private final MessageSource messages;
    private final Clock clock;

    CaseFiles(
            LegalCases cases,
            Parties parties,
            Lenders lenders,
            Ledger ledger,
            LimitationRecords limitation,
            Timeline timeline,
            Policy policy,
            MessageSource messages,
            Clock clock) {
        this.cases = cases;
        this.parties = parties;
        this.lenders = lenders;
        this.ledger = ledger;
        this.limitation = limitation;
        this.timeline = timeline;
        this.policy = policy;
        this.messages = messages;
        this.clock = clock;
    }

    /** The file as of today. */
    public CaseFile of(CaseNo caseNo) {
        return of(caseNo, LocalDate.now(clock));
    }

    /** @throws io.recourse.common.Refused with code {@code case.unknown} */
    public CaseFile of(CaseNo caseNo, LocalDate asOf) {
        LegalCase legalCase = cases.get(caseNo);
        LoanTerms terms = ledger.terms(legalCase.contractNo())
                .orElseThrow(() -> new IllegalStateException("case " + caseNo + " has no loan in the ledger"));
        return new CaseFile(
                legalCase,
                parties.debtor(caseNo),
                lenders.get(legalCase.lenderCode()),
                terms,
                terms.penaltyRate(policy.value("penalty-cap", terms.disbursedOn())),
                messages.getMessage("contract-name." + legalCase.product(), null, "借款合同", Locale.SIMPLIFIED_CHINESE),
                ledger.balance(legalCase.contractNo(), asOf),
                limitation(legalCase, asOf),
                asOf);
    }

    public Balance balance(LegalCase legalCase) {
        return ledger.balance(legalCase.contractNo(), LocalDate.now(clock));
    }

    public Limitation.Result limitation(LegalCase legalCase) {
        return limitation(legalCase, LocalDate.now(clock));
    }

    /** What is owed on each of those of the cases whose contract the ledger knows. */
    public Map<CaseNo, Balance> balances(Collection<LegalCase> some) {
        return byCase(some, ledger.balances(contracts(some), LocalDate.now(clock)));
    }

    /** The limitation of each of those of the cases whose contract the ledger knows. */
    public Map<CaseNo, Limitation.Result> limitations(Collection<LegalCase> some) {
        return limitation.of(byCase(some, ledger.lastDueOn(contracts(some))), LocalDate.now(clock));
    }

    /** Whether money came in or went back since a paper was drafted: its figures are no longer right. */
    public boolean paidSince(CaseNo caseNo, Instant drafted) {
        return timeline.tellsSince(caseNo, drafted, MONEY_MOVED.toArray(String[]::new));
    }

    private static List<ContractNo> contracts(Collection<LegalCase> some) {
        return some.stream().map(LegalCase::contractNo).toList();
    }

    private static <F> Map<CaseNo, F> byCase(Collection<LegalCase> some, Map<ContractNo, F> byContract) {
        return some.stream()
                .filter(legalCase -> byContract.containsKey(legalCase.contractNo()))
                .collect(Collectors.toMap(LegalCase::caseNo, legalCase -> byContract.get(legalCase.contractNo())));
    }

    private Limitation.Result limitation(LegalCase legalCase, LocalDate asOf) {
        return limitation.of(legalCase.caseNo(), ledger.lastDueOn(legalCase.contractNo()), asOf);
    }

    @Override
    public boolean isBarred(CaseNo caseNo) {
        return limitation(cases.get(caseNo)).status() == Limitation.Status.BARRED;
    }
}
