package io.recourse.ledger;

import io.recourse.common.Money;
import java.time.LocalDate;

/** What the contract asks for on one due date. */
record Instalment(int no, LocalDate dueOn, Money principal, Money interest, boolean accelerated) {}
