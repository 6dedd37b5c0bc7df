package io.recourse.ledger;

import io.recourse.common.ContractNo;
import io.recourse.common.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Loans with all that ever moved them, as many as asked for in one query: a step of the ladder asks several times. */
@Repository
class WholeLoans {

    /** A row for the terms of each loan, and one more for each that moved it after the first. */
    private static final String SELECT = """
            select * from loan_terms left join loan_waiver using (contract_no)
                left join (
                    select contract_no, payment_ref, received_on, amount, channel, reversed_on,
                        null as bank_ref, cast(null as date) as until_on, null as interest, null as decision
                    from loan_payment left join loan_reversal using (payment_ref)
                    union all
                    select contract_no, refund_ref, paid_on, amount, null, null, bank_ref, null, null, null
                    from loan_refund
                    union all
                    select contract_no, null, from_on, null, null, null, null, until_on, interest, null
                    from loan_deferral
                    union all
                    select contract_no, award_ref, owed_from, amount, null, null, null, null, null, decision
                    from loan_cost_award_owed
                ) moved using (contract_no)
            where contract_no = any(:contracts) order by contract_no
            """;

    private final JdbcClient jdbc;

    WholeLoans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Loan> find(ContractNo contractNo) {
        return Optional.ofNullable(of(List.of(contractNo)).get(contractNo));
    }

    /** By contract number, without those that there are not. */
    Map<ContractNo, Loan> of(Collection<ContractNo> contracts) {
        Map<ContractNo, Rows> read = new LinkedHashMap<>();
        jdbc.sql(SELECT).param("contracts", LoanRecords.values(contracts)).query(row -> {
            ContractNo contractNo = new ContractNo(row.getString("contract_no"));
            if (!read.containsKey(contractNo)) {
                read.put(contractNo, new Rows(row));
            }
            read.get(contractNo).add(row);
        });
        Map<ContractNo, Loan> loans = new LinkedHashMap<>();
        read.forEach((contractNo, rows) -> loans.put(contractNo, rows.loan()));
        return loans;
    }

    /** What was read of one loan. */
    private static final class Rows {

        private final LoanTerms terms;
        private final LocalDate waivedOn;
        private final List<Payment> payments = new ArrayList<>();
        private final Map<String, LocalDate> reversals = new HashMap<>();
        private final List<Refund> refunds = new ArrayList<>();
        private final List<Deferral> deferrals = new ArrayList<>();
        private final List<CostAward> awards = new ArrayList<>();

        Rows(ResultSet first) throws SQLException {
            terms = LoanRecords.terms(first, first.getRow());
            waivedOn = first.getObject("waived_on", LocalDate.class);
        }

        void add(ResultSet row) throws SQLException {
            if (row.getString("interest") != null) {
                deferrals.add(deferral(row));
            } else if (row.getString("decision") != null) {
                awards.add(award(row));
            } else if (row.getString("bank_ref") != null) {
                refunds.add(refund(row));
            } else if (row.getString("payment_ref") != null) {
                addPayment(row);
            }
        }

        private void addPayment(ResultSet row) throws SQLException {
            Payment payment = LoanRecords.payment(row, row.getRow());
            payments.add(payment);
            LocalDate reversedOn = row.getObject("reversed_on", LocalDate.class);
            if (reversedOn != null) {
                reversals.put(payment.paymentRef(), reversedOn);
            }
        }

        Loan loan() {
            return new Loan(terms, payments, reversals, refunds, deferrals, awards, Optional.ofNullable(waivedOn));
        }
    }

    private static Refund refund(ResultSet row) throws SQLException {
        return new Refund(
                row.getString("payment_ref"),
                new ContractNo(row.getString("contract_no")),
                row.getObject("received_on", LocalDate.class),
                new Money(row.getBigDecimal("amount")),
                row.getString("bank_ref"));
    }

    private static CostAward award(ResultSet row) throws SQLException {
        return new CostAward(
                row.getString("payment_ref"),
                new ContractNo(row.getString("contract_no")),
                row.getString("decision"),
                row.getObject("received_on", LocalDate.class),
                new Money(row.getBigDecimal("amount")));
    }

    private static Deferral deferral(ResultSet row) throws SQLException {
        return new Deferral(
                row.getObject("received_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                Deferral.Interest.valueOf(row.getString("interest")));
    }
}
