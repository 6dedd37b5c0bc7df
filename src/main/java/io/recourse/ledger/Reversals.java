package io.recourse.ledger;

import io.recourse.common.Actor;
import io.recourse.common.ContractNo;
import io.recourse.common.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes posted payments back. */
@Component
@Transactional
public class Reversals {

    private final JdbcClient jdbc;
    private final LoanRecords records;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reversals(JdbcClient jdbc, LoanRecords records, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.records = records;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes a payment back, and publishes {@link PaymentReversed}.
     *
     * @return false when the same reversal is there already
     * @throws Refused with code {@code payment.unknown}, {@code reversal.in-future}, {@code reversal.before-payment}, or
     *     {@code reversal.recorded-already} when the payment was taken back otherwise
     */
    public boolean reverse(Reversal reversal, Actor by) {
        Payment payment = Optional.ofNullable(
                        records.paymentsByRef(List.of(reversal.paymentRef())).get(reversal.paymentRef()))
                .orElseThrow(() -> new Refused("payment.unknown", reversal.paymentRef()));
        if (reversal.on().isAfter(LocalDate.now(clock))) {
            throw new Refused("reversal.in-future", reversal.on());
        }
        if (reversal.on().isBefore(payment.receivedOn())) {
            throw new Refused("reversal.before-payment", reversal.on(), payment.receivedOn());
        }
        if (!add(reversal, by)) {
            refuseUnlessSame(reversal);
            return false;
        }
        events.publishEvent(new PaymentReversed(payment, reversal));
        return true;
    }

    /** The reversal of a payment. */
    @Transactional(readOnly = true)
    public Optional<Reversal> of(String paymentRef) {
        return jdbc.sql("select * from loan_reversal where payment_ref = ?")
                .param(paymentRef)
                .query(Reversals::reversal)
                .optional();
    }

    /** Which payment a reversal took back. */
    @Transactional(readOnly = true)
    public Optional<Reversal> byRef(String reversalRef) {
        return jdbc.sql("select * from loan_reversal where reversal_ref = ?")
                .param(reversalRef)
                .query(Reversals::reversal)
                .optional();
    }

    /** All of a contract, oldest first. */
    @Transactional(readOnly = true)
    public List<Reversal> of(ContractNo contractNo) {
        return jdbc.sql("""
                        select loan_reversal.* from loan_reversal join loan_payment using (payment_ref)
                        where contract_no = ? order by reversed_on, payment_ref
                        """)
                .param(contractNo.value())
                .query(Reversals::reversal)
                .list();
    }

    private boolean add(Reversal reversal, Actor by) {
        return jdbc.sql("""
                        insert into loan_reversal (payment_ref, reversed_on, reversal_ref, reason, recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                        .params(
                                reversal.paymentRef(),
                                reversal.on(),
                                reversal.reversalRef(),
                                reversal.reason().name(),
                                Timestamp.from(clock.instant()),
                                by.id())
                        .update()
                == 1;
    }

    private void refuseUnlessSame(Reversal reversal) {
        Reversal known = of(reversal.paymentRef())
                .or(() -> byRef(reversal.reversalRef()))
                .orElseThrow(() -> new IllegalStateException("reversal " + reversal.reversalRef() + " is gone"));
        if (!known.equals(reversal)) {
            throw new Refused("reversal.recorded-already", known.paymentRef(), known.on(), known.reversalRef());
        }
    }

    private static Reversal reversal(ResultSet row, int number) throws SQLException {
        return new Reversal(
                row.getString("payment_ref"),
                row.getObject("reversed_on", LocalDate.class),
                row.getString("reversal_ref"),
                Reversal.Reason.valueOf(row.getString("reason")));
    }
}
