package io.recourse.instalment;

import io.recourse.common.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was paid under a plan, posted to its instalments, the oldest first, as they stand at the end of a day.
 *
 * @param paid all that was paid under the plan
 * @param lines every instalment, by due date
 * @param total what the plan asks for in all
 */
public record PlanPosting(LocalDate day, Money paid, Money total, List<Line> lines) {

    /** How an instalment stands. */
    public enum Standing {
        PAID,
        /** Not due yet, and paid in part. */
        PART_PAID,
        TO_COME,
        /** Due that day. */
        DUE,
        /** Its due date has passed, its days of grace have not. */
        IN_GRACE,
        /** Unpaid when its days of grace were over. */
        MISSED
    }

    /**
     * One instalment.
     *
     * @param paid what of it was paid
     * @param graceUntil the last day on which it can be paid without a breach
     */
    public record Line(PlanTerms.Due due, Money paid, LocalDate graceUntil, Standing standing) {

        /** What of it is open. */
        public Money open() {
            return due.amount().minus(paid);
        }
    }

    static PlanPosting of(PlanTerms terms, LocalDate signedOn, Money paid, LocalDate day) {
        List<Line> lines = new ArrayList<>();
        Money left = paid;
        for (PlanTerms.Due due : terms.schedule(signedOn)) {
            Money part = left.min(due.amount());
            left = left.minus(part);
            LocalDate graceUntil = due.on().plusDays(terms.graceDays());
            lines.add(new Line(due, part, graceUntil, standing(due, part, graceUntil, day)));
        }
        return new PlanPosting(day, paid, terms.total(), List.copyOf(lines));
    }

    private static Standing standing(PlanTerms.Due due, Money paid, LocalDate graceUntil, LocalDate day) {
        if (paid.equals(due.amount())) {
            return Standing.PAID;
        }
        if (due.on().isAfter(day)) {
            return paid.isPositive() ? Standing.PART_PAID : Standing.TO_COME;
        }
        if (due.on().equals(day)) {
            return Standing.DUE;
        }
        return graceUntil.isBefore(day) ? Standing.MISSED : Standing.IN_GRACE;
    }

    /** The instalments unpaid when their grace was over. */
    public List<Line> missed() {
        return lines.stream().filter(line -> line.standing() == Standing.MISSED).toList();
    }

    /** The oldest instalment that is not paid; none once all are. */
    public Optional<Line> next() {
        return lines.stream().filter(line -> line.standing() != Standing.PAID).findFirst();
    }

    /** What would complete the plan now, the waiver granted all the same: paying early costs nothing. */
    public Money toComplete() {
        return total.minus(paid.min(total));
    }

    /** What was paid beyond the plan: the debtor's money. */
    public Money overpaid() {
        return paid.minus(paid.min(total));
    }

    /** What should have been paid by now, days of grace granted. */
    public Money dueWithGrace() {
        return lines.stream()
                .filter(line -> line.graceUntil().isBefore(day))
                .map(line -> line.due().amount())
                .reduce(Money.ZERO, Money::plus);
    }

    public Plan.Progress progress() {
        if (paid.compareTo(total) >= 0) {
            return Plan.Progress.kept;
        }
        return missed().isEmpty() ? Plan.Progress.onTrack : Plan.Progress.breached;
    }
}
