package io.recourse.ledger;

import io.recourse.common.ContractNo;
import io.recourse.common.Money;
import java.time.LocalDate;

/**
 * Credit that was paid back to the debtor.
 *
 * @param refundRef names the refund for ever: the same again changes nothing
 * @param bankRef the bank's reference of the transfer
 */
public record Refund(String refundRef, ContractNo contractNo, LocalDate paidOn, Money amount, String bankRef) {}
