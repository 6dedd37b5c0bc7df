package io.recourse.oversight;

import io.recourse.agencyplacement.Fee;
import io.recourse.common.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** What agencies are paid, shared out among their contacts to the fen: the last share takes what rounding left. */
final class AgencyCosts {

    private final Map<String, Money> owed = new TreeMap<>();
    private final Map<String, Long> contacts = new HashMap<>();

    void owe(String agency, Fee fee) {
        owed.put(agency, fee.total());
    }

    void expect(String agency, Result result) {
        contacts.merge(agency, result.contacts(), Long::sum);
    }

    /** The part of what is left for these contacts among those that are still to come. */
    Money share(String agency, Result result) {
        long left = contacts.get(agency);
        Money rest = owed.getOrDefault(agency, Money.ZERO);
        Money share = new Money(rest.amount()
                .multiply(BigDecimal.valueOf(result.contacts()))
                .divide(BigDecimal.valueOf(left), 2, RoundingMode.HALF_UP));
        contacts.put(agency, left - result.contacts());
        owed.put(agency, rest.minus(share));
        return share;
    }

    /** What is left of agencies that made no contact. */
    Map<String, Money> rest() {
        Map<String, Money> rest = new TreeMap<>(owed);
        rest.values().removeIf(Money::isZero);
        return rest;
    }
}
