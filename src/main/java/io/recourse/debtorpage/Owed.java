package io.recourse.debtorpage;

import io.recourse.common.Money;
import io.recourse.ledger.Statement;
import io.recourse.ledger.Statement.DeferralSegment;
import io.recourse.ledger.Statement.InstalmentLine;
import io.recourse.ledger.Statement.PenaltySegment;
import io.recourse.ledger.Statement.Posting;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a debtor owes, as his page explains it.
 *
 * @param overdue instalments whose day has come and of which something is left
 * @param paid what was received, the latest first
 */
record Owed(List<Line> overdue, List<Paid> paid) {

    /**
     * Something left of an instalment; the parts add up to the sum.
     *
     * @param deferred the days of a deferral, whose interest is part of {@code interest}
     * @param penalty what is left of the penalty interest: all that {@code penalties} charged, less what was paid of it
     */
    record Line(
            int no,
            LocalDate dueOn,
            Money principal,
            Money interest,
            Money penalty,
            Money penaltyPaid,
            List<PenaltySegment> penalties,
            List<DeferralSegment> deferred) {

        public Money sum() {
            return principal.plus(interest).plus(penalty);
        }
    }

    /** Money that was received on a day. */
    record Paid(LocalDate on, Money amount) {}

    static Owed of(Statement statement) {
        List<Line> overdue = statement.instalments().stream()
                .filter(InstalmentLine::due)
                .map(line -> line(line, statement))
                .filter(line -> line.sum().isPositive())
                .toList();
        return new Owed(overdue, paid(statement));
    }

    /** A rate as people write it: 0.27 is {@code 27%}. */
    public static String percent(BigDecimal rate) {
        return rate.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }

    private static Line line(InstalmentLine line, Statement statement) {
        return new Line(
                line.no(),
                line.dueOn(),
                line.principal().rest(),
                line.interest().rest(),
                line.penalty().rest(),
                line.penalty().paid(),
                statement.penaltySegments().stream()
                        .filter(segment -> segment.instalmentNo() == line.no())
                        .toList(),
                statement.deferralSegments().stream()
                        .filter(segment -> segment.instalmentNo() == line.no())
                        .toList());
    }

    private static List<Paid> paid(Statement statement) {
        Map<LocalDate, Money> byDay = new LinkedHashMap<>();
        for (Posting posting : statement.postings()) {
            byDay.merge(posting.receivedOn(), posting.amount(), Money::plus);
        }
        statement.costPostings().forEach(paid -> byDay.merge(paid.receivedOn(), paid.amount(), Money::plus));
        statement.unused().forEach(unused -> byDay.merge(unused.receivedOn(), unused.amount(), Money::plus));
        return byDay.entrySet().stream()
                .map(day -> new Paid(day.getKey(), day.getValue()))
                .sorted((a, b) -> b.on().compareTo(a.on()))
                .toList();
    }
}
