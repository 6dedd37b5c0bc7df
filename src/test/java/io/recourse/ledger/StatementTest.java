package io.recourse.ledger;

import static io.recourse.ledger.Repayment.BULLET;
import static io.recourse.ledger.SampleLoan.loan;
import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.common.Money;
import io.recourse.ledger.Statement.DeferralSegment;
import io.recourse.ledger.Statement.PenaltySegment;
import io.recourse.ledger.Statement.Posting;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Worked by hand. The loan, unless a test says otherwise: instalments of 1,000.00 due on 2026-02-01 and 2026-03-01 with
 * interest of 20.00 and 10.00; penalty interest 18 % a year of 360 days, 0.50 a day on 1,000.00.
 */
class StatementTest {

    @ParameterizedTest(name = "{0} + {1} of it, {2} days, /{3}: {4}")
    @CsvSource({
        "0.154, 0.5, 45, 360, 288.75",
        "0.154, 0.5, 45, 365, 284.79",
        "0.18, 0.3, 30, 360, 195.00",
        "0.18, 0.5, 30, 360, 200.00",
        "0.18, 0.5, 30, 365, 197.26",
        "0, 0.5, 30, 365, 0.00"
    })
    void penaltyInterestOnTenThousandIsCapped(String rate, String uplift, int days, int dayCount, Money penalty) {
        Loan loan = loan().principal("10000.00")
                .rate(rate, uplift)
                .dayCount(dayCount)
                .repaid(BULLET, 1)
                .build();

        LocalDate asOf = loan.terms().firstDueOn().plusDays(days);

        assertThat(loan.statement(asOf, SampleLoan.CAP).balance().penaltyDue()).isEqualTo(penalty);
    }

    @Test
    void anInstalmentIsDueOnItsDueDateAndBearsPenaltyInterestFromTheDayAfter() {
        assertThat(loan().on("2026-01-31").balance()).isEqualTo(balance("0", "0", "0", "0", "2000.00", 0));
        assertThat(loan().on("2026-02-01").balance()).isEqualTo(balance("1000.00", "20.00", "0", "0", "1000.00", 0));
        assertThat(loan().on("2026-02-02").balance()).isEqualTo(balance("1000.00", "20.00", "0.50", "0", "1000.00", 1));
        assertThat(loan().on("2026-02-02").penaltySegments())
                .containsExactly(new PenaltySegment(
                        1,
                        day("2026-02-02"),
                        day("2026-02-02"),
                        Money.of("1000.00"),
                        loan().terms().penaltyRate(SampleLoan.CAP),
                        1,
                        360,
                        Money.of("0.50")));
    }

    @Test
    void moneyPaysEachInstalmentsInterestAndPenaltyOldestFirstThenPrincipalOldestFirst() {
        Statement statement = loan().paid("2026-03-11", "60.00").on("2026-03-11");

        assertThat(lines(statement.postings()))
                .containsExactly(
                        "P1 2026-03-11 no 1 INTEREST 20.00",
                        "P1 2026-03-11 no 1 PENALTY 19.00",
                        "P1 2026-03-11 no 2 INTEREST 10.00",
                        "P1 2026-03-11 no 2 PENALTY 5.00",
                        "P1 2026-03-11 no 1 PRINCIPAL 6.00");
        assertThat(statement.balance()).isEqualTo(balance("1994.00", "0", "0", "0", "0", 38));
    }

    @Test
    void tooLittleMoneyReachesNoPrincipal() {
        Statement statement = loan().paid("2026-03-11", "50.00").on("2026-03-11");

        assertThat(statement.balance()).isEqualTo(balance("2000.00", "0", "4.00", "0", "0", 38));
    }

    @Test
    void interestIsPaidBeforePrincipal() {
        SampleLoan loan = loan().principal("5000.00")
                .rate("0.1", "0")
                .firstDueOn("2027-01-01")
                .repaid(BULLET, 12);

        Statement statement = loan.dayCount(365).paid("2027-01-01", "800.00").on("2027-01-01");

        assertThat(statement.balance()).isEqualTo(balance("4700.00", "0", "0", "0", "0", 0));
    }

    @Test
    void penaltyInterestGoesOnUponWhatIsLeft() {
        Statement statement = loan().paid("2026-03-11", "60.00").on("2026-03-21");

        assertThat(statement.penaltySegments())
                .extracting(s -> "no %d %s to %s on %s: %s"
                        .formatted(s.instalmentNo(), s.from(), s.to(), s.unpaidPrincipal(), s.amount()))
                .containsExactly(
                        "no 1 2026-02-02 to 2026-03-11 on 1000.00: 19.00",
                        "no 1 2026-03-12 to 2026-03-21 on 994.00: 4.97",
                        "no 2 2026-03-02 to 2026-03-11 on 1000.00: 5.00",
                        "no 2 2026-03-12 to 2026-03-21 on 1000.00: 5.00");
        assertThat(statement.balance()).isEqualTo(balance("1994.00", "0", "9.97", "0", "0", 48));
    }

