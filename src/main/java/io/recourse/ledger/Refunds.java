package io.recourse.ledger;

import io.recourse.common.Actor;
import io.recourse.common.Refused;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Pays credit back: what is left of a debtor's money when nothing is owed any more (Civil Code 985). */
@Component
@Transactional
public class Refunds {

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Clock clock;

    Refunds(JdbcClient jdbc, Ledger ledger, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Records a payout, once.
     *
     * @return false when the same refund is there already
     * @throws Refused with code {@code refund.in-future}, {@code refund.exceeds-credit}, or
     *     {@code refund.recorded-already} when its reference is there with other content
     */
    public boolean record(Refund refund, Actor by) {
        LocalDate today = LocalDate.now(clock);
        if (refund.paidOn().isAfter(today)) {
            throw new Refused("refund.in-future", refund.paidOn());
        }
        // Two refunds of one contract wait for each other, so that both cannot spend the same credit.
        jdbc.sql("select contract_no from loan_terms where contract_no = ? for update")
                .param(refund.contractNo().value())
                .query(String.class)
                .optional();
        if (isKnown(refund)) {
            return false;
        }
        var credit = ledger.balance(refund.contractNo(), today).credit();
        if (!refund.amount().isPositive() || refund.amount().compareTo(credit) > 0) {
            throw new Refused("refund.exceeds-credit", credit.display());
        }
        return jdbc.sql("""
                        insert into loan_refund (refund_ref, contract_no, paid_on, amount, bank_ref, recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                        .params(
                                refund.refundRef(),
                                refund.contractNo().value(),
                                refund.paidOn(),
                                refund.amount().amount(),
                                refund.bankRef(),
                                Timestamp.from(clock.instant()),
                                by.id())
                        .update()
                == 1;
    }

    private boolean isKnown(Refund refund) {
        return jdbc.sql("""
                        select contract_no = ? and amount = ? and bank_ref = ? from loan_refund where refund_ref = ?
                        """)
                .params(refund.contractNo().value(), refund.amount().amount(), refund.bankRef(), refund.refundRef())
                .query(Boolean.class)
                .optional()
                .map(same -> {
                    if (!same) {
                        throw new Refused("refund.recorded-already", refund.refundRef());
                    }
                    return true;
                })
                .orElse(false);
    }
}
