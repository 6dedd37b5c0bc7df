package io.recourse.intake;

import static io.recourse.intake.PaymentRowReader.PAYMENT_REF;
import static io.recourse.intake.PaymentRowReader.RECEIVED_ON;

import io.recourse.common.Refused;
import io.recourse.ledger.Ledger;
import io.recourse.ledger.Payment;
import io.recourse.ledger.Receipt;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Rows of payments: posted to their contract, or kept waiting for it. A reference means one payment for ever. */
@Component
class TakePayments implements RowTaker {

    private static final String DIFFERS = "payment.differs";

    private final Ledger ledger;
    private final UnmatchedPayments unmatched;
    private final Clock clock;

    TakePayments(Ledger ledger, UnmatchedPayments unmatched, Clock clock) {
        this.ledger = ledger;
        this.unmatched = unmatched;
        this.clock = clock;
    }

    @Override
    public FileKind kind() {
        return FileKind.PAYMENTS;
    }

    @Override
    public void take(IntakeFile file, List<Row> rows, Tally tally) {
        PaymentRowReader reader = new PaymentRowReader(LocalDate.now(clock));
        Map<Cells, Payment> payments = new LinkedHashMap<>();
        for (Row row : rows) {
            Cells cells = new Cells(row);
            reader.read(cells)
                    .ifPresentOrElse(payment -> payments.put(cells, payment), () -> tally.reject(cells.faults()));
        }
        Map<String, Payment> known = known(payments);
        Map<Cells, Payment> fresh = new LinkedHashMap<>();
        payments.forEach((cells, payment) -> {
            Payment before = known.putIfAbsent(payment.paymentRef(), payment);
            if (before == null) {
                fresh.put(cells, payment);
            } else if (before.equals(payment)) {
                tally.duplicate();
            } else {
                reject(cells, new Refused(DIFFERS, payment.paymentRef()), tally);
            }
        });
        post(fresh, tally);
    }

    /** What a reference stood for when it came first: a person may since have matched it to another contract. */
    private Map<String, Payment> known(Map<Cells, Payment> payments) {
        List<String> refs =
                payments.values().stream().map(Payment::paymentRef).distinct().toList();
        Map<String, Payment> known = new HashMap<>(ledger.paymentsByRef(refs));
        unmatched.byRef(refs).forEach((ref, payment) -> known.put(ref, payment.payment()));
        return known;
    }

    private void post(Map<Cells, Payment> fresh, Tally tally) {
        Map<Payment, Cells> rows =
                fresh.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        for (Receipt receipt : ledger.postAll(new ArrayList<>(fresh.values()))) {
            switch (receipt.outcome()) {
                case POSTED -> tally.accept();
                case KNOWN -> tally.duplicate();
                case REFUSED -> {
                    Refused refusal = receipt.refusal().orElseThrow();
                    if (refusal.code().equals("contract.unknown")) {
                        unmatched.add(receipt.payment());
                        tally.accept();
                    } else {
                        reject(rows.get(receipt.payment()), refusal, tally);
                    }
                }
            }
        }
    }

    private static void reject(Cells cells, Refused refusal, Tally tally) {
        cells.blame(refusal.code().equals(DIFFERS) ? PAYMENT_REF : RECEIVED_ON, refusal.code(), refusal.arguments());
        tally.reject(cells.faults());
    }
}
