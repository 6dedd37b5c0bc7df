package io.recourse.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.common.Money;
import io.recourse.ledger.Statement.InstalmentLine;
import io.recourse.ledger.Statement.Part;
import io.recourse.ledger.Statement.PenaltySegment;
import io.recourse.ledger.Statement.Posting;
import io.recourse.ledger.Statement.Tally;
import io.recourse.ledger.Statement.UnusedPayment;
import io.recourse.ledger.Statement.Waiver;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for any loan, any payments and any day. */
class StatementPropertiesTest {

    private static final LocalDate DISBURSED = LocalDate.parse("2024-01-31");

    @Property
    void everyFigureIsTheSumOfItsLines(@ForAll("loans") Loan loan, @ForAll("days") LocalDate asOf) {
        Statement statement = loan.statement(asOf, SampleLoan.CAP);
        Balance balance = statement.balance();

        assertThat(sum(due(statement), line -> line.principal().rest())).isEqualTo(balance.principalDue());
        assertThat(sum(due(statement), line -> line.interest().rest())).isEqualTo(balance.interestDue());
        assertThat(sum(due(statement), line -> line.penalty().rest())).isEqualTo(balance.penaltyDue());
        assertThat(sum(notDue(statement), line -> line.principal().rest())).isEqualTo(balance.principalNotDue());
        assertThat(sum(statement.unused(), UnusedPayment::amount)).isEqualTo(balance.credit());
        assertThat(sum(statement.costs(), line -> line.tally().rest())).isEqualTo(balance.costsDue());
        assertThat(balance.principalDue().plus(balance.interestDue()).plus(balance.penaltyDue()))
                .isEqualTo(balance.loanDue());
        assertThat(balance.loanDue().plus(balance.costsDue())).isEqualTo(balance.totalDue());
        for (Statement.CostLine line : statement.costs()) {
            assertThat(sum(
                            where(statement.costPostings(), p -> p.awardRef().equals(line.awardRef())),
                            Statement.CostPosting::amount))
                    .isEqualTo(line.tally().paid());
        }
        for (InstalmentLine line : statement.instalments()) {
            assertThat(sum(segments(statement, line), PenaltySegment::amount))
                    .isEqualTo(line.penalty().charged());
            for (Part part : Part.values()) {
                assertThat(sum(
                                where(statement.postings(), p -> p.instalmentNo() == line.no() && p.part() == part),
                                Posting::amount))
                        .isEqualTo(tally(line, part).paid());
            }
        }
    }

    @Property
    void theWaiverIsTheSumOfWhatItsInstalmentsWereWaived(@ForAll("loans") Loan loan, @ForAll("days") LocalDate asOf) {
        Statement statement = loan.statement(asOf, SampleLoan.CAP);
        Money principal = sum(statement.instalments(), line -> line.principal().waived());
        Money interest = sum(statement.instalments(), line -> line.interest().waived());
        Money penalty = sum(statement.instalments(), line -> line.penalty().waived());

        Waiver waiver = statement
                .waiver()
                .orElse(new Waiver(asOf, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO));
        assertThat(waiver.principalDue().plus(waiver.principalNotDue())).isEqualTo(principal);
        assertThat(waiver.interestDue().plus(waiver.interestNotDue())).isEqualTo(interest);
        assertThat(waiver.penaltyDue()).isEqualTo(penalty);
        assertThat(waiver.costsDue())
                .isEqualTo(sum(statement.costs(), line -> line.tally().waived()));
        if (statement.waiver().isPresent()) {
            assertThat(statement.balance().isSettled()).isTrue();
            assertThat(statement.balance().daysPastDue()).isZero();
        }
    }

    @Property
    void noFenOfAPaymentIsLostOrMade(@ForAll("loans") Loan loan, @ForAll("days") LocalDate asOf) {
        Statement statement = loan.statement(asOf, SampleLoan.CAP);

        for (Payment payment : loan.payments()) {
            Money posted =
                    sum(where(statement.postings(), p -> p.paymentRef().equals(payment.paymentRef())), Posting::amount);
            Money unused = sum(
                    where(statement.unused(), u -> u.paymentRef().equals(payment.paymentRef())), UnusedPayment::amount);
            Money received = payment.receivedOn().isAfter(asOf) ? Money.ZERO : payment.amount();
            Money toCosts = sum(
                    where(statement.costPostings(), p -> p.paymentRef().equals(payment.paymentRef())),
                    Statement.CostPosting::amount);
            assertThat(posted.plus(toCosts).plus(unused)).isEqualTo(received);
        }
    }

