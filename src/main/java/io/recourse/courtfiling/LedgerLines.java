package io.recourse.courtfiling;

import io.recourse.common.Money;
import io.recourse.documents.Rate;
import io.recourse.ledger.Statement;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ledger's lines as the papers of a packet print and sum them. */
record LedgerLines(Statement statement) {

    List<ClaimCalculation.Instalment> instalments() {
        return statement.instalments().stream().map(LedgerLines::instalment).toList();
    }

    /** The segments of instalments that are due; what has not fallen due bears no penalty yet. */
    List<ClaimCalculation.Segment> penalties() {
        Map<Integer, Boolean> due = statement.instalments().stream()
                .collect(Collectors.toMap(Statement.InstalmentLine::no, Statement.InstalmentLine::due));
        return statement.penaltySegments().stream()
                .filter(segment -> due.getOrDefault(segment.instalmentNo(), false))
                .map(segment -> new ClaimCalculation.Segment(
                        segment.instalmentNo(),
                        segment.from(),
                        segment.to(),
                        segment.unpaidPrincipal(),
                        new Rate(segment.rate()),
                        segment.days(),
                        segment.amount()))
                .toList();
    }

    List<ClaimCalculation.Segment> deferrals() {
        return statement.deferralSegments().stream()
                .map(segment -> new ClaimCalculation.Segment(
                        segment.instalmentNo(),
                        segment.from(),
                        segment.to(),
                        segment.unpaidPrincipal(),
                        new Rate(segment.rate()),
                        segment.days(),
                        segment.amount()))
                .toList();
    }

    List<ClaimCalculation.Payment> payments() {
        return Stream.concat(
                        statement.postings().stream().map(Statement.Posting::paymentRef),
                        statement.costPostings().stream().map(Statement.CostPosting::paymentRef))
                .distinct()
                .map(this::payment)
                .sorted(Comparator.comparing(ClaimCalculation.Payment::receivedOn))
                .toList();
    }

    Money paid(Statement.Part part) {
        return sum(statement.postings(), part);
    }

    LocalDate lastDueOn() {
        return statement.instalments().stream()
                .map(Statement.InstalmentLine::dueOn)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    private static ClaimCalculation.Instalment instalment(Statement.InstalmentLine line) {
        return new ClaimCalculation.Instalment(
                line.no(),
                line.dueOn(),
                line.principal().charged(),
                line.principal().rest(),
                line.due() ? line.interest().charged() : Money.ZERO,
                line.due() ? line.interest().rest() : Money.ZERO);
    }

    private ClaimCalculation.Payment payment(String ref) {
        List<Statement.Posting> postings = statement.postings().stream()
                .filter(posting -> posting.paymentRef().equals(ref))
                .toList();
        List<Statement.CostPosting> costs = statement.costPostings().stream()
                .filter(posting -> posting.paymentRef().equals(ref))
                .toList();
        Money toCosts = costs.stream().map(Statement.CostPosting::amount).reduce(Money.ZERO, Money::plus);
        return new ClaimCalculation.Payment(
                costs.isEmpty() ? postings.get(0).receivedOn() : costs.get(0).receivedOn(),
                ref,
                sum(postings, null).plus(toCosts),
                toCosts,
                sum(postings, Statement.Part.INTEREST),
                sum(postings, Statement.Part.PENALTY),
                sum(postings, Statement.Part.PRINCIPAL));
    }

    private static Money sum(List<Statement.Posting> postings, Statement.Part part) {
        return postings.stream()
                .filter(posting -> part == null || posting.part() == part)
                .map(Statement.Posting::amount)
                .reduce(Money.ZERO, Money::plus);
    }
}
