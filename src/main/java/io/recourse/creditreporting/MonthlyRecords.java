package io.recourse.creditreporting;

import io.recourse.common.CaseNo;
import io.recourse.common.ContractNo;
import io.recourse.common.Money;
import io.recourse.ledger.Balance;
import io.recourse.ledger.Ledger;
import io.recourse.ledger.LoanTerms;
import io.recourse.ledger.Statement;
import io.recourse.legalcase.Parties;
import io.recourse.legalcase.Party;
import io.recourse.legalcase.PartyRole;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Draws the monthly records of contracts from the ledger, month by month. */
@Component
class MonthlyRecords {

    private final Ledger ledger;
    private final Parties parties;
    private final CreditCorrections corrections;
    private final DeletionDay deletionDay;
    private final Restructured restructured;
    private final Clock clock;

    MonthlyRecords(
            Ledger ledger,
            Parties parties,
            CreditCorrections corrections,
            DeletionDay deletionDay,
            Restructured restructured,
            Clock clock) {
        this.ledger = ledger;
        this.parties = parties;
        this.corrections = corrections;
        this.deletionDay = deletionDay;
        this.restructured = restructured;
        this.clock = clock;
    }

    /** The month's end, or today where that is yet to come. */
    private LocalDate asOf(YearMonth month) {
        LocalDate today = LocalDate.now(clock);
        LocalDate end = month.atEndOfMonth();
        return today.isBefore(end) ? today : end;
    }

    /** A record for each case whose loan was paid out by the month's end. */
    List<MonthlyRecord> of(List<ReportableCases.Reportable> cases, YearMonth month) {
        if (cases.isEmpty()) {
            return List.of();
        }
        Map<ContractNo, ReportableCases.Reportable> byContract =
                cases.stream().collect(Collectors.toMap(ReportableCases.Reportable::contractNo, Function.identity()));
        Set<ContractNo> contracts = byContract.keySet();
        List<YearMonth> months = IntStream.rangeClosed(0, MonthlyRecord.MONTHS)
                .mapToObj(month::minusMonths)
                .toList();
        Map<ContractNo, LoanTerms> terms = ledger.terms(contracts);
        Map<ContractNo, LocalDate> lastDue = ledger.lastDueOn(contracts);
        Map<CaseNo, List<Party>> people = parties.of(
                cases.stream().map(ReportableCases.Reportable::caseNo).toList());
        Map<CaseNo, Map<YearMonth, CreditCorrection.Month>> amended = corrections.amended(people.keySet());
        Map<ContractNo, Balance> writtenOff = balances(cases, ReportableCases.Reportable::writtenOffOn, month);
        Map<ContractNo, Balance> sued = balances(cases, ReportableCases.Reportable::suedOn, month);
        Map<ContractNo, Integer> observed = restructured.daysPastDue(cases, month.atEndOfMonth());
        Map<CaseNo, MonthlyRecord> records = new HashMap<>();
        ledger.statements(contracts, months.stream().map(this::asOf).toList(), (contract, statements) -> {
            ReportableCases.Reportable one = byContract.get(contract);
            MonthlyRecord record = record(
                    one,
                    months,
                    statements,
                    writtenOff.get(contract),
                    sued.get(contract),
                    observed.getOrDefault(contract, 0),
                    terms.get(contract),
                    lastDue.get(contract),
                    debtor(people.get(one.caseNo())),
                    amended.getOrDefault(one.caseNo(), Map.of()));
            if (record.current().course() != CourseOfMonth.NOT_OPEN) {
                records.put(one.caseNo(), record);
            }
        });
        return cases.stream()
                .map(one -> records.get(one.caseNo()))
                .filter(Objects::nonNull)
                .toList();
    }

    /** The balances of the loans of which that day has come by the month's end, each on its day. */
    private Map<ContractNo, Balance> balances(
            List<ReportableCases.Reportable> cases,
            Function<ReportableCases.Reportable, LocalDate> day,
            YearMonth month) {
        Map<ContractNo, Balance> balances = new HashMap<>();
        cases.stream()
                .filter(one -> day.apply(one) != null && !day.apply(one).isAfter(month.atEndOfMonth()))
                .collect(Collectors.groupingBy(
                        day, Collectors.mapping(ReportableCases.Reportable::contractNo, Collectors.toSet())))
                .forEach((on, contracts) -> balances.putAll(ledger.balances(contracts, on)));
        return balances;
    }