    @Property
    void nothingIsNegative(@ForAll("loans") Loan loan, @ForAll("days") LocalDate asOf) {
        Statement statement = loan.statement(asOf, SampleLoan.CAP);
        Balance balance = statement.balance();

        assertThat(Stream.of(
                        balance.principalDue(),
                        balance.interestDue(),
                        balance.penaltyDue(),
                        balance.costsDue(),
                        balance.totalDue(),
                        balance.credit(),
                        balance.principalNotDue()))
                .allMatch(StatementPropertiesTest::isNotNegative);
        assertThat(balance.daysPastDue()).isNotNegative();
        for (InstalmentLine line : statement.instalments()) {
            for (Part part : Part.values()) {
                Tally tally = tally(line, part);
                assertThat(Stream.of(tally.charged(), tally.paid(), tally.waived(), tally.rest()))
                        .allMatch(StatementPropertiesTest::isNotNegative);
            }
        }
    }

    @Property
    void instalmentsRepayThePrincipal(@ForAll("loans") Loan loan) {
        assertThat(sum(Schedule.asKnown(loan.terms()), Instalment::principal))
                .isEqualTo(loan.terms().principal());
    }

    @Property
    void penaltySegmentsFollowEachOtherFromTheDayAfterTheDueDate(
            @ForAll("loans") Loan loan, @ForAll("days") LocalDate asOf) {
        Statement statement = loan.statement(asOf, SampleLoan.CAP);

        for (InstalmentLine line : statement.instalments()) {
            LocalDate last = line.dueOn();
            for (PenaltySegment segment : segments(statement, line)) {
                assertThat(segment.from()).isEqualTo(last.plusDays(1));
                assertThat(segment.to())
                        .isEqualTo(last.plusDays(segment.days()))
                        .isBeforeOrEqualTo(asOf);
                assertThat(segment.amount())
                        .isEqualTo(Schedule.byDays(
                                segment.unpaidPrincipal(), segment.rate(), segment.days(), segment.dayCount()));
                last = segment.to();
            }
        }
    }

    @Property
    void unpaidDebtOnlyGrows(
            @ForAll("terms") LoanTerms terms, @ForAll("days") LocalDate day, @ForAll @IntRange(max = 400) int later) {
        Loan loan = new Loan(terms, List.of(), Optional.empty());
        Balance before = loan.statement(day, SampleLoan.CAP).balance();
        Balance after = loan.statement(day.plusDays(later), SampleLoan.CAP).balance();

        assertThat(after.principalDue()).isGreaterThanOrEqualTo(before.principalDue());
        assertThat(after.interestDue()).isGreaterThanOrEqualTo(before.interestDue());
        assertThat(after.penaltyDue()).isGreaterThanOrEqualTo(before.penaltyDue());
        assertThat(after.daysPastDue()).isGreaterThanOrEqualTo(before.daysPastDue());
        assertThat(before.principalDue().plus(before.principalNotDue()))
                .isEqualTo(day.isBefore(DISBURSED) ? Money.ZERO : terms.principal());
    }

    @Property
    void payingWhatIsDueLeavesNothingDueAndNoCredit(@ForAll("terms") LoanTerms terms, @ForAll("days") LocalDate day) {
        Money due = new Loan(terms, List.of(), Optional.empty())
                .statement(day, SampleLoan.CAP)
                .balance()
                .totalDue();
        if (due.isPositive()) {
            Loan paid = new Loan(terms, List.of(payment(1, day, due)), Optional.empty());

            Balance balance = paid.statement(day, SampleLoan.CAP).balance();

            assertThat(balance.totalDue()).isEqualTo(Money.ZERO);
            assertThat(balance.credit()).isEqualTo(Money.ZERO);
            assertThat(balance.daysPastDue()).isZero();
        }
    }

    @Property
    void theOrderInWhichPaymentsBecameKnownDoesNotMatter(@ForAll("loans") Loan loan, @ForAll("days") LocalDate asOf) {
        List<Payment> reversed = new ArrayList<>(loan.payments());
        Collections.reverse(reversed);

        assertThat(with(loan, reversed).statement(asOf, SampleLoan.CAP))
                .isEqualTo(loan.statement(asOf, SampleLoan.CAP));
    }

