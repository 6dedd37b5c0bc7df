package io.recourse.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.RecourseTest;
import io.recourse.common.CaseNo;
import io.recourse.common.ContractNo;
import io.recourse.common.Money;
import io.recourse.ledger.Balance;
import io.recourse.ledger.Ledger;
import io.recourse.ledger.Payment;
import io.recourse.workbench.SampleCases;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The figures against what is reckoned, event by event, from the history that the test made up. */
@RecourseTest
class RecoveryTest {

    private static final LocalDate FIRST = LocalDate.parse("2025-03-01");
    private static final LocalDate LAST = LocalDate.parse("2025-10-31");

    @Autowired
    Recovery recovery;

    @Autowired
    CaseStandings standings;

    @Autowired
    SampleCases samples;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    private RandomHistory history;

    @BeforeEach
    void makeUpAHistory() {
        history = new RandomHistory(samples, ledger, jdbc);
    }

    @Test
    void equalsWhatIsReckonedEventByEvent() {
        for (int i = 0; i < 24; i++) {
            history.addCase();
        }
        standings.reckon(history.lender());

        assertThat(lines(RecoveryBy.COHORT)).isEqualTo(cohorts());
        assertThat(lines(RecoveryBy.STAGE)).isEqualTo(stages());
        assertThat(lines(RecoveryBy.ROLL)).isEqualTo(rolls());
        assertThat(lines(RecoveryBy.PLANS)).isEqualTo(plans());
        assertThat(lines(RecoveryBy.LETTERS)).isEqualTo(letters());
        assertThat(lines(RecoveryBy.SUITS)).isEqualTo(suits());
    }

    @Test
    void ratesAreTheTradesFormulas() {
        RecoveryLine line = RecoveryLine.none("")
                .with(Figure.CASES, new BigDecimal("800"))
                .with(Figure.PLACED, new BigDecimal("20000000"))
                .with(Figure.RECOVERED, new BigDecimal("1200000"))
                .with(Figure.COST, new BigDecimal("60000"))
                .with(Figure.OPENING, new BigDecimal("1000"))
                .with(Figure.ROLLED, new BigDecimal("250"));

        assertThat(line.display(Figure.RECOVERY_RATE)).isEqualTo("6 %");
        assertThat(line.display(Figure.COST_TO_COLLECT)).isEqualTo("5 %");
        assertThat(line.display(Figure.COST_PER_CASE)).isEqualTo("¥75.00");
        assertThat(line.display(Figure.ROLL_RATE)).isEqualTo("25 %");
        assertThat(line.display(Figure.DAYS_TO_CURE)).isEqualTo("–");
    }

    /** A payment of a day long reckoned, entered later, and one taken back. */
    @Test
    void reckonsAnewWhatALatePaymentChanged() {
        CaseNo caseNo = history.addQuietCase(LocalDate.parse("2025-04-10"));
        standings.reckon(history.lender());
        BigDecimal before = figure(RecoveryBy.COHORT, "2025-04", Figure.PLACED);
        String contract = history.contract(caseNo);
        ledger.post(new Payment(
                new ContractNo(contract).value() + "-late",
                new ContractNo(contract),
                LocalDate.parse("2025-04-09"),
                Money.of("100.00"),
                "ALIPAY"));
        standings.reckon(history.lender());

        assertThat(figure(RecoveryBy.COHORT, "2025-04", Figure.PLACED))
                .isEqualByComparingTo(history.owed(caseNo, LocalDate.parse("2025-04-10")))
                .isLessThan(before);
        assertThat(figure(RecoveryBy.COHORT, "2025-04", Figure.RECOVERED)).isEqualByComparingTo("0");
        assertThat(figure(RecoveryBy.COHORT, "2025-04", Figure.UNRECKONED)).isEqualByComparingTo("0");
    }

