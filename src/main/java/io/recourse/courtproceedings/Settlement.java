package io.recourse.courtproceedings;

import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a mediated settlement (调解书) lets the debtor pay by dates.
 *
 * @param instalments one at the least, by their days
 * @param allDueOnMiss whether all of the rest is due once one is missed
 */
public record Settlement(List<Instalment> instalments, boolean allDueOnMiss) {

    /** @param on the last day on which it is paid in time */
    public record Instalment(LocalDate on, Money amount) {}

    /** @throws InvalidFields for instalments unless each day comes after the one before */
    public Settlement {
        instalments = List.copyOf(instalments);
        for (int i = 1; i < instalments.size(); i++) {
            LocalDate on = instalments.get(i).on();
            if (!on.isAfter(instalments.get(i - 1).on())) {
                throw new InvalidFields(List.of(FieldError.of("instalments", "proceedings.instalments-order", on)));
            }
        }
    }

    LocalDate first() {
        return instalments.get(0).on();
    }

    /** The last performance period's last day. */
    LocalDate last() {
        return instalments.get(instalments.size() - 1).on();
    }

    Money total() {
        return dueBefore(last().plusDays(1));
    }

    /** What was to be paid by then, in all. */
    Money dueBefore(LocalDate day) {
        return instalments.stream()
                .filter(instalment -> instalment.on().isBefore(day))
                .map(Instalment::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    /** As it stands once the miss of an instalment makes all of the rest due by its day. */
    Settlement calledIn(LocalDate missedOn) {
        List<Instalment> due = new ArrayList<>(instalments.stream()
                .filter(instalment -> instalment.on().isBefore(missedOn))
                .toList());
        due.add(new Instalment(missedOn, total().minus(dueBefore(missedOn))));
        return new Settlement(due, allDueOnMiss);
    }

    /** The first that is not paid in full though its day is over. */
    Optional<Instalment> missed(Money received, LocalDate today) {
        return instalments.stream()
                .filter(instalment -> instalment.on().isBefore(today) && !isPaid(instalment, received))
                .findFirst();
    }

    /** Whether what came in pays it and all before it. */
    boolean isPaid(Instalment instalment, Money received) {
        return dueBefore(instalment.on().plusDays(1)).compareTo(received) <= 0;
    }
}
