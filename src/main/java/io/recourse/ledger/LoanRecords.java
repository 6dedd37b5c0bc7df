package io.recourse.ledger;

import static java.util.stream.Collectors.toMap;

import io.recourse.common.ContractNo;
import io.recourse.common.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored loans. Many are read and written with as many statements as one. */
@Repository
class LoanRecords {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;

    LoanRecords(JdbcClient jdbc, NamedParameterJdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    void add(Collection<LoanTerms> terms) {
        batch.batchUpdate("""
                insert into loan_terms (contract_no, principal, currency, disbursed_on, annual_rate, penalty_uplift,
                    day_count, term_months, repayment, first_due_on, accelerated_on)
                values (:contractNo, :principal, :currency, :disbursedOn, :annualRate, :penaltyUplift,
                    :dayCount, :termMonths, :repayment, :firstDueOn, :acceleratedOn)
                """, terms.stream().map(LoanRecords::columns).toArray(SqlParameterSource[]::new));
    }

    /** @return false when there is no such contract */
    boolean change(LoanTerms terms) {
        return batch.update("""
                        update loan_terms set principal = :principal, currency = :currency, disbursed_on = :disbursedOn,
                            annual_rate = :annualRate, penalty_uplift = :penaltyUplift, day_count = :dayCount,
                            term_months = :termMonths, repayment = :repayment, first_due_on = :firstDueOn,
                            accelerated_on = :acceleratedOn
                        where contract_no = :contractNo
                        """, columns(terms)) == 1;
    }

    Map<ContractNo, LoanTerms> terms(Collection<ContractNo> contracts) {
        return jdbc
                .sql("select * from loan_terms where contract_no = any(:contracts) order by contract_no")
                .param("contracts", values(contracts))
                .query(LoanRecords::terms)
                .list()
                .stream()
                .collect(toMap(LoanTerms::contractNo, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    Set<ContractNo> known(Collection<ContractNo> contracts) {
        return new HashSet<>(jdbc.sql("select contract_no from loan_terms where contract_no = any(:contracts)")
                .param("contracts", values(contracts))
                .query((row, number) -> new ContractNo(row.getString(1)))
                .list());
    }

    Map<String, Payment> paymentsByRef(Collection<String> refs) {
        return jdbc
                .sql("select * from loan_payment where payment_ref = any(:refs)")
                .param("refs", refs.toArray(String[]::new))
                .query(LoanRecords::payment)
                .list()
                .stream()
                .collect(toMap(Payment::paymentRef, Function.identity()));
    }

    /** Adds the payments whose reference is not there yet, in one order so that two batches cannot block each other. */
    Set<String> addNew(Collection<Payment> payments) {
        return new HashSet<>(jdbc.sql("""
                        insert into loan_payment (payment_ref, contract_no, received_on, amount, channel)
                        select ref, contract, cast(day as date), cast(amount as numeric), channel
                        from unnest(:refs, :contracts, :days, :amounts, :channels)
                            as new (ref, contract, day, amount, channel)
                        order by ref
                        on conflict (payment_ref) do nothing
                        returning payment_ref
                        """)
                .param("refs", column(payments, Payment::paymentRef))
                .param("contracts", column(payments, Payment::contractNo))
                .param("days", column(payments, Payment::receivedOn))
                .param("amounts", column(payments, Payment::amount))
                .param("channels", column(payments, Payment::channel))
                .query(String.class)
                .list());
    }

    /** @return the day that is recorded now: an earlier record stays */
    LocalDate waive(ContractNo contractNo, LocalDate on) {
        jdbc.sql("insert into loan_waiver (contract_no, waived_on) values (?, ?) on conflict do nothing")
                .params(contractNo.value(), on)
                .update();
        return jdbc.sql("select waived_on from loan_waiver where contract_no = ?")
                .param(contractNo.value())
                .query(LocalDate.class)
                .single();
    }

    void withdrawWaiver(ContractNo contractNo) {
        jdbc.sql("delete from loan_waiver where contract_no = ?")
                .param(contractNo.value())
                .update();
    }

    static LoanTerms terms(ResultSet row, int number) throws SQLException {
        return new LoanTerms(
                new ContractNo(row.getString("contract_no")),
                new Money(row.getBigDecimal("principal")),
                Currency.getInstance(row.getString("currency")),
                row.getObject("disbursed_on", LocalDate.class),
                row.getBigDecimal("annual_rate"),
                row.getBigDecimal("penalty_uplift"),
                row.getInt("day_count"),
                row.getInt("term_months"),
                Repayment.valueOf(row.getString("repayment")),
                row.getObject("first_due_on", LocalDate.class),
                row.getObject("accelerated_on", LocalDate.class));
    }

    static Payment payment(ResultSet row, int number) throws SQLException {
        return new Payment(
                row.getString("payment_ref"),
                new ContractNo(row.getString("contract_no")),
                row.getObject("received_on", LocalDate.class),
                new Money(row.getBigDecimal("amount")),
                row.getString("channel"));
    }

    private static SqlParameterSource columns(LoanTerms terms) {
        return new MapSqlParameterSource()
                .addValue("contractNo", terms.contractNo().value())
                .addValue("principal", terms.principal().amount())
                .addValue("currency", terms.currency().getCurrencyCode())
                .addValue("disbursedOn", terms.disbursedOn())
                .addValue("annualRate", terms.annualRate())
                .addValue("penaltyUplift", terms.penaltyUplift())
                .addValue("dayCount", terms.dayCount())
                .addValue("termMonths", terms.termMonths())
                .addValue("repayment", terms.repayment().name())
                .addValue("firstDueOn", terms.firstDueOn())
                .addValue("acceleratedOn", terms.acceleratedOn());
    }

    static String[] values(Collection<ContractNo> contracts) {
        return contracts.stream().map(ContractNo::value).toArray(String[]::new);
    }

    private static String[] column(Collection<Payment> payments, Function<Payment, ?> value) {
        return payments.stream().map(value).map(String::valueOf).toArray(String[]::new);
    }
}
