package io.recourse.courtproceedings;

import io.recourse.common.CaseNo;
import io.recourse.common.LenderCode;
import io.recourse.courtproceedings.CourtDate.Kind;
import io.recourse.courtproceedings.CourtPeriods.Counted;
import io.recourse.courtproceedings.CourtPeriods.Period;
import io.recourse.deadlines.PeriodEnd;
import io.recourse.deadlines.ReckonedDay;
import io.recourse.deadlines.StatutoryDay;
import io.recourse.deadlines.WorkingCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The days that run at courts: every period with its article, and the hearings. */
@Component
public class CourtDates {

    private final CourtProceedings proceedings;
    private final CourtPeriods periods;
    private final WatchSettlement settlements;
    private final WorkingCalendar calendar;
    private final Clock clock;

    CourtDates(
            CourtProceedings proceedings,
            CourtPeriods periods,
            WatchSettlement settlements,
            WorkingCalendar calendar,
            Clock clock) {
        this.proceedings = proceedings;
        this.periods = periods;
        this.settlements = settlements;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Which dates are asked for; null for all.
     *
     * @param from the first day
     * @param to the last day
     */
    public record Search(LenderCode lender, String court, Kind kind, LocalDate from, LocalDate to) {

        /** Whether kind and day are those asked for. */
        public boolean covers(CourtDate date) {
            return (kind == null || date.kind() == kind)
                    && (from == null || !date.on().isBefore(from))
                    && (to == null || !date.on().isAfter(to));
        }
    }

    /** Those of all pending suits, by day. */
    public List<CourtDate> find(Search search) {
        return proceedings.pending(search.lender(), search.court()).stream()
                .flatMap(suit -> of(suit).stream())
                .filter(search::covers)
                .sorted(CourtDate.ORDER)
                .toList();
    }

    /** Those of a case's pending suit, by day. */
    public List<CourtDate> of(CaseNo caseNo) {
        return proceedings.pending(caseNo).map(this::of).orElse(List.of());
    }

    /** The days of some cases' pending suits that people are warned of, by case. */
    public Map<CaseNo, List<StatutoryDay>> statutoryDays(Collection<CaseNo> cases) {
        return warnings(proceedings.pending(cases), date -> true);
    }

    /** Of all pending suits those up to a day, past ones too. */
    public Map<CaseNo, List<StatutoryDay>> statutoryDaysUntil(LocalDate last) {
        return warnings(
                proceedings.pendingWithDaysUntil(last), date -> !date.on().isAfter(last));
    }

    private Map<CaseNo, List<StatutoryDay>> warnings(List<CourtProceeding> suits, Predicate<CourtDate> asked) {
        LocalDate today = LocalDate.now(clock);
        return suits.stream()
                .collect(Collectors.toMap(
                        CourtProceeding::caseNo,
                        suit -> of(suit).stream()
                                .filter(date -> date.isWarnedOf(today) && asked.test(date))
                                .map(CourtDate::statutoryDay)
                                .toList()));
    }

    /** The last working day that the law or the court leaves a case's pending suit for something; empty where none runs. */
    public Optional<LocalDate> workBy(CaseNo caseNo, Kind kind) {
        return of(caseNo).stream()
                .filter(date -> date.kind() == kind)
                .map(CourtDate::workBy)
                .findFirst();
    }

    List<CourtDate> of(CourtProceeding suit) {
        CourtProceeding.Known known = suit.known();
        Stream<CourtDate> dates = switch (suit.standing()) {
            case submitted ->
                known.correctBy() == null
                        ? counted(suit, Kind.ACCEPTANCE, Period.ACCEPTANCE, suit.acceptanceSince())
                        : Stream.of(correction(suit));
            case agreed -> counted(suit, Kind.CONFIRMATION, Period.CONFIRMATION, known.agreedOn());
            case accepted -> counted(suit, Kind.FEE, Period.FEE, known.noticeOn());
            case feePaid -> suit.isPaymentOrder() ? order(suit) : trial(suit);
            case judged -> appeals(suit);
            case objected -> counted(suit, Kind.DECLINE, Period.DECLINE, known.objectedOn());
            case effective -> Stream.concat(performance(suit), execution(suit));
            case executing -> known.settlement() == null ? Stream.empty() : instalments(suit);
            case mediating, ended -> Stream.empty();
        };
        return dates.sorted(CourtDate.ORDER).toList();
    }

    private CourtDate correction(CourtProceeding suit) {
        String source = periods.source(Period.CORRECTION, suit.instance());
        return date(
                suit, Kind.CORRECTION, periods.correction(suit), suit.known().noticeOn(), source);
    }

    private Stream<CourtDate> order(CourtProceeding order) {
        CourtProceeding.Known known = order.known();
        return known.issuedOn() == null
                ? counted(order, Kind.ORDER, Period.ORDER, known.acceptedOn())
                : counted(order, Kind.SERVICE, Period.SERVICE, known.issuedOn());
    }

    /** A public notice serves the complaint too. How long the second instance may take counts from a day that nobody told. */
    private Stream<CourtDate> trial(CourtProceeding suit) {
        CourtProceeding.Known known = suit.known();
        LocalDate complaint = known.publishedOn() == null ? known.complaintServedOn() : known.noticeUntil();
        Stream<CourtDate> length = known.appealedOn() == null ? length(suit) : Stream.empty();
        return Stream.of(
                        hearing(suit),
                        counted(suit, Kind.FEE, Period.FEE, known.restNoticeOn()),
                        counted(suit, Kind.NOTICE, Period.NOTICE, known.publishedOn()),
                        counted(suit, Kind.DEFENCE, Period.DEFENCE, complaint),
                        length)
                .flatMap(Function.identity());
    }

    private Stream<CourtDate> appeals(CourtProceeding suit) {
        CourtProceeding.Known known = suit.known();
        return Stream.of(
                        counted(
                                suit,
                                Kind.OWN_APPEAL,
                                CourtPeriods.appeal(suit),
                                known.appealable() ? known.receivedOn() : null),
                        counted(suit, Kind.NOTICE, Period.NOTICE, known.judgmentPublishedOn()),
                        counted(suit, Kind.APPEAL, Period.APPEAL, suit.isFinal() ? null : known.servedOn()))
                .flatMap(Function.identity());
    }

    /** How long the trial may take, the time of a public notice left out. */
    private Stream<CourtDate> length(CourtProceeding suit) {
        CourtProceeding.Known known = suit.known();
        return Stream.ofNullable(known.acceptedOn()).map(accepted -> {
            Counted counted = periods.counted(Period.TRIAL, suit.route(), accepted);
            PeriodEnd end = known.noticeUntil() == null
                    ? counted.end()
                    : periods.without(counted.end(), ChronoUnit.DAYS.between(known.publishedOn(), known.noticeUntil()));
            return date(suit, Kind.TRIAL, end, accepted, counted.source());
        });
    }

    private Stream<CourtDate> execution(CourtProceeding suit) {
        return Stream.ofNullable(executionSince(suit)).map(since -> {
            Counted counted = periods.execution(suit, since);
            return date(suit, Kind.EXECUTION, counted.end(), since, counted.source());
        });
    }

    /** Where all is due on a miss, its time may be taken to run from the day of that, though nobody has acted on it yet; null where none runs. */
    private LocalDate executionSince(CourtProceeding suit) {
        CourtProceeding.Known known = suit.known();
        if (suit.isExecutedAgain()) {
            return null;
        }
        return known.interruption() == null
                        && known.settlement() != null
                        && known.settlement().allDueOnMiss()
                ? settlements.missed(suit).map(Settlement.Instalment::on).orElse(suit.executionSince())
                : suit.executionSince();
    }

    /** The instalments to come, and the first one that was missed until a lawyer turned to execution. */
    private Stream<CourtDate> instalments(CourtProceeding suit) {
        LocalDate since = suit.effectiveOn(suit.known().appealBy());
        if (suit.known().missedOn() != null && suit.known().settlement().allDueOnMiss()) {
            return Stream.empty();
        }
        Stream<CourtDate> coming = suit.known().settlement().instalments().stream()
                .filter(instalment -> !instalment.on().isBefore(LocalDate.now(clock)))
                .flatMap(instalment -> set(suit, Kind.PERFORMANCE, Period.SETTLED, since, instalment.on()));
        Stream<CourtDate> missed = settlements.missed(suit).filter(instalment -> settlements.mayCallIn(suit)).stream()
                .flatMap(instalment -> set(suit, Kind.MISSED, Period.SETTLED, since, instalment.on()));
        return Stream.concat(missed, coming);
    }

    /** The time of a payment order is set by the law, that of a judgment by the court, that of a settlement by its dates. */
    private Stream<CourtDate> performance(CourtProceeding suit) {
        if (suit.known().settlement() != null) {
            return instalments(suit);
        }
        CourtProceeding.Known known = suit.known();
        boolean byLaw = suit.isPaymentOrder();
        LocalDate since = byLaw ? known.servedOn() : suit.effectiveOn(known.appealBy());
        return set(suit, Kind.PERFORMANCE, byLaw ? Period.APPEAL : Period.PERFORMANCE, since, known.performBy());
    }

    private Stream<CourtDate> hearing(CourtProceeding suit) {
        return Stream.ofNullable(suit.known().hearingOn())
                .map(on -> date(suit, Kind.HEARING, new PeriodEnd(on, new ReckonedDay(on, null)), null, null));
    }

    private Stream<CourtDate> counted(CourtProceeding suit, Kind kind, Period period, LocalDate since) {
        return Stream.ofNullable(since).map(event -> {
            Counted counted = periods.counted(period, suit.instance(), event);
            return date(suit, kind, counted.end(), event, counted.source());
        });
    }

    private Stream<CourtDate> set(CourtProceeding suit, Kind kind, Period source, LocalDate since, LocalDate until) {
        return Stream.ofNullable(until)
                .map(day -> date(suit, kind, periods.fixed(day), since, periods.source(source, suit.instance())));
    }

    private CourtDate date(CourtProceeding suit, Kind kind, PeriodEnd end, LocalDate since, String source) {
        boolean hearing = kind == Kind.HEARING;
        return new CourtDate(
                suit.caseNo(),
                suit.court(),
                suit.courtCaseNo(),
                kind,
                end.lastDay().date(),
                calendar.rollBack(end.unrolled()),
                end.lastDay().isProvisional(),
                since,
                source,
                suit.isSuspended(),
                hearing ? suit.known().hearingAt() : null,
                hearing ? suit.known().hearingRoom() : null);
    }
}
