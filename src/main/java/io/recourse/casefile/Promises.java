package io.recourse.casefile;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.ContractNo;
import io.recourse.common.FieldError;
import io.recourse.common.Money;
import io.recourse.common.Policy;
import io.recourse.deadlines.LimitationEvent;
import io.recourse.deadlines.LimitationRecords;
import io.recourse.ledger.Ledger;
import io.recourse.ledger.Payment;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Promises to pay: made in a talk, watched to their day, kept or broken. */
@Component
public class Promises {

    /** A promise that is watched. */
    public record Promise(UUID id, Instant madeAt, LocalDate promisedOn, Money amount) {}

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final LimitationRecords limitation;
    private final CaseFiles caseFiles;
    private final Policy policy;
    private final Clock clock;

    Promises(
            JdbcClient jdbc,
            Ledger ledger,
            LimitationRecords limitation,
            CaseFiles caseFiles,
            Policy policy,
            Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.limitation = limitation;
        this.caseFiles = caseFiles;
        this.policy = policy;
        this.clock = clock;
    }

    /** What is wrong with a promise, for the fields promisedOn and promisedAmount. */
    public List<FieldError> faults(LocalDate promisedOn, Money amount) {
        LocalDate today = LocalDate.now(clock);
        List<FieldError> errors = new ArrayList<>();
        if (promisedOn == null || promisedOn.isBefore(today)) {
            errors.add(FieldError.of("promisedOn", "call.promise-day-missing"));
        } else if (promisedOn.isAfter(today.plusDays(policy.count("promise-longest-days", today)))) {
            errors.add(
                    FieldError.of("promisedOn", "call.promise-too-far", policy.count("promise-longest-days", today)));
        }
        if (amount == null || !amount.isPositive()) {
            errors.add(FieldError.of("promisedAmount", "call.promise-amount-missing"));
        }
        return errors;
    }

    /**
     * Takes a promise down, which acknowledges the debt; one that was still watched counts as broken by the new one.
     *
     * @param proof the recording in which it was made
     * @return the day by which it must have been kept, its days of grace counted
     */
    public LocalDate take(CaseNo caseNo, LocalDate promisedOn, Money amount, String proof, Actor by) {
        LocalDate today = LocalDate.now(clock);
        make(caseNo, promisedOn, amount);
        // 民法典 192: whether a promise in a talk gives up a completed defence, a lawyer decides
        if (!caseFiles.isBarred(caseNo)) {
            // 诉讼时效规定 14: a promise to pay acknowledges the debt; the recording proves it
            limitation.record(caseNo, LimitationEvent.of(LimitationEvent.Kind.ACKNOWLEDGEMENT, today), proof, by);
        }
        return promisedOn.plusDays(policy.count("promise-grace-days", today));
    }

    private void make(CaseNo caseNo, LocalDate promisedOn, Money amount) {
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
    public boolean settle(CaseNo caseNo, ContractNo contractNo) {
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
