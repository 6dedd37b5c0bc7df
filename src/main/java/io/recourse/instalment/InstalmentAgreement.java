package io.recourse.instalment;

import io.recourse.common.Money;
import io.recourse.documents.AmountsOwed;
import io.recourse.documents.Channels;
import io.recourse.documents.LoanFacts;
import io.recourse.documents.Printable;
import io.recourse.documents.PrintedOn;
import io.recourse.documents.Rate;
import io.recourse.documents.Requirements;
import java.time.LocalDate;
import java.util.List;

/**
 * Everything that a 分期还款协议 prints: the minimum contents of 信用卡业务监督管理办法 art. 70, and the cost table that must be
 * confirmed before instalments are granted (个人贷款业务明示综合融资成本规定, in force from 2026-08-01).
 *
 * @param creditor 甲方
 * @param debtor 乙方
 * @param guarantors 丙方, who agree in writing lest the plan bind them less (Civil Code 695); may be empty
 * @param owed what the parties agree is owed before waiver
 * @param waived what the creditor gives up when the plan is kept
 * @param downPayment paid on signing; zero for none
 * @param planInterest interest during the plan; zero unless {@code interestAccrues}
 * @param interestAccrues whether interest or fees accrue during the plan: must be said either way
 * @param planKind how the instalments follow one another: {@code EQUAL}, {@code STEPPED} or {@code BALLOON}
 * @param plan due dates in order; with the down payment they add up to owed, less waived, plus interest
 * @param costs every charge; an empty list prints that there is none
 * @param yearlyCost all of them as one yearly rate (综合融资成本年化利率)
 * @param comparison what the plan comes to, beside what the debtor could do instead
 * @param penaltyRate charged on what is overdue under the plan
 * @param graceDays days after a due date before the plan counts as breached
 * @param noNewCredit whether no new card or credit is given until the plan is fulfilled (cards: must be)
 */
@PrintedOn("instalment/instalment-agreement")
public record InstalmentAgreement(
        String agreementNo,
        LocalDate issuedOn,
        Creditor creditor,
        Person debtor,
        List<Person> guarantors,
        LoanFacts loan,
        AmountsOwed owed,
        Money waived,
        Money downPayment,
        Money planInterest,
        Boolean interestAccrues,
        String planKind,
        List<Due> plan,
        List<Cost> costs,
        Rate yearlyCost,
        Comparison comparison,
        Rate penaltyRate,
        int graceDays,
        boolean noNewCredit,
        Channels channels)
        implements Printable {

    /** The lender as a party. */
    public record Creditor(String name, String creditCode, String legalRepresentative, String address, String phone) {}

    /**
     * A natural person as a party.
     *
     * @param email may be missing
     * @param readsEnglish whether an English translation is enclosed
     */
    public record Person(String name, String idNo, String address, String phone, String email, boolean readsEnglish) {

        public Person {
            new Requirements()
                    .given("person.name", name)
                    .given("person.idNo", idNo)
                    .given("person.address", address)
                    .given("person.phone", phone)
                    .check();
        }
    }

    /** One instalment of the plan. */
    public record Due(int no, LocalDate dueOn, Money amount) {}

    /**
     * One line of the cost table.
     *
     * @param item for example 分期手续费
     * @param payee who receives it
     * @param standard how it is computed
     */
    public record Cost(String item, String payee, String standard, Money amount) {}

    /**
     * What the debtor pays by the plan, at once, or by the contract's own schedule.
     *
     * @param inAll under the plan
     * @param payingNow to settle everything on the day of the proposal
     * @param contractCourse what is due that day and all later instalments with their interest
     */
    public record Comparison(Money inAll, Money payingNow, Money contractCourse) {}

    /** @throws io.recourse.common.InvalidFields naming what is missing */
    public InstalmentAgreement {
        Requirements required = new Requirements()
                .given("agreementNo", agreementNo)
                .given("issuedOn", issuedOn)
                .given("creditor", creditor)
                .given("debtor", debtor)
                .given("guarantors", guarantors)
                .given("loan", loan)
                .given("owed", owed)
                .given("waived", waived)
                .given("downPayment", downPayment)
                .given("planInterest", planInterest)
                .given("interestAccrues", interestAccrues)
                .given("planKind", planKind)
                .some("plan", plan)
                .given("costs", costs)
                .given("yearlyCost", yearlyCost)
                .given("comparison", comparison)
                .given("penaltyRate", penaltyRate)
                .given("channels", channels);
        required.check();
        required.holds("planInterest", interestAccrues || planInterest.isZero(), "document.required")
                .holds("plan", isInOrder(plan, issuedOn), "document.date-too-early")
                .sum("comparison.inAll", comparison.inAll(), owed.total(), planInterest, negated(waived))
                .sum(
                        "plan",
                        owed.total().plus(planInterest).minus(waived),
                        plan.stream().map(Due::amount).reduce(downPayment, Money::plus))
                .check();
        guarantors = List.copyOf(guarantors);
        plan = List.copyOf(plan);
        costs = List.copyOf(costs);
    }

    private static Money negated(Money amount) {
        return Money.ZERO.minus(amount);
    }

    private static boolean isInOrder(List<Due> plan, LocalDate after) {
        LocalDate last = after;
        for (Due due : plan) {
            if (due.dueOn().isBefore(last)) {
                return false;
            }
            last = due.dueOn();
        }
        return true;
    }
}
