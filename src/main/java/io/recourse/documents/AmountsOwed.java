package io.recourse.documents;

import io.recourse.common.Money;
import java.time.LocalDate;

/**
 * What is owed on a day, split as letters must split it (信用卡业务监督管理办法 art. 69; bar guidance on 律师函).
 *
 * @param asOf the day up to which interest and penalty are counted
 * @param penalty 罚息
 * @param costs other costs that the contract lets the lender charge
 * @param total the sum of the four
 */
public record AmountsOwed(LocalDate asOf, Money principal, Money interest, Money penalty, Money costs, Money total) {

    public AmountsOwed {
        new Requirements()
                .given("owed.asOf", asOf)
                .sum("owed.total", total, principal, interest, penalty, costs)
                .positive("owed.total", total)
                .check();
    }

    public static AmountsOwed of(LocalDate asOf, Money principal, Money interest, Money penalty, Money costs) {
        return new AmountsOwed(
                asOf,
                principal,
                interest,
                penalty,
                costs,
                principal.plus(interest).plus(penalty).plus(costs));
    }
}
