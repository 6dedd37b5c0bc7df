package io.recourse.intake;

import io.recourse.common.Actor;
import io.recourse.common.Money;
import io.recourse.common.Refused;
import io.recourse.ledger.Reversal;
import io.recourse.ledger.Reversals;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Payments that banks gave back. A return takes back the one payment that it names; where it names none, or several, a
 * person says which.
 */
@Component
@Transactional
public class BankReceipts {

    private static final int MOST_CANDIDATES = 5;

    /**
     * A payment that went back and waits for a person.
     *
     * @param number the order in which they came
     * @param reason as the bank says it
     * @param candidates references of the payments of that amount on that account, latest first
     */
    public record Return(
            String returnRef, long number, LocalDate on, Money amount, String reason, List<String> candidates) {}

    private final JdbcClient jdbc;
    private final UnmatchedPayments unmatched;
    private final Reversals reversals;
    private final Clock clock;

    BankReceipts(JdbcClient jdbc, UnmatchedPayments unmatched, Reversals reversals, Clock clock) {
        this.jdbc = jdbc;
        this.unmatched = unmatched;
        this.reversals = reversals;
        this.clock = clock;
    }

    /** Those that wait and came after a number, oldest first. */
    @Transactional(readOnly = true)
    public List<Return> waiting(long after, int most) {
        return jdbc.sql("""
                        select * from bank_return where payment_ref is null and number > ? order by number limit ?
                        """)
                .params(after, most)
                .query((row, n) -> new Return(
                        row.getString("return_ref"),
                        row.getLong("number"),
                        row.getObject("returned_on", LocalDate.class),
                        new Money(row.getBigDecimal("amount")),
                        row.getString("reason"),
                        candidates(row.getString("return_ref"))))
                .list();
    }

    /** How many wait. */
    @Transactional(readOnly = true)
    public int count() {
        return jdbc.sql("select count(*) from bank_return where payment_ref is null")
                .query(Integer.class)
                .single();
    }

    /**
     * A person says which payment went back.
     *
     * @throws Refused with code {@code bank-return.unknown}, {@code bank-return.settled-already},
     *     {@code bank-return.not-a-candidate} or what the ledger objects to
     */
    public void settle(String returnRef, String paymentRef, Actor by) {
        var waiting = jdbc.sql("select returned_on, payment_ref from bank_return where return_ref = ? for update")
                .param(returnRef)
                .query((row, n) -> new Object[] {row.getObject(1, LocalDate.class), row.getString(2)})
                .optional()
                .orElseThrow(() -> new Refused("bank-return.unknown", returnRef));
        if (waiting[1] != null) {
            throw new Refused("bank-return.settled-already", returnRef, waiting[1]);
        }
        if (!candidates(returnRef).contains(paymentRef)) {
            throw new Refused("bank-return.not-a-candidate", paymentRef);
        }
        takeBack(returnRef, paymentRef, (LocalDate) waiting[0], by);
    }

    void add(BankPayment receipt) {
        jdbc.sql("""
                        insert into bank_receipt (payment_ref, account, refs, received_on, amount) values (?, ?, ?, ?, ?)
                        """)
                .params(
                        receipt.ref(),
                        receipt.account(),
                        receipt.references().toArray(String[]::new),
                        receipt.bookedOn(),
                        receipt.amount().amount())
                .update();
    }

    /** Those of the references that are known, with day and amount; also of what went back. */
    Map<String, Known> known(List<String> refs) {
        return jdbc
                .sql("""
                        select payment_ref, received_on, amount from bank_receipt where payment_ref = any(:refs)
                        union all
                        select return_ref, returned_on, amount from bank_return where return_ref = any(:refs)
                        """)
                .param("refs", refs.toArray(String[]::new))
                .query((row, n) ->
                        new Known(row.getString(1), row.getObject(2, LocalDate.class), new Money(row.getBigDecimal(3))))
                .list()
                .stream()
                .collect(Collectors.toMap(Known::ref, Function.identity()));
    }

    record Known(String ref, LocalDate on, Money amount) {}

    /** A payment went back: the one that it names is taken back, or a person is asked. */
    void giveBack(BankPayment gone) {
        jdbc.sql("""
                        insert into bank_return (return_ref, account, refs, returned_on, amount, reason, arrived_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        gone.ref(),
                        gone.account(),
                        gone.references().toArray(String[]::new),
                        gone.bookedOn(),
                        gone.amount().amount(),
                        gone.returnReason(),
                        Timestamp.from(clock.instant()))
                .update();
        List<String> named = named(gone.ref());
        if (named.size() == 1) {
            takeBack(gone.ref(), named.get(0), gone.bookedOn(), Actor.SYSTEM);
        }
    }

    private void takeBack(String returnRef, String paymentRef, LocalDate on, Actor by) {
        boolean waits =
                unmatched.lock(paymentRef).filter(UnmatchedPayment::isWaiting).isPresent();
        if (waits) {
            unmatched.markReturned(paymentRef, on);
        } else {
            reversals.reverse(new Reversal(paymentRef, on, returnRef, Reversal.Reason.RETURNED), by);
        }
        jdbc.sql("update bank_return set payment_ref = ?, settled_by = ?, settled_at = ? where return_ref = ?")
                .params(paymentRef, by.id(), Timestamp.from(clock.instant()), returnRef)
                .update();
    }

    private List<String> named(String returnRef) {
        return open(returnRef, "and r.refs && b.refs");
    }

    private List<String> candidates(String returnRef) {
        return open(returnRef, "");
    }

    /** Payments of the amount on the account that nothing has taken back yet. */
    private List<String> open(String returnRef, String more) {
        return jdbc.sql("""
                        select b.payment_ref from bank_return r join bank_receipt b
                            on b.account = r.account and b.amount = r.amount and b.received_on <= r.returned_on
                        where r.return_ref = ? %s
                            and not exists (select 1 from bank_return o where o.payment_ref = b.payment_ref)
                        order by r.refs && b.refs desc, b.received_on desc, b.payment_ref limit ?
                        """.formatted(more))
                .params(returnRef, MOST_CANDIDATES)
                .query(String.class)
                .list();
    }
}
