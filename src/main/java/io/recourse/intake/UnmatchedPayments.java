package io.recourse.intake;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.ContractNo;
import io.recourse.common.Money;
import io.recourse.ledger.AwaitedReceipts;
import io.recourse.ledger.Payment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Payments that wait for their contract, or for a person to say which it is. */
@Component
public class UnmatchedPayments implements AwaitedReceipts {

    private final JdbcClient jdbc;
    private final Clock clock;

    UnmatchedPayments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those that still wait and came after a number, oldest first. */
    public List<UnmatchedPayment> waiting(long after, int most) {
        return jdbc.sql("""
                        select * from unmatched_payment where matched_no is null and returned_on is null and number > ?
                        order by number limit ?
                        """)
                .params(after, most)
                .query(UnmatchedPayments::payment)
                .list();
    }

    /** How many wait. */
    public int count() {
        return jdbc.sql("select count(*) from unmatched_payment where matched_no is null and returned_on is null")
                .query(Integer.class)
                .single();
    }

    @Override
    public boolean name(ContractNo contractNo, CaseNo caseNo) {
        return jdbc.sql("""
                        select exists (select from unmatched_payment
                            where matched_no is null and returned_on is null
                                and (contract_no = :contract or clue ~ :named
                                    or position(:case in clue) > 0))
                        """)
                .param("contract", contractNo.value())
                .param("named", "(^|[^A-Za-z0-9])" + contractNo.value().replace(".", "[.]") + "($|[^A-Za-z0-9])")
                .param("case", caseNo.value())
                .query(Boolean.class)
                .single();
    }

    /** A payment that came without its contract, until the end of the transaction for this reader alone. */
    Optional<UnmatchedPayment> lock(String ref) {
        return jdbc.sql("select * from unmatched_payment where payment_ref = ? for update")
                .param(ref)
                .query(UnmatchedPayments::payment)
                .optional();
    }

    /** Those of the references that came without their contract, also when they are matched since. */
    Map<String, UnmatchedPayment> byRef(Collection<String> refs) {
        return jdbc
                .sql("select * from unmatched_payment where payment_ref = any(:refs)")
                .param("refs", refs.toArray(String[]::new))
                .query(UnmatchedPayments::payment)
                .list()
                .stream()
                .collect(Collectors.toMap(UnmatchedPayment::paymentRef, Function.identity()));
    }

    List<UnmatchedPayment> waitingFor(Collection<ContractNo> contracts) {
        return jdbc.sql("""
                        select * from unmatched_payment
                        where matched_no is null and returned_on is null and contract_no = any(:contracts) order by payment_ref for update
                        """)
                .param("contracts", contracts.stream().map(ContractNo::value).toArray(String[]::new))
                .query(UnmatchedPayments::payment)
                .list();
    }

    void add(Payment payment) {
        jdbc.sql("""
                        insert into unmatched_payment (payment_ref, contract_no, received_on, amount, channel, arrived_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        payment.paymentRef(),
                        payment.contractNo().value(),
                        payment.receivedOn(),
                        payment.amount().amount(),
                        payment.channel(),
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** A payment of a bank statement that no rule posts. */
    void add(BankPayment payment) {
        jdbc.sql("""
                        insert into unmatched_payment (payment_ref, received_on, amount, channel, payer, clue, arrived_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        payment.ref(),
                        payment.bookedOn(),
                        payment.amount().amount(),
                        BankPayment.CHANNEL,
                        payment.payer(),
                        payment.clue(),
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** A payment that waited went back to its payer. */
    void markReturned(String ref, LocalDate on) {
        jdbc.sql("update unmatched_payment set returned_on = ? where payment_ref = ? and matched_no is null")
                .params(on, ref)
                .update();
    }

    void markMatched(String ref, ContractNo contractNo, Actor by) {
        jdbc.sql("""
                        update unmatched_payment set matched_no = ?, matched_by = ?, matched_at = ?
                        where payment_ref = ?
                        """)
                .params(contractNo.value(), by.id(), Timestamp.from(clock.instant()), ref)
                .update();
    }

    private static UnmatchedPayment payment(ResultSet row, int number) throws SQLException {
        return new UnmatchedPayment(
                row.getString("payment_ref"),
                contract(row.getString("contract_no")),
                row.getObject("received_on", LocalDate.class),
                new Money(row.getBigDecimal("amount")),
                row.getString("channel"),
                row.getString("payer"),
                row.getString("clue"),
                row.getLong("number"),
                row.getTimestamp("arrived_at").toInstant(),
                contract(row.getString("matched_no")),
                row.getObject("returned_on", LocalDate.class));
    }

    private static ContractNo contract(String number) {
        return number == null ? null : new ContractNo(number);
    }
}
