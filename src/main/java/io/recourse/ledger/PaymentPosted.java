package io.recourse.ledger;

import io.recourse.common.ContractNo;
import io.recourse.common.Money;
import java.time.LocalDate;

/** A payment was posted; published once a payment, in the transaction that posts it. */
public record PaymentPosted(ContractNo contractNo, String paymentRef, LocalDate receivedOn, Money amount) {}
