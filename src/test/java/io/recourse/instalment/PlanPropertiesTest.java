package io.recourse.instalment;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.common.Money;
import io.recourse.instalment.PlanPosting.Standing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** What holds for any plan and whatever is paid under it, reckoned anew in whole fen. */
class PlanPropertiesTest {

    private static final LocalDate SIGNED = LocalDate.parse("2026-11-22");
    private static final LocalDate FIRST_DUE = LocalDate.parse("2027-01-31");
    private static final int GRACE = 3;

    @Property
    void equalInstalmentsDifferByTheRoundingOfTheLast(
            @ForAll @LongRange(min = 100, max = 500_000_000) long rest,
            @ForAll @IntRange(min = 1, max = 60) int count) {
        Assume.that(rest >= count);
        List<Long> fen = fen(new PlanShape.Equal(), rest, count);

        long each = rest / count;
        assertThat(fen.subList(0, count - 1)).allMatch(amount -> amount == each);
        assertThat(fen.get(count - 1)).isEqualTo(each + rest % count);
    }

    @Property
    void stepsRiseByTheAgreedAmount(
            @ForAll @LongRange(min = 100_000, max = 500_000_000) long rest,
            @ForAll @IntRange(min = 2, max = 60) int count,
            @ForAll @IntRange(min = 1, max = 60) int months,
            @ForAll @LongRange(min = -20_000, max = 20_000) long rise) {
        PlanShape shape = new PlanShape.Stepped(months, money(rise));
        List<Long> fen = fen(shape, rest, count);

        assertThat(sum(fen)).isEqualTo(rest);
        for (int no = 1; no < count - 1; no++) {
            assertThat(fen.get(no) - fen.get(no - 1)).isEqualTo(no % months == 0 ? rise : 0);
        }
        assertThat(shape.fits(money(rest), count)).isEqualTo(fen.stream().allMatch(amount -> amount > 0));
    }

    @Property
    void aBalloonPlanEndsWithTheAgreedAmount(
            @ForAll @LongRange(min = 1, max = 500_000_000) long last,
            @ForAll @LongRange(min = 100, max = 500_000_000) long before,
            @ForAll @IntRange(min = 2, max = 60) int count) {
        Assume.that(before >= count - 1);
        List<Long> fen = fen(new PlanShape.Balloon(money(last)), last + before, count);

        assertThat(fen.get(count - 1)).isEqualTo(last);
        assertThat(fen.subList(0, count - 2)).allMatch(amount -> amount == before / (count - 1));
        assertThat(sum(fen)).isEqualTo(last + before);
    }

    @Property
    void moneyPaysTheOldestInstalmentFirst(
            @ForAll @LongRange(min = 10_000, max = 5_000_000) long debt,
            @ForAll @LongRange(min = 0, max = 3_000) long waiver,
            @ForAll @LongRange(min = 0, max = 3_000) long down,
            @ForAll @IntRange(min = 1, max = 24) int count,
            @ForAll @LongRange(min = 0, max = 6_000_000) long paid,
            @ForAll @IntRange(min = 0, max = 900) int days) {
        PlanTerms terms =
                new PlanTerms(money(debt), money(waiver), money(down), count, FIRST_DUE, GRACE, new PlanShape.Equal());
        LocalDate day = SIGNED.plusDays(days);
        PlanPosting posting = PlanPosting.of(terms, SIGNED, money(paid), day);

        long asked = 0;
        long overdue = 0;
        boolean missed = false;
        for (PlanPosting.Line line : posting.lines()) {
            asked += fen(line.due().amount());
            long open = Math.max(0, Math.min(fen(line.due().amount()), asked - paid));
            assertThat(fen(line.open())).isEqualTo(open);
            boolean over = day.toEpochDay() - line.due().on().toEpochDay() > GRACE;
            overdue += over ? fen(line.due().amount()) : 0;
            missed |= over && open > 0;
            assertThat(line.standing() == Standing.MISSED).isEqualTo(over && open > 0);
            assertThat(line.standing() == Standing.PAID).isEqualTo(open == 0);
        }
        assertThat(asked).isEqualTo(debt - waiver);
        assertThat(fen(posting.dueWithGrace())).isEqualTo(overdue);
        assertThat(fen(posting.toComplete())).isEqualTo(Math.max(0, asked - paid));
        assertThat(fen(posting.overpaid())).isEqualTo(Math.max(0, paid - asked));
        assertThat(posting.progress())
                .isEqualTo(
                        paid >= asked ? Plan.Progress.kept : missed ? Plan.Progress.breached : Plan.Progress.onTrack);
    }

    /** N1, N4: sixty instalments of ¥24,000; counted from the signing, the sixtieth is in with a first one in a month. */
    @Example
    void lastsFiveYears() {
        PlanTerms soon = sixty("2026-12-22");
        assertThat(soon.firstInstalment()).isEqualTo(Money.of("400.00"));
        assertThat(soon.lastDueOn()).isEqualTo("2031-11-22");
        assertThat(soon.lastsMonths(SIGNED)).isEqualTo(60);
        assertThat(soon.deferredMonths(SIGNED)).isZero();

        PlanTerms late = sixty("2027-01-22");
        assertThat(late.lastDueOn()).isEqualTo("2031-12-22");
        assertThat(late.lastsMonths(SIGNED)).isEqualTo(61);
        assertThat(late.deferredMonths(SIGNED)).isEqualTo(1);
    }

    /** N9: missed on the 22nd, with three days of grace, is a breach on the 26th. */
    @Example
    void isBreachedOnTheDayAfterItsGrace() {
        PlanTerms terms = sixty("2026-12-22");
        assertThat(PlanPosting.of(terms, SIGNED, Money.of("399.99"), LocalDate.parse("2026-12-25"))
                        .progress())
                .isEqualTo(Plan.Progress.onTrack);
        assertThat(PlanPosting.of(terms, SIGNED, Money.of("399.99"), LocalDate.parse("2026-12-26"))
                        .progress())
                .isEqualTo(Plan.Progress.breached);
        assertThat(PlanPosting.of(terms, SIGNED, Money.of("400.00"), LocalDate.parse("2026-12-26"))
                        .progress())
                .isEqualTo(Plan.Progress.onTrack);
    }

    private static PlanTerms sixty(String firstDueOn) {
        return new PlanTerms(
                Money.of("24000"),
                Money.ZERO,
                Money.ZERO,
                60,
                LocalDate.parse(firstDueOn),
                GRACE,
                new PlanShape.Equal());
    }

    private static List<Long> fen(PlanShape shape, long rest, int count) {
        return shape.split(money(rest), count).stream()
                .map(PlanPropertiesTest::fen)
                .toList();
    }

    private static long sum(List<Long> fen) {
        return fen.stream().mapToLong(Long::longValue).sum();
    }

    private static long fen(Money amount) {
        return amount.amount().movePointRight(2).longValueExact();
    }

    private static Money money(long fen) {
        return new Money(BigDecimal.valueOf(fen, 2));
    }
}
