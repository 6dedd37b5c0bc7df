package io.recourse.intake;

import io.recourse.common.ContractNo;
import io.recourse.ledger.Ledger;
import io.recourse.ledger.Receipt;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Payments of a bank statement: posted where the rules are certain of the contract, kept for a person where they are not;
 * what the bank gave back is taken back.
 */
@Component
class TakeStatement implements RowTaker {

    private final Ledger ledger;
    private final UnmatchedPayments unmatched;
    private final BankReceipts receipts;
    private final MatchCandidates candidates;
    private final Clock clock;

    TakeStatement(
            Ledger ledger,
            UnmatchedPayments unmatched,
            BankReceipts receipts,
            MatchCandidates candidates,
            Clock clock) {
        this.ledger = ledger;
        this.unmatched = unmatched;
        this.receipts = receipts;
        this.candidates = candidates;
        this.clock = clock;
    }

    @Override
    public FileKind kind() {
        return FileKind.STATEMENT;
    }

    @Override
    public void take(IntakeFile file, List<Row> rows, Tally tally) {
        Map<Cells, BankPayment> payments = new LinkedHashMap<>();
        for (Row row : rows) {
            Cells cells = new Cells(row);
            BankPayment.read(cells, LocalDate.now(clock))
                    .ifPresentOrElse(payment -> payments.put(cells, payment), () -> tally.reject(cells.faults()));
        }
        Map<String, BankReceipts.Known> known =
                receipts.known(payments.values().stream().map(BankPayment::ref).toList());
        payments.forEach((cells, payment) -> {
            BankReceipts.Known now = new BankReceipts.Known(payment.ref(), payment.bookedOn(), payment.amount());
            BankReceipts.Known before = known.putIfAbsent(payment.ref(), now);
            if (before == null) {
                take(payment);
                tally.accept();
            } else if (before.equals(now)) {
                tally.duplicate();
            } else {
                cells.blame(StatementRows.REF, "payment.differs", payment.ref());
                tally.reject(cells.faults());
            }
        });
    }

    private void take(BankPayment payment) {
        if (!payment.cameIn()) {
            receipts.giveBack(payment);
            return;
        }
        receipts.add(payment);
        Optional<ContractNo> contract = candidates.certain(payment);
        if (contract.isEmpty() || !posted(payment, contract.get())) {
            unmatched.add(payment);
        }
    }

    /** What the ledger objects to, such as a payment older than its loan, waits for a person who sees why. */
    private boolean posted(BankPayment payment, ContractNo contractNo) {
        return ledger.postAll(List.of(payment.to(contractNo))).get(0).outcome() == Receipt.Outcome.POSTED;
    }
}