    @Test
    void everyPostingEndsASegmentWhichIsRoundedByItself() {
        SampleLoan loan = loan().principal("1000.00").dayCount(365).repaid(BULLET, 1);
        Money inOneSegment = loan.on("2026-02-04").balance().penaltyDue();

        Statement statement =
                loan.paid("2026-02-02", "1.00").paid("2026-02-03", "1.00").on("2026-02-04");

        assertThat(inOneSegment).isEqualTo(Money.of("1.48"));
        assertThat(statement.penaltySegments())
                .extracting(PenaltySegment::amount)
                .containsExactly(Money.of("0.49"), Money.of("0.49"), Money.of("0.49"));
        assertThat(statement.balance().penaltyDue()).isEqualTo(Money.of("1.47"));
    }

    @Test
    void aDueDateWithoutCreditEndsNoSegment() {
        assertThat(loan().on("2026-03-11").penaltySegments())
                .extracting(PenaltySegment::instalmentNo)
                .containsExactly(1, 2);
    }

    /** From 2026-02-02: 9 days at 0.50 of penalty; 10 days deferred; 4 days of penalty. The second instalment is not due. */
    @ParameterizedTest(name = "{0}: interest {1}, penalty {2}")
    @CsvSource({"NONE, 20.00, 6.50", "CONTRACT, 23.33, 6.50", "AS_BEFORE, 20.00, 11.50"})
    void aDeferralPutsWhatItAgreesInThePlaceOfPenaltyInterest(Deferral.Interest agreed, Money interest, Money penalty) {
        Balance balance = loan().deferred("2026-02-11", "2026-02-20", agreed)
                .on("2026-02-24")
                .balance();

        assertThat(balance.interestDue()).isEqualTo(interest);
        assertThat(balance.penaltyDue()).isEqualTo(penalty);
        assertThat(balance.principalDue()).isEqualTo(Money.of("1000.00"));
        assertThat(balance.daysPastDue()).isEqualTo(23);
    }

    @Test
    void theDaysOfADeferralStandBesideThePenaltySegmentsToTheDay() {
        SampleLoan loan = loan().deferred("2026-02-11", "2026-03-05", Deferral.Interest.CONTRACT);

        Statement statement = loan.paid("2026-02-16", "28.33").on("2026-03-11");

        assertThat(statement.penaltySegments())
                .extracting(s -> "no %d %s to %s: %s".formatted(s.instalmentNo(), s.from(), s.to(), s.amount()))
                .containsExactly(
                        "no 1 2026-02-02 to 2026-02-10: 4.50",
                        "no 1 2026-03-06 to 2026-03-11: 2.99",
                        "no 2 2026-03-06 to 2026-03-11: 3.00");
        assertThat(statement.deferralSegments())
                .extracting(s -> "no %d %s to %s at %s on %s: %s"
                        .formatted(s.instalmentNo(), s.from(), s.to(), s.rate(), s.unpaidPrincipal(), s.amount()))
                .containsExactly(
                        "no 1 2026-02-11 to 2026-02-16 at 0.120000 on 1000.00: 2.00",
                        "no 1 2026-02-17 to 2026-03-05 at 0.120000 on 998.17: 5.66",
                        "no 2 2026-03-02 to 2026-03-05 at 0.120000 on 1000.00: 1.33");
        assertThat(lines(statement.postings()))
                .containsExactly(
                        "P1 2026-02-16 no 1 INTEREST 22.00",
                        "P1 2026-02-16 no 1 PENALTY 4.50",
                        "P1 2026-02-16 no 1 PRINCIPAL 1.83");
    }

    @Test
    void aDeferralThatWasTakenBackAtOnceCountsForNoDay() {
        SampleLoan plain = loan();
        SampleLoan takenBack = loan().deferred("2026-02-11", "2026-02-10", Deferral.Interest.NONE);

        assertThat(takenBack.on("2026-03-11")).isEqualTo(plain.on("2026-03-11"));
    }

    @Test
    void theContractsRateIsCappedInADeferralToo() {
        Statement statement = loan().rate("0.36", "0.5")
                .deferred("2026-02-02", "2026-02-11", Deferral.Interest.CONTRACT)
                .on("2026-02-11");

        assertThat(statement.deferralSegments())
                .extracting(DeferralSegment::amount)
                .containsExactly(Money.of("6.67"));
    }

