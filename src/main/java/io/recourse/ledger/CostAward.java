package io.recourse.ledger;

import io.recourse.common.ContractNo;
import io.recourse.common.Money;
import java.time.LocalDate;

/**
 * Costs that a decision in effect made the debtor owe. They are paid before anything else (Civil Code 561).
 *
 * @param awardRef unique: one decision gives one
 * @param decision the court's number of the decision
 * @param owedFrom the day it took effect
 * @param amount positive
 */
public record CostAward(String awardRef, ContractNo contractNo, String decision, LocalDate owedFrom, Money amount) {}
