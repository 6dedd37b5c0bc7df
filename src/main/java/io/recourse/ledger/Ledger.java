package io.recourse.ledger;

import static java.util.stream.Collectors.toMap;

import io.recourse.common.ContractNo;
import io.recourse.common.Policy;
import io.recourse.common.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What loans owe. Only terms, payments and waivers are kept; every balance follows from them for any day, to its end.
 * Whatever needs a contract refuses one that is not in the ledger with {@code contract.unknown}.
 */
@Component
@Transactional
public class Ledger {

    private final LoanRecords records;
    private final WholeLoans wholeLoans;
    private final Policy policy;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Ledger(LoanRecords records, WholeLoans wholeLoans, Policy policy, ApplicationEventPublisher events, Clock clock) {
        this.records = records;
        this.wholeLoans = wholeLoans;
        this.policy = policy;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Refused with code {@code contract.open-already} */
    public void open(LoanTerms terms) {
        openAll(List.of(terms));
    }

    /**
     * Opens many at once.
     *
     * @throws Refused with code {@code contract.open-already} for one that is there; none is opened then
     */
    public void openAll(Collection<LoanTerms> terms) {
        Set<ContractNo> known =
                records.known(terms.stream().map(LoanTerms::contractNo).toList());
        if (!known.isEmpty()) {
            throw new Refused("contract.open-already", known.iterator().next());
        }
        records.add(terms);
    }

    /** Replaces the terms of a contract; balances of all days follow the new ones. */
    public void change(LoanTerms terms) {
        if (!records.change(terms)) {
            throw unknown(terms.contractNo());
        }
    }

    @Transactional(readOnly = true)
    public Optional<LoanTerms> terms(ContractNo contractNo) {
        return Optional.ofNullable(terms(List.of(contractNo)).get(contractNo));
    }

    /** Those of the contracts that the ledger knows. */
    @Transactional(readOnly = true)
    public Map<ContractNo, LoanTerms> terms(Collection<ContractNo> contracts) {
        return records.terms(contracts);
    }

    /**
     * Posts a payment once, and publishes {@link PaymentsPosted}.
     *
     * @return false when the same payment is there already
     * @throws Refused with code {@code payment.in-future}, {@code payment.before-disbursement}, or
     *     {@code payment.differs} when its reference is there with other content
     */
    public boolean post(Payment payment) {
        Receipt receipt = postAll(List.of(payment)).get(0);
        receipt.refusal().ifPresent(refusal -> {
            throw refusal;
        });
        return receipt.outcome() == Receipt.Outcome.POSTED;
    }

    /** Posts those that {@link #post} would post, whatever becomes of the others: a receipt each, in their order. */
    public List<Receipt> postAll(List<Payment> payments) {
        LocalDate today = LocalDate.now(clock);
        Map<ContractNo, LoanTerms> known = records.terms(
                payments.stream().map(Payment::contractNo).distinct().toList());
        Map<String, Payment> byRef = new LinkedHashMap<>();
        payments.stream()
                .filter(payment -> objection(payment, today, known).isEmpty())
                .forEach(payment -> byRef.putIfAbsent(payment.paymentRef(), payment));
        Set<String> added = records.addNew(byRef.values());
        Map<String, Payment> recorded = records.paymentsByRef(byRef.keySet());

        List<Receipt> receipts = new ArrayList<>(payments.size());
        List<Payment> posted = new ArrayList<>(added.size());
        for (Payment payment : payments) {
            Optional<Refused> objection = objection(payment, today, known);
            if (objection.isPresent()) {
                receipts.add(Receipt.refused(payment, objection.get()));
            } else if (!payment.equals(recorded.get(payment.paymentRef()))) {
                receipts.add(Receipt.refused(payment, new Refused("payment.differs", payment.paymentRef())));
            } else if (added.remove(payment.paymentRef())) {
                receipts.add(Receipt.of(payment, Receipt.Outcome.POSTED));
                posted.add(payment);
            } else {
                receipts.add(Receipt.of(payment, Receipt.Outcome.KNOWN));
            }
        }
        if (!posted.isEmpty()) {
            events.publishEvent(new PaymentsPosted(posted));
        }
        return receipts;
    }

    private static Optional<Refused> objection(Payment payment, LocalDate today, Map<ContractNo, LoanTerms> known) {
        if (payment.receivedOn().isAfter(today)) {
            return Optional.of(new Refused("payment.in-future", payment.paymentRef(), payment.receivedOn()));
        }
        LoanTerms terms = known.get(payment.contractNo());
        if (terms == null) {
            return Optional.of(unknown(payment.contractNo()));
        }
        return payment.receivedOn().isBefore(terms.disbursedOn())
                ? Optional.of(new Refused(
                        "payment.before-disbursement",
                        payment.paymentRef(),
                        payment.receivedOn(),
                        payment.contractNo(),
                        terms.disbursedOn()))
                : Optional.empty();
    }

    /** Those of the references that are posted, whatever the contract. */
    @Transactional(readOnly = true)
    public Map<String, Payment> paymentsByRef(Collection<String> refs) {
        return records.paymentsByRef(refs);
    }

    /** Payments of a contract in the order in which they are posted, without those that were taken back. */
    @Transactional(readOnly = true)
    public List<Payment> payments(ContractNo contractNo) {
        return loan(contractNo).standing();
    }

    /**
     * Waives all that is left at the end of a day, due or not. The same again changes nothing.
     *
     * @throws Refused with code {@code waiver.in-future}, or {@code waiver.recorded-already} for another day
     */
    public void waive(ContractNo contractNo, LocalDate on) {
        if (on.isAfter(LocalDate.now(clock))) {
            throw new Refused("waiver.in-future", on);
        }
        loan(contractNo);
        LocalDate recorded = records.waive(contractNo, on);
        if (!recorded.equals(on)) {
            throw new Refused("waiver.recorded-already", contractNo, recorded);
        }
    }

    /** Takes a waiver back: what it was granted for did not come true. */
    public void withdrawWaiver(ContractNo contractNo) {
        records.withdrawWaiver(contractNo);
    }

    @Transactional(readOnly = true)
    public Balance balance(ContractNo contractNo, LocalDate asOf) {
        return statement(contractNo, asOf).balance();
    }

    /** Balances of those of the contracts that the ledger knows, with one query for all. */
    @Transactional(readOnly = true)
    public Map<ContractNo, Balance> balances(Collection<ContractNo> contracts, LocalDate asOf) {
        return wholeLoans.of(contracts).values().stream()
                .collect(toMap(
                        loan -> loan.terms().contractNo(),
                        loan -> statement(loan, asOf).balance()));
    }

    /** A balance with the lines that explain it. */
    @Transactional(readOnly = true)
    public Statement statement(ContractNo contractNo, LocalDate asOf) {
        return statement(loan(contractNo), asOf);
    }

    /**
     * Reads those of the contracts that the ledger knows with one query for all. A statement explains each instalment and
     * payment, so those of one contract are made and handed over before those of the next.
     *
     * @param use takes a contract's statements, one for each day in the days' order
     */
    @Transactional(readOnly = true)
    public void statements(
            Collection<ContractNo> contracts, List<LocalDate> days, BiConsumer<ContractNo, List<Statement>> use) {
        wholeLoans
                .of(contracts)
                .values()
                .forEach(loan -> use.accept(
                        loan.terms().contractNo(),
                        days.stream().map(day -> statement(loan, day)).toList()));
    }

    /** Where limitation starts: the last due date, or the day of acceleration where that is earlier. */
    @Transactional(readOnly = true)
    public LocalDate lastDueOn(ContractNo contractNo) {
        return loan(contractNo).lastDueOn();
    }

    /** The same of those of the contracts that the ledger knows, with one query for all. */
    @Transactional(readOnly = true)
    public Map<ContractNo, LocalDate> lastDueOn(Collection<ContractNo> contracts) {
        return wholeLoans.of(contracts).values().stream()
                .collect(toMap(loan -> loan.terms().contractNo(), Loan::lastDueOn));
    }

    /** First day after a day on which an instalment falls due; none once the rest is waived. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> nextDueOn(ContractNo contractNo, LocalDate after) {
        return loan(contractNo).nextDueOn(after);
    }

    private Statement statement(Loan loan, LocalDate asOf) {
        return loan.statement(asOf, policy.value("penalty-cap", loan.terms().disbursedOn()));
    }

    private Loan loan(ContractNo contractNo) {
        return wholeLoans.find(contractNo).orElseThrow(() -> unknown(contractNo));
    }

    private static Refused unknown(ContractNo contractNo) {
        return new Refused("contract.unknown", contractNo);
    }
}