    @Test
    void whatIsLeftIsCreditAndPostedOnTheNextDueDates() {
        SampleLoan loan = loan().paid("2026-01-15", "1500.00");

        assertThat(loan.on("2026-01-15").balance()).isEqualTo(balance("0", "0", "0", "1500.00", "2000.00", 0));
        assertThat(loan.on("2026-02-01").balance()).isEqualTo(balance("0", "0", "0", "480.00", "1000.00", 0));
        Statement statement = loan.on("2026-03-01");
        assertThat(statement.balance()).isEqualTo(balance("530.00", "0", "0", "0", "0", 0));
        assertThat(lines(statement.postings()))
                .containsExactly(
                        "P1 2026-02-01 no 1 INTEREST 20.00",
                        "P1 2026-02-01 no 1 PRINCIPAL 1000.00",
                        "P1 2026-03-01 no 2 INTEREST 10.00",
                        "P1 2026-03-01 no 2 PRINCIPAL 470.00");
    }

    @Test
    void aPaymentOfTheDueDateFindsTheInstalmentDue() {
        Statement statement = loan().paid("2026-02-01", "1020.00").on("2026-02-01");

        assertThat(statement.balance()).isEqualTo(balance("0", "0", "0", "0", "1000.00", 0));
    }

    @Test
    void paymentsOfOneDayArePostedByReference() {
        Statement statement = loan().paid("B", "2026-02-01", "20.00")
                .paid("A", "2026-02-01", "15.00")
                .on("2026-02-01");

        assertThat(lines(statement.postings()))
                .containsExactly(
                        "A 2026-02-01 no 1 INTEREST 15.00",
                        "B 2026-02-01 no 1 INTEREST 5.00",
                        "B 2026-02-01 no 1 PRINCIPAL 15.00");
    }

    @Test
    void paymentsAfterTheDayAreNotThere() {
        assertThat(loan().paid("2026-02-02", "10.00").on("2026-02-01")).isEqualTo(loan().on("2026-02-01"));
    }

    @Test
    void accelerationMakesEverythingDueOnItsDay() {
        SampleLoan loan = loan().acceleratedOn("2026-02-11");

        assertThat(loan.on("2026-02-10").balance()).isEqualTo(balance("1000.00", "20.00", "4.50", "0", "1000.00", 9));
        assertThat(loan.on("2026-02-11").balance()).isEqualTo(balance("2000.00", "23.33", "5.00", "0", "0", 10));
        assertThat(loan.on("2026-02-12").balance()).isEqualTo(balance("2000.00", "23.33", "6.00", "0", "0", 11));
    }

    @Test
    void instalmentsThatFallDueOnOneDayShareTheCreditAsOne() {
        Statement statement =
                loan().acceleratedOn("2026-02-01").paid("2026-01-15", "500.00").on("2026-02-01");

        assertThat(lines(statement.postings()))
                .containsExactly("P1 2026-02-01 no 1 INTEREST 20.00", "P1 2026-02-01 no 1 PRINCIPAL 480.00");
        assertThat(statement.balance()).isEqualTo(balance("1520.00", "0", "0", "0", "0", 0));
    }

    @Test
    void daysPastDueCountFromTheOldestUnpaidInstalment() {
        SampleLoan loan = loan().paid("2026-02-11", "1025.00");

        assertThat(loan.on("2026-02-10").balance().daysPastDue()).isEqualTo(9);
        assertThat(loan.on("2026-02-11").balance().daysPastDue()).isZero();
        assertThat(loan.on("2026-03-31").balance().daysPastDue()).isEqualTo(30);
    }

    @Test
    void aWaiverEndsTheDebtAndSaysWhatWasLeft() {
        SampleLoan loan = loan().waivedOn("2026-02-11").paid("2026-02-11", "525.00");

        assertThat(loan.on("2026-02-10").waiver()).isEmpty();
        assertThat(loan.on("2026-02-10").balance()).isEqualTo(balance("1000.00", "20.00", "4.50", "0", "1000.00", 9));
        for (String later : List.of("2026-02-11", "2026-03-01", "2030-01-01")) {
            Statement statement = loan.on(later);
            assertThat(statement.balance()).isEqualTo(balance("0", "0", "0", "0", "0", 0));
            assertThat(statement.balance().isSettled()).isTrue();
            assertThat(statement.waiver())
                    .contains(new Statement.Waiver(
                            day("2026-02-11"),
                            Money.of("500.00"),
                            Money.of("0.00"),
                            Money.of("0.00"),
                            Money.of("1000.00"),
                            Money.of("10.00"),
                            Money.ZERO));
        }
    }

    @Test
    void moneyAfterTheWaiverIsTheDebtorsCredit() {
        Statement statement =
                loan().waivedOn("2026-02-11").paid("2026-02-20", "100.00").on("2026-03-31");

        assertThat(statement.balance()).isEqualTo(balance("0", "0", "0", "100.00", "0", 0));
        assertThat(statement.unused()).extracting(unused -> unused.paymentRef()).containsExactly("P1");
    }

