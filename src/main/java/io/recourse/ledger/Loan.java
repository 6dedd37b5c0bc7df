package io.recourse.ledger;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * All that is known of a loan: its terms, what was paid on it, what of that was taken back or paid back, and whether the
 * rest was waived, for which days it was deferred, and which costs of suits a court awarded. What it owes follows from these alone.
 *
 * @param reversals the day on which each payment that was taken back went, by its reference
 */
record Loan(
        LoanTerms terms,
        List<Payment> payments,
        Map<String, LocalDate> reversals,
        List<Refund> refunds,
        List<Deferral> deferrals,
        List<CostAward> awards,
        Optional<LocalDate> waivedOn) {

    Loan {
        payments = payments.stream().sorted(Payment.ORDER).toList();
    }

    Loan(LoanTerms terms, List<Payment> payments, Optional<LocalDate> waivedOn) {
        this(terms, payments, Map.of(), List.of(), List.of(), List.of(), waivedOn);
    }

    /** The payments that were not taken back. */
    List<Payment> standing() {
        return payments.stream()
                .filter(payment -> !reversals.containsKey(payment.paymentRef()))
                .toList();
    }

    /**
     * On one day an instalment and awarded costs fall due before a payment is posted, then credit is paid back, and what is left after all
     * is waived. A payment that was taken back by the day asked for is left out whole.
     */
    Statement statement(LocalDate asOf, BigDecimal penaltyCap) {
        List<Instalment> schedule = Schedule.of(terms, asOf);
        Map<LocalDate, List<Payment>> received = payments.stream()
                .filter(payment -> !isReversed(payment, asOf))
                .collect(groupingBy(Payment::receivedOn));
        Map<LocalDate, List<Refund>> paidBack = refunds.stream().collect(groupingBy(Refund::paidOn));
        TreeSet<LocalDate> days = new TreeSet<>(received.keySet());
        days.addAll(paidBack.keySet());
        schedule.forEach(instalment -> days.add(instalment.dueOn()));
        awards.forEach(award -> days.add(award.owedFrom()));
        waivedOn.ifPresent(days::add);
        Set<LocalDate> turns = deferrals.stream().flatMap(Deferral::turns).collect(toSet());
        days.addAll(turns);
        Account account = new Account(terms, penaltyCap, schedule, deferrals, awards);
        for (LocalDate day : days.headSet(asOf, true)) {
            account.fallDue(day);
            received.getOrDefault(day, List.of()).forEach(account::receive);
            paidBack.getOrDefault(day, List.of()).forEach(account::refund);
            waivedOn.filter(day::equals).ifPresent(account::waive);
            if (turns.contains(day)) {
                account.closeSegments(day);
            }
        }
        return account.close(asOf, reversed(asOf));
    }

    private boolean isReversed(Payment payment, LocalDate asOf) {
        LocalDate on = reversals.get(payment.paymentRef());
        return on != null && !on.isAfter(asOf);
    }

    private List<Statement.Reversed> reversed(LocalDate asOf) {
        return payments.stream()
                .filter(payment -> isReversed(payment, asOf))
                .map(payment -> new Statement.Reversed(
                        payment.paymentRef(),
                        payment.receivedOn(),
                        reversals.get(payment.paymentRef()),
                        payment.amount()))
                .toList();
    }

    /** First day on which an instalment falls due after a day; none once the rest is waived. */
    Optional<LocalDate> nextDueOn(LocalDate after) {
        if (waivedOn.isPresent()) {
            return Optional.empty();
        }
        return Schedule.asKnown(terms).stream()
                .map(Instalment::dueOn)
                .filter(day -> day.isAfter(after))
                .findFirst();
    }

    /** Where limitation starts: the last due date, or the day of acceleration where that is earlier. */
    LocalDate lastDueOn() {
        return Schedule.asKnown(terms).stream()
                .map(Instalment::dueOn)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }
}
