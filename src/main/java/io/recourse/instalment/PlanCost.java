package io.recourse.instalment;

import io.recourse.common.Money;

/**
 * What a plan costs, beside what its debtor could do instead.
 *
 * @param total what he pays under the plan in all
 * @param givenUp what the lender gives up when it is kept
 * @param payingNow what would settle everything today
 * @param contractCourse what is due today and, as the contract foresees, all later instalments with their interest
 */
public record PlanCost(Money total, Money givenUp, Money payingNow, Money contractCourse) {}