    @Test
    void followsLettersPlansAndSuitsToTheMoney() {
        CaseNo one = history.addQuietCase(LocalDate.parse("2025-04-01"));
        CaseNo other = history.addQuietCase(LocalDate.parse("2025-04-01"));
        history.letter(one, "2025-05-02", "2025-05-06", "2025-05-20");
        history.letter(other, "2025-05-03", "2025-05-07", "2025-05-21");
        history.letter(other, "2025-05-28", null, null);
        history.pay(one, "2025-05-05", "1.00");
        history.pay(one, "2025-05-20", "20.00");
        history.pay(other, "2025-05-22", "300.00");
        history.plan(one, "2025-06-01", "KEPT", "2025-08-01");
        history.plan(other, "2025-06-02", "BREACHED", "2025-07-01");
        history.pay(one, "2025-08-01", "4000.00");
        history.pay(other, "2025-07-02", "5.00");
        history.suit(other, "2025-08-01", new BigDecimal("9000"));
        history.suit(one, "2025-08-02", null);
        history.pay(other, "2025-08-02", "900.00");

        assertThat(display(RecoveryBy.LETTERS, "2025-05")).containsExactly("3", "2", "66.7 %", "1", "50 %", "¥20.00");
        assertThat(display(RecoveryBy.PLANS, "2025-06")).containsExactly("2", "0", "1", "1", "50 %", "¥4,000.00");
        assertThat(display(RecoveryBy.SUITS, "2025-08"))
                .containsExactly("2", "1", "50 %", "¥9,000.00", "¥900.00", "10 %", "¥900.00");
    }

    private List<String> display(RecoveryBy by, String group) {
        RecoveryLine line = line(by, group);
        return by.figures().stream().map(line::display).toList();
    }

    private BigDecimal figure(RecoveryBy by, String group, Figure figure) {
        return line(by, group).value(figure).orElseThrow();
    }

