package io.recourse.ledger;

import io.recourse.common.ContractNo;
import io.recourse.common.Money;
import io.recourse.common.Refused;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Money received on a loan.
 *
 * @param paymentRef the payer's bank's or the lender's reference, unique in an installation: 1 to 64 visible characters
 * @param contractNo the loan it pays
 * @param receivedOn the day it arrived
 * @param amount positive
 * @param channel how it came, a code such as {@code BANK_TRANSFER}
 */
public record Payment(String paymentRef, ContractNo contractNo, LocalDate receivedOn, Money amount, String channel) {

    /** The order in which payments are posted. */
    static final Comparator<Payment> ORDER =
            Comparator.comparing(Payment::receivedOn).thenComparing(Payment::paymentRef);

    private static final Pattern REFERENCE = Pattern.compile("[\\p{Graph}\\p{L}\\p{N}]{1,64}");
    private static final Pattern CHANNEL = Pattern.compile("[A-Z0-9_]{1,32}");
    private static final Money GREATEST = Money.of("999999999999.99");

    /**
     * @throws Refused with {@code payment-ref.malformed}, {@code payment.channel-malformed},
     *     {@code payment.not-positive} or {@code payment.too-large}
     */
    public Payment {
        Objects.requireNonNull(contractNo);
        Objects.requireNonNull(receivedOn);
        if (paymentRef == null || !REFERENCE.matcher(paymentRef).matches()) {
            throw new Refused("payment-ref.malformed", paymentRef);
        }
        if (channel == null || !CHANNEL.matcher(channel).matches()) {
            throw new Refused("payment.channel-malformed", channel);
        }
        if (!amount.isPositive()) {
            throw new Refused("payment.not-positive", amount.display());
        }
        if (amount.compareTo(GREATEST) > 0) {
            throw new Refused("payment.too-large", GREATEST.display());
        }
    }
}