    @Test
    void nothingIsOwedBeforeDisbursement() {
        assertThat(loan().on("2025-12-31").balance()).isEqualTo(balance("0", "0", "0", "0", "0", 0));
    }

    @Test
    void limitationStartsWithTheLastDueDateOrAnEarlierAcceleration() {
        assertThat(loan().build().lastDueOn()).isEqualTo("2026-03-01");
        assertThat(loan().acceleratedOn("2026-02-11").build().lastDueOn()).isEqualTo("2026-02-11");
        assertThat(loan().acceleratedOn("2026-03-11").build().lastDueOn()).isEqualTo("2026-03-01");
    }

    /** I11: 1,000 on costs 200, interest 500, principal 5,000 leaves principal 4,700. */
    @Test
    void awardedCostsArePaidBeforeInterestAndPrincipal() {
        Statement statement = loan().principal("5000.00")
                .rate("0.1", "0")
                .firstDueOn("2027-01-01")
                .repaid(BULLET, 12)
                .dayCount(365)
                .awarded("2027-01-01", "200.00")
                .paid("2027-01-01", "1000.00")
                .on("2027-01-01");

        assertThat(statement.balance()).isEqualTo(balance("4700.00", "0", "0", "0", "0", 0));
        assertThat(statement.costPostings())
                .containsExactly(new Statement.CostPosting(
                        "P1", day("2027-01-01"), day("2027-01-01"), "A1", Money.of("200.00")));
        assertThat(lines(statement.postings()))
                .containsExactly("P1 2027-01-01 no 1 INTEREST 500.00", "P1 2027-01-01 no 1 PRINCIPAL 300.00");
    }

    @Test
    void costsAreOwedFromTheDayTheyWereAwardedAndTakeWaitingCreditFirst() {
        SampleLoan loan = loan().paid("2026-01-10", "100.00").awarded("2026-01-20", "130.00");

        assertThat(loan.on("2026-01-19").balance().costsDue()).isEqualTo(Money.ZERO);
        assertThat(loan.on("2026-01-19").costs()).isEmpty();
        assertThat(loan.on("2026-01-20").balance())
                .extracting(
                        Balance::costsDue, Balance::totalDue, Balance::loanDue, Balance::credit, Balance::daysPastDue)
                .containsExactly(Money.of("30.00"), Money.of("30.00"), Money.ZERO, Money.ZERO, 0);
        assertThat(loan.on("2026-05-01").balance().costsDue()).isEqualTo(Money.of("30.00"));
    }

    @Test
    void aLoanIsNotSettledWhileCostsAreOwedAndAWaiverTakesThem() {
        SampleLoan loan = loan().paid("2026-03-01", "9999.00").awarded("2026-04-01", "9000.00");
        assertThat(loan.on("2026-03-31").balance().isSettled()).isTrue();
        assertThat(loan.on("2026-04-01").balance().isSettled()).isFalse();

        Statement waived = loan.waivedOn("2026-04-02").on("2026-04-02");

        assertThat(waived.balance().isSettled()).isTrue();
        assertThat(waived.waiver().orElseThrow().costsDue())
                .isEqualTo(loan.on("2026-04-01").balance().costsDue());
    }

    @Test
    void nextDueDateFollowsTheAccelerationAndEndsWithTheWaiver() {
        Loan loan = loan().build();
        assertThat(loan.nextDueOn(day("2026-01-31"))).contains(day("2026-02-01"));
        assertThat(loan.nextDueOn(day("2026-02-01"))).contains(day("2026-03-01"));
        assertThat(loan.nextDueOn(day("2026-03-01"))).isEmpty();
        assertThat(loan().acceleratedOn("2026-02-11").build().nextDueOn(day("2026-02-01")))
                .contains(day("2026-02-11"));
        assertThat(loan().waivedOn("2026-02-11").build().nextDueOn(day("2026-02-01")))
                .isEmpty();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static Balance balance(
            String principal, String interest, String penalty, String credit, String notDue, int daysPastDue) {
        return new Balance(
                Money.of(principal),
                Money.of(interest),
                Money.of(penalty),
                Money.ZERO,
                Money.of(principal).plus(Money.of(interest)).plus(Money.of(penalty)),
                Money.of(credit),
                Money.of(notDue),
                daysPastDue);
    }

    private static List<String> lines(List<Posting> postings) {
        return postings.stream()
                .map(p -> "%s %s no %d %s %s"
                        .formatted(p.paymentRef(), p.postedOn(), p.instalmentNo(), p.part(), p.amount()))
                .toList();
    }
}