    private RecoveryLine line(RecoveryBy by, String group) {
        return recovery.of(new Period(FIRST, LAST, history.lender()), by).stream()
                .filter(line -> line.group().equals(group))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Map<Figure, String>> lines(RecoveryBy by) {
        Map<String, Map<Figure, String>> lines = new TreeMap<>();
        recovery.of(new Period(FIRST, LAST, history.lender()), by)
                .forEach(line -> line.sums().forEach((figure, sum) -> add(lines, line.group(), figure, sum)));
        return lines;
    }

    private Map<String, Map<Figure, String>> cohorts() {
        Map<String, Map<Figure, String>> lines = new TreeMap<>();
        for (RandomHistory.Case one : history.cases()) {
            if (!isWithin(one.openedOn())) {
                continue;
            }
            String group = YearMonth.from(one.openedOn()).toString();
            enter(lines, group, one, one.openedOn());
            one.money().stream()
                    .filter(paid -> paid.on().isAfter(one.openedOn()))
                    .forEach(paid -> add(lines, group, Figure.RECOVERED, paid.amount()));
            one.contacts().forEach(contact -> add(lines, group, Figure.COST, contact.cost()));
            one.courtCosts().stream()
                    .filter(cost -> !cost.on().isBefore(one.openedOn()))
                    .forEach(cost -> add(lines, group, Figure.COST, cost.amount()));
            add(lines, group, Figure.COST, one.agencyFee());
            if (one.isCured()) {
                cure(lines, group, one.openedOn(), one.closedOn());
            }
        }
        return lines;
    }

    private Map<String, Map<Figure, String>> stages() {
        Map<String, Map<Figure, String>> lines = new TreeMap<>();
        for (RandomHistory.Case one : history.cases()) {
            for (RandomHistory.Run run : one.runs()) {
                if (isWithin(run.day())) {
                    enter(lines, run.stage(), one, run.day());
                }
            }
            one.money()
                    .forEach(paid -> last(one, run -> run.day().isBefore(paid.on()))
                            .ifPresent(run -> add(lines, run.stage(), Figure.RECOVERED, paid.amount())));
            one.courtCosts()
                    .forEach(cost -> last(one, run -> !run.day().isAfter(cost.on()))
                            .ifPresent(run -> add(lines, run.stage(), Figure.COST, cost.amount())));
            one.contacts()
                    .forEach(contact -> last(one, run -> !run.at().isAfter(contact.at()))
                            .ifPresent(run -> add(lines, run.stage(), Figure.COST, contact.cost())));
            if (one.handedOver() != null) {
                last(one, run -> !run.at().isAfter(one.handedOver()))
                        .ifPresent(run -> add(lines, run.stage(), Figure.COST, one.agencyFee()));
            }
            if (one.isCured()) {
                last(one, run -> true).ifPresent(run -> cure(lines, run.stage(), run.day(), one.closedOn()));
            }
        }
        return lines;
    }

    /** The last that the condition holds for, where the period counts it. */
    private static java.util.Optional<RandomHistory.Run> last(
            RandomHistory.Case one, java.util.function.Predicate<RandomHistory.Run> condition) {
        return one.runs().stream()
                .filter(condition)
                .max(Comparator.comparing(RandomHistory.Run::at))
                .filter(run -> isWithin(run.day()));
    }

    private Map<String, Map<Figure, String>> rolls() {
        Map<String, Map<Figure, String>> lines = new TreeMap<>();
        for (YearMonth month = YearMonth.from(FIRST);
                !month.isAfter(YearMonth.from(LAST));
                month = month.plusMonths(1)) {
            for (RandomHistory.Case one : history.cases()) {
                LocalDate begins = month.atDay(1);
                if (!one.openedOn().isBefore(begins)
                        || (one.closedOn() != null && one.closedOn().isBefore(begins))) {
                    continue;
                }
                Balance before = history.balance(one.caseNo(), begins.minusDays(1));
                int bucket = bucket(before.daysPastDue());
                int after = bucket(
                        history.balance(one.caseNo(), month.atEndOfMonth()).daysPastDue());
                boolean there = one.closedOn() == null || one.closedOn().isAfter(month.atEndOfMonth());
                BigDecimal owed = history.owed(one.caseNo(), begins.minusDays(1));
                String group = String.valueOf(bucket);
                add(lines, group, Figure.CASES, BigDecimal.ONE);
                add(lines, group, Figure.OPENING, owed);
                add(lines, group, Figure.ROLLED, there && after > bucket ? owed : BigDecimal.ZERO);
                add(lines, group, Figure.CURED, bucket > 0 && after == 0 ? BigDecimal.ONE : BigDecimal.ZERO);
            }
        }
        return lines;
    }

    private Map<String, Map<Figure, String>> plans() {
        Map<String, Map<Figure, String>> lines = new TreeMap<>();
        for (RandomHistory.Case one : history.cases()) {
            for (RandomHistory.Plan plan : one.plans()) {
                boolean kept = plan.status().equals("KEPT");
                boolean broken = plan.status().equals("BREACHED");
                LocalDate until = plan.endedOn() == null ? LocalDate.MAX : plan.endedOn();
                add(lines, plan.signedOn(), Figure.PLANS, BigDecimal.ONE);
                add(lines, plan.signedOn(), Figure.RUNNING, count(plan.status().equals("ACTIVE")));
                add(lines, plan.signedOn(), Figure.KEPT, count(kept));
                add(lines, plan.signedOn(), Figure.BROKEN, count(broken));
                add(lines, plan.signedOn(), Figure.ENDED, count(kept || broken));
                add(
                        lines,
                        plan.signedOn(),
                        Figure.RECOVERED,
                        paid(one, plan.signedOn().plusDays(1), until));
            }
        }
        return lines;
    }

    private Map<String, Map<Figure, String>> letters() {
        Map<String, Map<Figure, String>> lines = new TreeMap<>();
        for (RandomHistory.Case one : history.cases()) {
            for (RandomHistory.Letter letter : one.letters()) {
                boolean delivered = letter.deliveredOn() != null;
                BigDecimal paid = delivered ? paid(one, letter.deliveredOn(), letter.deadlineOn()) : BigDecimal.ZERO;
                add(lines, letter.sentOn(), Figure.LETTERS, BigDecimal.ONE);
                add(lines, letter.sentOn(), Figure.DELIVERED, count(delivered));
                add(lines, letter.sentOn(), Figure.ANSWERED, count(paid.signum() > 0));
                add(lines, letter.sentOn(), Figure.RECOVERED, paid);
            }
        }
        return lines;
    }

    private Map<String, Map<Figure, String>> suits() {
        Map<String, Map<Figure, String>> lines = new TreeMap<>();
        for (RandomHistory.Case one : history.cases()) {
            for (RandomHistory.Suit suit : one.suits()) {
                LocalDate until = one.suits().stream()
                        .map(RandomHistory.Suit::filedOn)
                        .filter(other -> other.isAfter(suit.filedOn()))
                        .min(Comparator.naturalOrder())
                        .orElse(LocalDate.MAX);
                boolean judged = suit.amount() != null;
                BigDecimal paid = paid(one, suit.filedOn().plusDays(1), until);
                add(lines, suit.filedOn(), Figure.SUITS, BigDecimal.ONE);
                add(lines, suit.filedOn(), Figure.JUDGED, count(judged));
                add(lines, suit.filedOn(), Figure.ADJUDGED, judged ? suit.amount() : BigDecimal.ZERO);
                add(lines, suit.filedOn(), Figure.PAID_OF_JUDGED, judged ? paid : BigDecimal.ZERO);
                add(lines, suit.filedOn(), Figure.RECOVERED, paid);
            }
        }
        return lines;
    }

    /** What came in on these days, both included. */
    private static BigDecimal paid(RandomHistory.Case one, LocalDate first, LocalDate last) {
        return one.money().stream()
                .filter(paid -> !paid.on().isBefore(first) && !paid.on().isAfter(last))
                .map(RandomHistory.Amount::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal count(boolean holds) {
        return holds ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    /** To the month, where the period has the day. */
    private static void add(Map<String, Map<Figure, String>> lines, LocalDate day, Figure figure, BigDecimal amount) {
        if (isWithin(day)) {
            add(lines, YearMonth.from(day).toString(), figure, amount);
        }
    }

    /** M1 is 1–30 days past due, M2 31–60, and so on; M7+ more than 180. */
    private static int bucket(int days) {
        int bucket = 0;
        for (int from = 1; from <= days && bucket < 7; from += 30) {
            bucket++;
        }
        return bucket;
    }

    private void enter(Map<String, Map<Figure, String>> lines, String group, RandomHistory.Case one, LocalDate day) {
        add(lines, group, Figure.CASES, BigDecimal.ONE);
        add(lines, group, Figure.PLACED, history.owed(one.caseNo(), day));
        for (Figure figure :
                List.of(Figure.RECOVERED, Figure.COST, Figure.CURED, Figure.CURE_DAYS, Figure.UNRECKONED)) {
            add(lines, group, figure, BigDecimal.ZERO);
        }
    }

    private static void cure(Map<String, Map<Figure, String>> lines, String group, LocalDate from, LocalDate to) {
        add(lines, group, Figure.CURED, BigDecimal.ONE);
        add(lines, group, Figure.CURE_DAYS, BigDecimal.valueOf(to.toEpochDay() - from.toEpochDay()));
    }

    private static void add(Map<String, Map<Figure, String>> lines, String group, Figure figure, BigDecimal amount) {
        lines.computeIfAbsent(group, unseen -> new TreeMap<>())
                .merge(figure, text(amount), (one, other) -> text(new BigDecimal(one).add(new BigDecimal(other))));
    }

    private static String text(BigDecimal amount) {
        return amount.setScale(2).toPlainString();
    }

    private static boolean isWithin(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }
}
