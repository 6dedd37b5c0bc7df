package io.recourse.reminder;

import io.recourse.common.CaseNo;
import io.recourse.common.ContractNo;
import io.recourse.common.Money;
import io.recourse.ledger.Ledger;
import io.recourse.ledger.Payment;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Promises to pay: made in a call, watched to their day, kept or broken. */
@Component
public class Promises {

    /** A promise that is watched. */
    public record Promise(UUID id, Instant madeAt, LocalDate promisedOn, Money amount) {}

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Clock clock;

    Promises(JdbcClient jdbc, Ledger ledger, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Takes a promise down; one that was still watched counts as broken by the new one. */
    void make(CaseNo caseNo, LocalDate promisedOn, Money amount) {
        jdbc.sql("update promise set kept = false where case_no = ? and kept is null")
                .param(caseNo.value())
                .update();
        jdbc.sql("insert into promise (id, case_no, made_at, promised_on, amount) values (?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), caseNo.value(), Timestamp.from(clock.instant()), promisedOn, amount.amount())
                .update();
    }

    /** The promise that is watched, if any. */
    public Optional<Promise> watched(CaseNo caseNo) {
        return jdbc.sql("select id, made_at, promised_on, amount from promise where case_no = ? and kept is null")
                .param(caseNo.value())
                .query((row, n) -> new Promise(
                        row.getObject(1, UUID.class),
                        row.getTimestamp(2).toInstant(),
                        row.getObject(3, LocalDate.class),
                        new Money(row.getBigDecimal(4))))
                .optional();
    }

    /**
     * Settles the watched promise: kept when what was received since the day it was made reaches the amount.
     *
     * @return whether it was kept
     */
    boolean settle(CaseNo caseNo, ContractNo contractNo) {
        Promise promise =
                watched(caseNo).orElseThrow(() -> new IllegalStateException("no promise is watched in " + caseNo));
        LocalDate since = promise.madeAt().atZone(ZONE).toLocalDate();
        Money received = ledger.payments(contractNo).stream()
                .filter(payment -> !payment.receivedOn().isBefore(since))
                .map(Payment::amount)
                .reduce(Money.ZERO, Money::plus);
        boolean kept = received.compareTo(promise.amount()) >= 0;
        jdbc.sql("update promise set kept = ? where id = ?")
                .params(kept, promise.id())
                .update();
        return kept;
    }
}