    private static Money owed(Balance balance) {
        return balance == null ? null : balance.loanDue().plus(balance.principalNotDue());
    }

    private static Party debtor(List<Party> people) {
        return people.stream()
                .filter(party -> party.role() == PartyRole.DEBTOR)
                .findFirst()
                .orElseThrow();
    }

    private MonthlyRecord record(
            ReportableCases.Reportable one,
            List<YearMonth> months,
            List<Statement> statements,
            Balance writtenOff,
            Balance sued,
            int observed,
            LoanTerms terms,
            LocalDate lastDueOn,
            Party debtor,
            Map<YearMonth, CreditCorrection.Month> amended) {
        List<MonthlyRecord.Month> history = IntStream.range(0, months.size())
                .mapToObj(i -> month(one, months.get(i), statements.get(i), terms, amended.get(months.get(i))))
                .toList();
        Statement now = statements.get(0);
        CreditCorrection.Month current = now.balance().isSettled() ? null : amended.get(months.get(0));
        Money overdue = current == null ? now.balance().loanDue() : current.amount();
        LocalDate closedOn = history.get(0).course() == CourseOfMonth.SETTLED ? DeletionDay.settledOn(now) : null;
        return new MonthlyRecord(
                one.caseNo(),
                one.product(),
                debtor,
                terms,
                months.get(0),
                overdue.plus(now.balance().principalNotDue()),
                overdue,
                owed(writtenOff),
                lastDueOn,
                lastPaidOn(now),
                current == null ? OverdueRun.begunOn(now) : begunOn(current),
                closedOn == null ? Math.max(observed, history.get(0).daysPastDue()) : 0,
                history,
                closedOn,
                closedOn == null ? null : deletionDay.after(closedOn),
                events(one, now, closedOn, lastDueOn, writtenOff, sued),
                one.suedOn(),
                one.disputed() ? MonthlyRecord.Mark.DISPUTED : MonthlyRecord.Mark.NONE);
    }

    private static LocalDate begunOn(CreditCorrection.Month amended) {
        return amended.daysPastDue() == 0
                ? null
                : amended.month().atEndOfMonth().minusDays(amended.daysPastDue());
    }

    /** Costs of a suit aside: they are none of the bureau's. */
    private static LocalDate lastPaidOn(Statement now) {
        return Stream.concat(
                        now.postings().stream().map(Statement.Posting::receivedOn),
                        now.unused().stream().map(Statement.UnusedPayment::receivedOn))
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    private static MonthlyRecord.Month month(
            ReportableCases.Reportable one,
            YearMonth month,
            Statement statement,
            LoanTerms terms,
            CreditCorrection.Month amended) {
        MonthlyRecord.Month drawn = new MonthlyRecord.Month(
                CourseOfMonth.of(month, terms.disbursedOn(), one.writtenOffOn(), statement),
                statement.balance().daysPastDue());
        return amended == null ? drawn : drawn.amended(amended.daysPastDue());
    }

    private static List<MonthlyRecord.Event> events(
            ReportableCases.Reportable one,
            Statement now,
            LocalDate closedOn,
            LocalDate lastDueOn,
            Balance writtenOff,
            Balance sued) {
        List<MonthlyRecord.Event> events = new ArrayList<>();
        one.plansSignedOn()
                .forEach(day ->
                        events.add(new MonthlyRecord.Event(MonthlyRecord.EventKind.PLAN_SIGNED, day, Money.ZERO)));
        now.waiver()
                .ifPresent(waiver -> events.add(
                        new MonthlyRecord.Event(MonthlyRecord.EventKind.WAIVED, waiver.on(), waiver.loan())));
        if (closedOn != null && closedOn.isBefore(lastDueOn) && now.waiver().isEmpty()) {
            events.add(new MonthlyRecord.Event(MonthlyRecord.EventKind.SETTLED_EARLY, closedOn, Money.ZERO));
        }
        if (sued != null) {
            events.add(new MonthlyRecord.Event(MonthlyRecord.EventKind.SUED, one.suedOn(), sued.loanDue()));
        }
        if (writtenOff != null) {
            events.add(
                    new MonthlyRecord.Event(MonthlyRecord.EventKind.WRITTEN_OFF, one.writtenOffOn(), owed(writtenOff)));
        }
        return events;
    }
}
