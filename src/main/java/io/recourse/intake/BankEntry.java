package io.recourse.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A booking of a bank statement as the bank wrote it; whatever it left out or garbled is null.
 *
 * @param servicerRef the bank's own reference ({@code AcctSvcrRef}), unique on the account
 * @param entryRef the booking's reference within its statement ({@code NtryRef})
 * @param status {@code BOOK} once it is booked
 * @param batchOf how many transactions the bank summed without telling them; 0 for none
 */
record BankEntry(
        String servicerRef,
        String entryRef,
        BigDecimal amount,
        String currency,
        String direction,
        boolean reversal,
        String status,
        LocalDate bookedOn,
        int batchOf,
        List<Transaction> transactions) {

    /**
     * One payment of a booking.
     *
     * @param references all that names it: end to end, transaction, instruction, clearing
     * @param amount null where it is the booking's
     * @param remark what the payer wrote
     * @param returnReason why it came back; null where it did not
     */
    record Transaction(
            String servicerRef,
            List<String> references,
            BigDecimal amount,
            String currency,
            String payer,
            String remark,
            String returnReason) {}

    boolean isCredit() {
        return "CRDT".equals(direction);
    }
}
