package io.recourse.ledger;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * All that is known of a loan: its terms, what was paid on it, and whether the rest was waived. What it owes follows
 * from these alone.
 */
record Loan(LoanTerms terms, List<Payment> payments, Optional<LocalDate> waivedOn) {

    Loan {
        payments = payments.stream().sorted(Payment.ORDER).toList();
    }

    /** On one day an instalment falls due before a payment is posted, and what is left after both is waived. */
    Statement statement(LocalDate asOf, BigDecimal penaltyCap) {
        List<Instalment> schedule = Schedule.of(terms, asOf);
        Map<LocalDate, List<Payment>> received = payments.stream().collect(groupingBy(Payment::receivedOn));
        TreeSet<LocalDate> days = new TreeSet<>(received.keySet());
        schedule.forEach(instalment -> days.add(instalment.dueOn()));
        waivedOn.ifPresent(days::add);

        Account account = new Account(terms, penaltyCap, schedule);
        for (LocalDate day : days.headSet(asOf, true)) {
            account.fallDue(day);
            received.getOrDefault(day, List.of()).forEach(account::receive);
            waivedOn.filter(day::equals).ifPresent(account::waive);
        }
        return account.close(asOf);
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
