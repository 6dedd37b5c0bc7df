package io.recourse.creditreporting;

import io.recourse.common.ContractNo;
import io.recourse.common.Policy;
import io.recourse.ledger.Ledger;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Restructured loans (重组资产): a plan or a deferral changed the contract in favour of a debtor in difficulty. Until the observation of
 * {@code restructuring-observation-months} is over the five-class of one is no better than before.
 */
@Component
class Restructured {

    /** A plan is observed from its first due day, a deferral from its last day, by which what waits is due. */
    private static final String CHANGES = """
            select c.contract_no, cast(t.at at time zone 'Asia/Shanghai' as date) as changed_on,
                coalesce(cast(t.args ->> 'first' as date),
                    cast(cast(t.args ->> 'last' as date)
                        - make_interval(months => cast(t.args ->> 'instalments' as int) - 1) as date),
                    cast(t.at at time zone 'Asia/Shanghai' as date)) as first_due_on,
                array(select cast(b.at at time zone 'Asia/Shanghai' as date) from timeline_entry b
                    where b.case_no = t.case_no and b.kind = 'plan-breached' and b.at > t.at order by b.at) as breached_on
            from legal_case c join timeline_entry t on t.case_no = c.case_no and t.kind = 'plan-signed'
            where c.case_no in (:cases)
            union all
            select c.contract_no, cast(d.granted_at at time zone 'Asia/Shanghai' as date), d.until_on, cast('{}' as date[])
            from legal_case c join loan_deferral d on d.contract_no = c.contract_no and d.until_on >= d.from_on
            where c.case_no in (:cases)
            """;

    /**
     * A change of a contract.
     *
     * @param firstDueOn the first day on which something is due by it
     * @param breachedOn the days of later breaches, oldest first
     */
    private record Change(
            ContractNo contractNo, LocalDate changedOn, LocalDate firstDueOn, List<LocalDate> breachedOn) {

        /** A breach begins the observation anew. */
        LocalDate observedUntil(int months, LocalDate asOf) {
            LocalDate until = firstDueOn.plusMonths(months);
            for (LocalDate breach : breachedOn) {
                if (!breach.isAfter(asOf) && breach.isBefore(until) && breach.isAfter(firstDueOn)) {
                    until = breach.plusMonths(months);
                }
            }
            return until;
        }
    }

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Policy policy;

    Restructured(JdbcClient jdbc, Ledger ledger, Policy policy) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.policy = policy;
    }

    /** The most days past due that a loan had when it was restructured; none for a loan that is not under observation. */
    Map<ContractNo, Integer> daysPastDue(Collection<ReportableCases.Reportable> cases, LocalDate asOf) {
        Map<LocalDate, Set<ContractNo>> byDay = new TreeMap<>();
        changes(cases).stream()
                .filter(change -> !change.changedOn().isAfter(asOf) && isObserved(change, asOf))
                .forEach(change -> byDay.computeIfAbsent(change.changedOn(), none -> new HashSet<>())
                        .add(change.contractNo()));
        Map<ContractNo, Integer> most = new HashMap<>();
        byDay.forEach((day, contracts) -> ledger.balances(contracts, day)
                .forEach((contract, balance) -> most.merge(contract, balance.daysPastDue(), Math::max)));
        return most;
    }

    private boolean isObserved(Change change, LocalDate asOf) {
        int months = policy.count("restructuring-observation-months", change.changedOn());
        return asOf.isBefore(change.observedUntil(months, asOf));
    }

    private List<Change> changes(Collection<ReportableCases.Reportable> cases) {
        return jdbc.sql(CHANGES)
                .param("cases", cases.stream().map(one -> one.caseNo().value()).toList())
                .query((row, n) -> new Change(
                        new ContractNo(row.getString("contract_no")),
                        row.getObject("changed_on", LocalDate.class),
                        row.getObject("first_due_on", LocalDate.class),
                        breaches(row)))
                .list();
    }

    private static List<LocalDate> breaches(ResultSet row) throws SQLException {
        return Stream.of((Date[]) row.getArray("breached_on").getArray())
                .map(Date::toLocalDate)
                .toList();
    }
}
