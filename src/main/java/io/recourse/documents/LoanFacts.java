package io.recourse.documents;

import io.recourse.common.ContractNo;
import io.recourse.common.Money;
import java.time.LocalDate;

/**
 * The loan as a letter or claim recites it.
 *
 * @param lender the lender's full registered name
 * @param contractName the contract's title, for example 个人消费借款合同
 * @param annualRate the contract's interest
 * @param penaltyRate what is charged on overdue principal, after any cap
 * @param overdueSince the due date of the oldest unpaid instalment; null when nothing is overdue
 */
public record LoanFacts(
        String lender,
        String contractName,
        ContractNo contractNo,
        LocalDate disbursedOn,
        Money principal,
        int termMonths,
        Rate annualRate,
        Rate penaltyRate,
        LocalDate overdueSince,
        int daysPastDue) {

    public LoanFacts {
        new Requirements()
                .given("loan.lender", lender)
                .given("loan.contractName", contractName)
                .given("loan.contractNo", contractNo)
                .given("loan.disbursedOn", disbursedOn)
                .positive("loan.principal", principal)
                .given("loan.annualRate", annualRate)
                .given("loan.penaltyRate", penaltyRate)
                .check();
    }
}
