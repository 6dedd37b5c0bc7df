package io.recourse.ledger;

import static java.time.temporal.ChronoUnit.DAYS;

import io.recourse.common.Money;
import io.recourse.ledger.Statement.DeferralSegment;
import io.recourse.ledger.Statement.InstalmentLine;
import io.recourse.ledger.Statement.Part;
import io.recourse.ledger.Statement.PenaltySegment;
import io.recourse.ledger.Statement.Tally;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An instalment while the account is worked through: what of it is paid, waived, and how its penalty interest grows. */
final class OpenInstalment {

    private final Instalment instalment;
    private final BigDecimal penaltyRate;
    private final int dayCount;
    private final Map<Part, Money> charged = new EnumMap<>(Part.class);
    private final Map<Part, Money> paid = new EnumMap<>(Part.class);
    private final Map<Part, Money> waived = new EnumMap<>(Part.class);
    private final List<PenaltySegment> segments = new ArrayList<>();
    private final List<DeferralSegment> deferred = new ArrayList<>();
    private LocalDate accruedTo;
    private boolean due;

    OpenInstalment(Instalment instalment, BigDecimal penaltyRate, int dayCount) {
        this.instalment = instalment;
        this.penaltyRate = penaltyRate;
        this.dayCount = dayCount;
        this.accruedTo = instalment.dueOn();
        charged.put(Part.PRINCIPAL, instalment.principal());
        charged.put(Part.INTEREST, instalment.interest());
    }

    int no() {
        return instalment.no();
    }

    LocalDate dueOn() {
        return instalment.dueOn();
    }

    boolean isDue() {
        return due;
    }

    /** Of penalty interest alone an instalment is not past due. */
    boolean isUnpaid() {
        return rest(Part.PRINCIPAL).isPositive() || rest(Part.INTEREST).isPositive();
    }

    void fallDue() {
        due = true;
    }

    /**
     * Ends the accrual segment with that day.
     *
     * @param deferredRate what a deferral that covers the segment puts in the place of penalty interest, if one does
     */
    void closeSegment(LocalDate day, Optional<BigDecimal> deferredRate) {
        Money unpaid = rest(Part.PRINCIPAL);
        if (unpaid.isPositive() && day.isAfter(accruedTo)) {
            deferredRate.ifPresentOrElse(rate -> defer(unpaid, rate, day), () -> penalise(unpaid, day));
        }
        accruedTo = day;
    }

    private void penalise(Money unpaid, LocalDate day) {
        if (penaltyRate.signum() > 0) {
            int days = daysTo(day);
            Money amount = Schedule.byDays(unpaid, penaltyRate, days, dayCount);
            segments.add(
                    new PenaltySegment(no(), accruedTo.plusDays(1), day, unpaid, penaltyRate, days, dayCount, amount));
            charged.merge(Part.PENALTY, amount, Money::plus);
        }
    }

    private void defer(Money unpaid, BigDecimal rate, LocalDate day) {
        int days = daysTo(day);
        Money amount = Schedule.byDays(unpaid, rate, days, dayCount);
        deferred.add(new DeferralSegment(no(), accruedTo.plusDays(1), day, unpaid, rate, days, dayCount, amount));
        charged.merge(Part.INTEREST, amount, Money::plus);
    }

    private int daysTo(LocalDate day) {
        return Math.toIntExact(DAYS.between(accruedTo, day));
    }

    void pay(Part part, Money amount) {
        paid.merge(part, amount, Money::plus);
    }

    void waive() {
        for (Part part : Part.values()) {
            waived.put(part, rest(part));
        }
    }

    Money rest(Part part) {
        return tally(part).rest();
    }

    List<PenaltySegment> segments() {
        return segments;
    }

    List<DeferralSegment> deferred() {
        return deferred;
    }

    InstalmentLine line() {
        return new InstalmentLine(
                no(),
                dueOn(),
                due,
                instalment.accelerated(),
                tally(Part.PRINCIPAL),
                tally(Part.INTEREST),
                tally(Part.PENALTY));
    }

    private Tally tally(Part part) {
        return new Tally(
                charged.getOrDefault(part, Money.ZERO),
                paid.getOrDefault(part, Money.ZERO),
                waived.getOrDefault(part, Money.ZERO));
    }
}
