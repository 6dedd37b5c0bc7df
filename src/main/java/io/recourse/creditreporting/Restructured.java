package io.recourse.creditreporting;

import io.recourse.common.ContractNo;
import io.recourse.common.Policy;
import io.recourse.ledger.Ledger;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Restructured loans (重组资产): a plan or a deferral changed the contract in favour of a debtor in difficulty. Until the observation of
 * {@code restructuring-observation-months} is over the five-class of one is no better than before.
 */
@Component
class Restructured {

    private final Ledger ledger;
    private final Policy policy;

    Restructured(Ledger ledger, Policy policy) {
        this.ledger = ledger;
        this.policy = policy;
    }

    /** The most days past due that a loan had when it was restructured; none for a loan that is not under observation. */
    Map<ContractNo, Integer> daysPastDue(Collection<ReportableCases.Reportable> cases, LocalDate asOf) {
        Map<LocalDate, Set<ContractNo>> byDay = new TreeMap<>();
        cases.forEach(one -> Stream.of(one.plansSignedOn(), one.deferredOn())
                .flatMap(List::stream)
                .forEach(day ->
                        byDay.computeIfAbsent(day, none -> new HashSet<>()).add(one.contractNo())));
        byDay.keySet().removeIf(day -> !isObserved(day, asOf));
        Map<ContractNo, Integer> most = new HashMap<>();
        byDay.forEach((day, contracts) -> ledger.balances(contracts, day)
                .forEach((contract, balance) -> most.merge(contract, balance.daysPastDue(), Math::max)));
        return most;
    }

    private boolean isObserved(LocalDate restructuredOn, LocalDate asOf) {
        int months = policy.count("restructuring-observation-months", restructuredOn);
        return asOf.isBefore(restructuredOn.plusMonths(months));
    }
}
