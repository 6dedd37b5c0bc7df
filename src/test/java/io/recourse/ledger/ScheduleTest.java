package io.recourse.ledger;

import static io.recourse.ledger.Repayment.BULLET;
import static io.recourse.ledger.Repayment.EQUAL_INSTALMENT;
import static io.recourse.ledger.Repayment.EQUAL_PRINCIPAL;
import static io.recourse.ledger.Repayment.INTEREST_ONLY;
import static io.recourse.ledger.SampleLoan.loan;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Worked by hand. Lines read: due date, principal, interest. */
class ScheduleTest {

    @Test
    void equalInstalmentsOfTenThousandAtEighteenPercentAre916Yuan80() {
        List<Instalment> schedule = Schedule.asKnown(loan().principal("10000.00")
                .rate("0.18", "0.3")
                .repaid(EQUAL_INSTALMENT, 12)
                .terms());

        assertThat(schedule)
                .extracting(ScheduleTest::line)
                .containsExactly(
                        "2026-02-01 766.80 150.00",
                        "2026-03-01 778.30 138.50",
                        "2026-04-01 789.98 126.82",
                        "2026-05-01 801.83 114.97",
                        "2026-06-01 813.85 102.95",
                        "2026-07-01 826.06 90.74",
                        "2026-08-01 838.45 78.35",
                        "2026-09-01 851.03 65.77",
                        "2026-10-01 863.79 53.01",
                        "2026-11-01 876.75 40.05",
                        "2026-12-01 889.90 26.90",
                        "2027-01-01 903.26 13.55");
    }

    @Test
    void equalPrincipalLeavesTheLastFenToTheLastInstalment() {
        assertThat(lines(loan().principal("1000.00").repaid(EQUAL_PRINCIPAL, 3)))
                .containsExactly("2026-02-01 333.33 10.00", "2026-03-01 333.33 6.67", "2026-04-01 333.34 3.33");
    }

    @Test
    void interestOnlyRepaysAllPrincipalWithTheLast() {
        assertThat(lines(loan().principal("1000.00").repaid(INTEREST_ONLY, 3)))
                .containsExactly("2026-02-01 0.00 10.00", "2026-03-01 0.00 10.00", "2026-04-01 1000.00 10.00");
    }

    @Test
    void bulletBearsInterestByDaysOfItsDayCount() {
        SampleLoan bullet = loan().principal("10000.00")
                .rate("0.154", "0.5")
                .firstDueOn("2026-02-15")
                .repaid(BULLET, 3);

        assertThat(lines(bullet)).containsExactly("2026-02-15 10000.00 192.50");
        assertThat(lines(bullet.dayCount(365))).containsExactly("2026-02-15 10000.00 189.86");
    }

    @Test
    void withoutAgreedInterestThereIsNone() {
        SampleLoan free = loan().principal("1000.00").rate("0", "0.5");

        assertThat(lines(free.repaid(EQUAL_INSTALMENT, 3)))
                .containsExactly("2026-02-01 333.33 0.00", "2026-03-01 333.33 0.00", "2026-04-01 333.34 0.00");
        assertThat(lines(free.repaid(BULLET, 3))).containsExactly("2026-02-01 1000.00 0.00");
    }

    @Test
    void dueDatesAreCountedFromTheFirst() {
        assertThat(lines(loan().principal("400.00")
                        .rate("0", "0")
                        .firstDueOn("2028-01-31")
                        .repaid(EQUAL_PRINCIPAL, 4)))
                .containsExactly(
                        "2028-01-31 100.00 0.00",
                        "2028-02-29 100.00 0.00",
                        "2028-03-31 100.00 0.00",
                        "2028-04-30 100.00 0.00");
    }

    @Test
    void aLoanOfFewFenNeverRepaysMoreThanWasLent() {
        assertThat(lines(loan().principal("0.05").rate("0", "0").repaid(EQUAL_PRINCIPAL, 8)))
                .startsWith("2026-02-01 0.01 0.00")
                .endsWith("2026-07-01 0.00 0.00", "2026-08-01 0.00 0.00", "2026-09-01 0.00 0.00");
    }

    @Test
    void monthlyRateIsADecimalOfItsOwn() {
        List<String> lines =
                lines(loan().principal("23300.00").rate("0.154", "0").repaid(EQUAL_PRINCIPAL, 10));

        assertThat(lines.get(1)).isEqualTo("2026-03-01 2330.00 269.11");
    }

    @Test
    void accelerationMakesOneOfAllLaterInstalmentsWithInterestByDays() {
        LoanTerms terms = yearlyLoan().acceleratedOn("2026-04-20").terms();

        assertThat(Schedule.of(terms, LocalDate.parse("2026-04-19"))).hasSize(12);
        assertThat(Schedule.of(terms, LocalDate.parse("2026-04-20")))
                .extracting(ScheduleTest::line)
                .containsExactly(
                        "2026-02-10 100.00 12.00",
                        "2026-03-10 100.00 11.00",
                        "2026-04-10 100.00 10.00",
                        "2026-04-20 900.00 3.00");
    }

    @Test
    void accelerationBeforeTheFirstDueDateCountsDaysFromDisbursement() {
        assertThat(lines(yearlyLoan().acceleratedOn("2026-01-25"))).containsExactly("2026-01-25 1200.00 6.00");
    }

    @Test
    void accelerationOnADueDateLeavesThatInstalmentAndBearsNoFurtherInterest() {
        assertThat(lines(yearlyLoan().acceleratedOn("2026-02-10")))
                .containsExactly("2026-02-10 100.00 12.00", "2026-02-10 1100.00 0.00");
    }

    @Test
    void accelerationAfterTheLastDueDateChangesNothing() {
        assertThat(lines(yearlyLoan().acceleratedOn("2027-02-01"))).isEqualTo(lines(yearlyLoan()));
    }

    @Test
    void nothingIsScheduledBeforeDisbursement() {
        assertThat(Schedule.of(loan().terms(), LocalDate.parse("2025-12-31"))).isEmpty();
    }

    private static SampleLoan yearlyLoan() {
        return loan().principal("1200.00")
                .disbursedOn("2026-01-10")
                .firstDueOn("2026-02-10")
                .repaid(EQUAL_PRINCIPAL, 12);
    }

    private static List<String> lines(SampleLoan loan) {
        return Schedule.asKnown(loan.terms()).stream().map(ScheduleTest::line).toList();
    }

    private static String line(Instalment instalment) {
        return "%s %s %s".formatted(instalment.dueOn(), instalment.principal(), instalment.interest());
    }
}