    /** Whatever else was paid, a payment that was taken back leaves what would be had it never come. */
    @Property
    void aReversedPaymentCountsAsNeverPosted(
            @ForAll("loans") Loan loan,
            @ForAll("days") LocalDate received,
            @ForAll("paid") Money amount,
            @ForAll @IntRange(max = 400) int later,
            @ForAll @IntRange(max = 400) int after) {
        Payment bounced = payment(99, received, amount);
        LocalDate reversedOn = received.plusDays(later);
        List<Payment> all = new ArrayList<>(loan.payments());
        all.add(bounced);
        Loan with = new Loan(
                loan.terms(),
                all,
                Map.of(bounced.paymentRef(), reversedOn),
                List.of(),
                List.of(),
                loan.awards(),
                loan.waivedOn());
        LocalDate asOf = reversedOn.plusDays(after);

        Statement reversed = with.statement(asOf, SampleLoan.CAP);
        Statement never = loan.statement(asOf, SampleLoan.CAP);

        assertThat(reversed.balance()).isEqualTo(never.balance());
        assertThat(reversed.postings()).isEqualTo(never.postings());
        assertThat(reversed.penaltySegments()).isEqualTo(never.penaltySegments());
        assertThat(reversed.reversed()).containsExactly(new Statement.Reversed("P99", received, reversedOn, amount));
    }

    @Property
    void beforeItWasReversedAPaymentCounted(
            @ForAll("loans") Loan loan, @ForAll("days") LocalDate received, @ForAll("paid") Money amount) {
        List<Payment> all = new ArrayList<>(loan.payments());
        all.add(payment(99, received, amount));
        Loan with = new Loan(
                loan.terms(),
                all,
                Map.of("P99", received.plusDays(5)),
                List.of(),
                List.of(),
                loan.awards(),
                loan.waivedOn());

        assertThat(with.statement(received.plusDays(4), SampleLoan.CAP))
                .isEqualTo(with(loan, all).statement(received.plusDays(4), SampleLoan.CAP));
    }

    @Property
    void whatIsPaidBackIsTakenFromTheCreditAlone(@ForAll("loans") Loan loan, @ForAll("days") LocalDate asOf) {
        Balance before = loan.statement(asOf, SampleLoan.CAP).balance();
        if (before.credit().isPositive()) {
            Refund refund = new Refund("R1", SampleLoan.CONTRACT, asOf, before.credit(), "B1");

            Balance after = new Loan(
                            loan.terms(),
                            loan.payments(),
                            Map.of(),
                            List.of(refund),
                            List.of(),
                            loan.awards(),
                            loan.waivedOn())
                    .statement(asOf, SampleLoan.CAP)
                    .balance();

            assertThat(after.credit()).isEqualTo(Money.ZERO);
            assertThat(after.totalDue()).isEqualTo(before.totalDue());
            assertThat(after.principalNotDue()).isEqualTo(before.principalNotDue());
        }
    }

    /** Between due date and day each day belongs to one segment, and the interest of a deferral to the interest charged. */
    @Property(tries = 300)
    void inADeferralNoDayIsCountedTwiceOrLost(
            @ForAll("loans") Loan paid,
            @ForAll("days") LocalDate from,
            @ForAll @IntRange(max = 200) int days,
            @ForAll Deferral.Interest agreed,
            @ForAll("days") LocalDate asOf) {
        Deferral deferral = new Deferral(from, from.plusDays(days), agreed);
        Loan loan = new Loan(
                paid.terms(), paid.payments(), Map.of(), List.of(), List.of(deferral), List.of(), Optional.empty());
        Statement statement = loan.statement(asOf, SampleLoan.CAP);
        Statement plain = new Loan(paid.terms(), List.of(), Optional.empty()).statement(asOf, SampleLoan.CAP);

        for (InstalmentLine line : statement.instalments()) {
            List<LocalDate> counted = new ArrayList<>();
            segments(statement, line)
                    .forEach(part ->
                            part.from().datesUntil(part.to().plusDays(1)).forEach(counted::add));
            List<Statement.DeferralSegment> deferred =
                    where(statement.deferralSegments(), part -> part.instalmentNo() == line.no());
            deferred.forEach(
                    part -> part.from().datesUntil(part.to().plusDays(1)).forEach(counted::add));
            assertThat(counted).doesNotHaveDuplicates();
            if (line.due()
                    && line.principal().rest().isPositive()
                    && statement.penaltyRate().signum() > 0) {
                assertThat(counted).hasSize((int) ChronoUnit.DAYS.between(line.dueOn(), asOf));
            }
            assertThat(deferred)
                    .allSatisfy(part -> assertThat(
                                    part.from().isBefore(from) || part.to().isAfter(deferral.until()))
                            .isFalse());
            assertThat(line.interest().charged())
                    .isEqualTo(interestOf(plain, line).plus(sum(deferred, Statement.DeferralSegment::amount)));
        }
    }

