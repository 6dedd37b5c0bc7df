package io.recourse.intake;

import io.recourse.common.ContractNo;
import io.recourse.common.Money;
import io.recourse.ledger.Payment;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A payment of a bank statement: one that came in, or one that went back.
 *
 * @param ref the bank's reference and the account: what the payment is called for ever
 * @param references what else names it at the banks
 * @param remark what the payer wrote; may be empty
 * @param returnReason why it went back; empty for one that came in
 */
record BankPayment(
        boolean cameIn,
        String ref,
        String account,
        LocalDate bookedOn,
        Money amount,
        String payer,
        String remark,
        List<String> references,
        String returnReason) {

    /** How statements say a payment came. */
    static final String CHANNEL = "BANK_TRANSFER";

    /** @return nothing when the cells remember a fault */
    static Optional<BankPayment> read(Cells row, LocalDate today) {
        Optional<String> ref = row.text(StatementRows.REF, Lines.LONGEST);
        Optional<LocalDate> bookedOn = row.date(StatementRows.BOOKED_ON);
        bookedOn.filter(day -> day.isAfter(today))
                .ifPresent(day -> row.blame(StatementRows.BOOKED_ON, "intake.received-on.in-future"));
        Optional<Money> amount = row.amount(StatementRows.AMOUNT).map(Money::new);
        if (amount.isPresent() && ref.isPresent() && !row.isFaulty()) {
            row.value(
                    StatementRows.AMOUNT,
                    value -> of(ref.get(), UnmatchedPayment.NO_CONTRACT, bookedOn.orElseThrow(), amount.get())
                            .amount());
        }
        if (row.isFaulty()) {
            return Optional.empty();
        }
        return Optional.of(new BankPayment(
                row.text(StatementRows.KIND, Lines.LONGEST).orElseThrow().equals("CRDT"),
                ref.orElseThrow(),
                row.text(StatementRows.ACCOUNT, Lines.LONGEST).orElseThrow(),
                bookedOn.orElseThrow(),
                amount.orElseThrow(),
                row.optional(StatementRows.PAYER, Lines.LONGEST).orElse(""),
                row.optional(StatementRows.REMARK, Lines.LONGEST).orElse(""),
                row.optional(StatementRows.REFERENCES, Lines.LONGEST)
                        .map(names -> List.of(names.split("\\" + StatementRows.SEPARATOR)))
                        .orElse(List.of()),
                row.optional(StatementRows.RETURN_REASON, Lines.LONGEST).orElse("")));
    }

    Payment to(ContractNo contractNo) {
        return of(ref, contractNo, bookedOn, amount);
    }

    private static Payment of(String ref, ContractNo contractNo, LocalDate on, Money amount) {
        return new Payment(ref, contractNo, on, amount, CHANNEL);
    }

    /** Everything that may name the contract; what stands on two sides of a bar is never one word. */
    String clue() {
        return Stream.concat(Stream.of(remark), references.stream())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" | "));
    }
}
