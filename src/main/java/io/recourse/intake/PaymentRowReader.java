package io.recourse.intake;

import io.recourse.common.ContractNo;
import io.recourse.common.Money;
import io.recourse.ledger.Payment;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Reads rows of a payment file and finds all that is wrong with each.
 *
 * @param today the last day on which a payment can have arrived
 */
record PaymentRowReader(LocalDate today) {

    static final String PAYMENT_REF = "payment_ref";
    static final String RECEIVED_ON = "received_on";

    private static final Payment ANY =
            new Payment("0", new ContractNo("0"), LocalDate.EPOCH, Money.of("0.01"), "BANK_TRANSFER");

    /** @return nothing when the cells remember a fault */
    Optional<Payment> read(Cells row) {
        // Each column is tried in a payment that is right otherwise, so that the ledger's rule of each speaks.
        Optional<String> ref = row.value(
                PAYMENT_REF,
                value -> payment(value, ANY.amount(), ANY.channel()).paymentRef());
        Optional<ContractNo> contractNo = row.value("contract_no", ContractNo::new);
        Optional<LocalDate> receivedOn = row.date(RECEIVED_ON);
        receivedOn
                .filter(day -> day.isAfter(today))
                .ifPresent(day -> row.blame(RECEIVED_ON, "intake.received-on.in-future"));
        Optional<Money> amount = row.amount("amount")
                .flatMap(number -> row.value(
                        "amount",
                        value -> payment(ANY.paymentRef(), new Money(number), ANY.channel())
                                .amount()));
        Optional<String> channel = row.value(
                "channel",
                value -> payment(ANY.paymentRef(), ANY.amount(), value).channel());
        if (row.isFaulty()) {
            return Optional.empty();
        }
        return Optional.of(new Payment(
                ref.orElseThrow(),
                contractNo.orElseThrow(),
                receivedOn.orElseThrow(),
                amount.orElseThrow(),
                channel.orElseThrow()));
    }

    private static Payment payment(String ref, Money amount, String channel) {
        return new Payment(ref, ANY.contractNo(), ANY.receivedOn(), amount, channel);
    }
}