    private static Money interestOf(Statement plain, InstalmentLine same) {
        return plain.instalments().stream()
                .filter(line -> line.no() == same.no())
                .map(line -> line.interest().charged())
                .findFirst()
                .orElseThrow();
    }

    @Provide
    Arbitrary<Money> paid() {
        return amounts(0.01, 20_000);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(-30, 1500).map(DISBURSED::plusDays);
    }

    @Provide
    Arbitrary<LoanTerms> terms() {
        Arbitrary<BigDecimal> rates = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(0.36))
                .ofScale(4);
        Arbitrary<LocalDate> accelerations =
                Arbitraries.integers().between(0, 1200).map(DISBURSED::plusDays);
        return Combinators.combine(
                        amounts(0.01, 200_000),
                        rates,
                        Arbitraries.of("0", "0.3", "0.5", "1").map(BigDecimal::new),
                        Arbitraries.of(360, 365),
                        Arbitraries.integers().between(1, 36),
                        Arbitraries.of(Repayment.class),
                        Arbitraries.integers().between(1, 60).map(DISBURSED::plusDays),
                        accelerations.injectNull(0.6))
                .as((principal, rate, uplift, dayCount, months, repayment, firstDue, accelerated) -> new LoanTerms(
                        SampleLoan.CONTRACT,
                        principal,
                        Currency.getInstance("CNY"),
                        DISBURSED,
                        rate,
                        uplift,
                        dayCount,
                        months,
                        repayment,
                        firstDue,
                        accelerated));
    }

    @Provide
    Arbitrary<Loan> loans() {
        Arbitrary<Function<Integer, Payment>> payments = Combinators.combine(days(), amounts(0.01, 20_000))
                .as((day, amount) -> number -> payment(number, day, amount));
        return Combinators.combine(terms(), payments.list().ofMaxSize(12), awards(), days().injectNull(0.7))
                .as((terms, paid, awards, waived) -> new Loan(
                        terms,
                        IntStream.range(0, paid.size())
                                .mapToObj(i -> paid.get(i).apply(i))
                                .toList(),
                        Map.of(),
                        List.of(),
                        List.of(),
                        awards,
                        Optional.ofNullable(waived)));
    }

    private Arbitrary<List<CostAward>> awards() {
        return Combinators.combine(days(), amounts(0.01, 5_000))
                .as((day, amount) -> Map.entry(day, amount))
                .list()
                .ofMaxSize(2)
                .map(rows -> IntStream.range(0, rows.size())
                        .mapToObj(i -> new CostAward(
                                "A" + i,
                                SampleLoan.CONTRACT,
                                "(2026)浙0110民初1号",
                                rows.get(i).getKey(),
                                rows.get(i).getValue()))
                        .toList());
    }

    private static Loan with(Loan loan, List<Payment> payments) {
        return new Loan(loan.terms(), payments, Map.of(), List.of(), List.of(), loan.awards(), loan.waivedOn());
    }

    private static Arbitrary<Money> amounts(double least, double greatest) {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.valueOf(least), BigDecimal.valueOf(greatest))
                .ofScale(2)
                .map(Money::new);
    }

    private static Payment payment(int number, LocalDate day, Money amount) {
        return new Payment("P%02d".formatted(number), SampleLoan.CONTRACT, day, amount, "ALIPAY");
    }

    private static List<InstalmentLine> due(Statement statement) {
        return where(statement.instalments(), InstalmentLine::due);
    }

    private static List<InstalmentLine> notDue(Statement statement) {
        return where(statement.instalments(), line -> !line.due());
    }

    private static List<PenaltySegment> segments(Statement statement, InstalmentLine line) {
        return where(statement.penaltySegments(), segment -> segment.instalmentNo() == line.no());
    }

    private static Tally tally(InstalmentLine line, Part part) {
        return switch (part) {
            case INTEREST -> line.interest();
            case PENALTY -> line.penalty();
            case PRINCIPAL -> line.principal();
        };
    }

    private static boolean isNotNegative(Money money) {
        return money.compareTo(Money.ZERO) >= 0;
    }

    private static <T> List<T> where(List<T> lines, Predicate<T> which) {
        return lines.stream().filter(which).toList();
    }

    private static <T> Money sum(List<T> lines, Function<T, Money> amount) {
        return lines.stream().map(amount).reduce(Money.ZERO, Money::plus);
    }
}
