package io.recourse.ledger;

import io.recourse.common.Actor;
import io.recourse.common.ContractNo;
import io.recourse.common.Policy;
import io.recourse.common.Refused;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The deferrals of loans. One day has one deferral; what was owed on a day before it was granted stays. */
@Component
@Transactional
public class Deferrals {

    private final JdbcClient jdbc;
    private final LoanRecords records;
    private final Policy policy;
    private final Clock clock;

    Deferrals(JdbcClient jdbc, LoanRecords records, Policy policy, Clock clock) {
        this.jdbc = jdbc;
        this.records = records;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * What would accrue on overdue principal, as a fraction a year.
     *
     * @throws Refused with code {@code contract.unknown}
     */
    @Transactional(readOnly = true)
    public BigDecimal rate(ContractNo contractNo, Deferral.Interest interest) {
        LoanTerms terms = Optional.ofNullable(records.terms(List.of(contractNo)).get(contractNo))
                .orElseThrow(() -> new Refused("contract.unknown", contractNo));
        BigDecimal cap = policy.value("penalty-cap", terms.disbursedOn());
        return interest.rate(terms, cap).orElseGet(() -> terms.penaltyRate(cap));
    }
    /**
     * Grants a deferral from tomorrow on, in the place of what is left of an earlier one.
     *
     * @throws Refused with code {@code deferral.over} when the day is not to come
     */
    public void grant(ContractNo contractNo, LocalDate until, Deferral.Interest interest, Actor by) {
        LocalDate today = LocalDate.now(clock);
        if (!until.isAfter(today)) {
            throw new Refused("deferral.over", until);
        }
        end(contractNo);
        jdbc.sql("""
                        insert into loan_deferral (contract_no, from_on, until_on, interest, granted_at, granted_by)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (contract_no, from_on) do update set until_on = excluded.until_on,
                            interest = excluded.interest, granted_at = excluded.granted_at, granted_by = excluded.granted_by
                        """)
                .params(
                        contractNo.value(),
                        today.plusDays(1),
                        until,
                        interest.name(),
                        Timestamp.from(clock.instant()),
                        by.id())
                .update();
    }

    /** Ends a deferral with today, where one is running. */
    public void end(ContractNo contractNo) {
        jdbc.sql("""
                        update loan_deferral set until_on = greatest(from_on - 1, :today)
                        where contract_no = :contract and until_on > :today
                        """)
                .param("contract", contractNo.value())
                .param("today", LocalDate.now(clock))
                .update();
    }

    /** The latest that was granted, over or not. */
    @Transactional(readOnly = true)
    public Optional<Deferral> latest(ContractNo contractNo) {
        List<Deferral> all = of(contractNo);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** All of a contract that count for some day, oldest first. */
    @Transactional(readOnly = true)
    public List<Deferral> of(ContractNo contractNo) {
        return jdbc.sql("""
                        select from_on, until_on, interest from loan_deferral
                        where contract_no = ? and until_on >= from_on order by from_on
                        """)
                .param(contractNo.value())
                .query((row, n) -> new Deferral(
                        row.getObject(1, LocalDate.class),
                        row.getObject(2, LocalDate.class),
                        Deferral.Interest.valueOf(row.getString(3))))
                .list();
    }
}
