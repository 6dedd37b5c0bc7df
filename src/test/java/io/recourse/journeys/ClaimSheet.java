package io.recourse.journeys;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A 债权金额计算表 as its reader sees it, row by row. */
record ClaimSheet(
        List<Instalment> instalments, List<Segment> deferrals, List<Segment> penalties, List<Payment> payments) {

    private static final String DAY = "(\\d{4}-\\d\\d-\\d\\d)";
    private static final String AMOUNT = "([\\d,]+\\.\\d\\d)";
    private static final Pattern INSTALMENT =
            row("\\d+ " + DAY + " " + AMOUNT + " " + AMOUNT + " " + AMOUNT + " " + AMOUNT);
    private static final Pattern SEGMENT =
            row("\\d+ " + DAY + " " + DAY + " " + AMOUNT + " ([\\d.]+)% (\\d+) " + AMOUNT);
    private static final Pattern PAYMENT = row(DAY + " (\\S+) " + AMOUNT + "((?: [\\d,]+\\.\\d\\d){3,4})");

    record Instalment(
            LocalDate dueOn,
            BigDecimal principal,
            BigDecimal principalOpen,
            BigDecimal interest,
            BigDecimal interestOpen) {}

    record Segment(
            LocalDate from, LocalDate to, BigDecimal principal, BigDecimal percent, int days, BigDecimal amount) {

        /** By the formula that stands above the rows. */
        BigDecimal reckoned() {
            return principal
                    .multiply(percent)
                    .multiply(BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to) + 1))
                    .divide(BigDecimal.valueOf(36_000), 2, RoundingMode.HALF_UP);
        }
    }

    /** @param parts to costs where any were paid, to interest, to penalty, to principal */
    record Payment(String ref, BigDecimal amount, List<BigDecimal> parts) {

        BigDecimal part(int fromTheEnd) {
            return parts.size() < fromTheEnd ? BigDecimal.ZERO : parts.get(parts.size() - fromTheEnd);
        }
    }

    static ClaimSheet of(String text) {
        int penalties = text.indexOf("三、罚息");
        return new ClaimSheet(
                rows(
                        INSTALMENT,
                        text,
                        row -> new Instalment(
                                day(row, 1), amount(row, 2), amount(row, 3), amount(row, 4), amount(row, 5))),
                rows(SEGMENT, text.substring(0, penalties), ClaimSheet::segment),
                rows(SEGMENT, text.substring(penalties), ClaimSheet::segment),
                rows(
                        PAYMENT,
                        text,
                        row -> new Payment(
                                row.group(2),
                                amount(row, 3),
                                Stream.of(row.group(4).trim().split(" "))
                                        .map(ClaimSheet::amount)
                                        .toList())));
    }

    /** All amounts of the rows, and the sums that stand below them. */
    Stream<BigDecimal> amounts() {
        return Stream.of(
                        instalments.stream()
                                .flatMap(line -> Stream.of(
                                        line.principal(), line.principalOpen(), line.interest(), line.interestOpen())),
                        Stream.concat(deferrals.stream(), penalties.stream())
                                .flatMap(line -> Stream.of(line.principal(), line.amount())),
                        payments.stream()
                                .flatMap(line -> Stream.concat(Stream.of(line.amount()), line.parts().stream())),
                        Stream.of(
                                sum(deferrals, Segment::amount),
                                sum(penalties, Segment::amount),
                                paid(1),
                                paid(2),
                                paid(3),
                                paid(4),
                                sum(payments, Payment::amount)))
                .flatMap(amounts -> amounts);
    }

    /** What all payments paid of one part: 1 principal, 2 penalty, 3 interest, 4 costs. */
    BigDecimal paid(int part) {
        return sum(payments, payment -> payment.part(part));
    }

    Map<String, BigDecimal> receipts() {
        return payments.stream().collect(Collectors.toMap(Payment::ref, Payment::amount));
    }

    static <T> BigDecimal sum(List<T> rows, Function<T, BigDecimal> amount) {
        return rows.stream().map(amount).reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    static BigDecimal amount(String figures) {
        return new BigDecimal(figures.replace(",", ""));
    }

    private static Segment segment(MatchResult row) {
        return new Segment(
                day(row, 1),
                day(row, 2),
                amount(row, 3),
                new BigDecimal(row.group(4)),
                Integer.parseInt(row.group(5)),
                amount(row, 6));
    }

    private static Pattern row(String cells) {
        return Pattern.compile("(?m)^" + cells + "$");
    }

    private static <T> List<T> rows(Pattern row, String text, Function<MatchResult, T> read) {
        return row.matcher(text).results().map(read).toList();
    }

    private static LocalDate day(MatchResult row, int group) {
        return LocalDate.parse(row.group(group));
    }

    private static BigDecimal amount(MatchResult row, int group) {
        return amount(row.group(group));
    }
}
