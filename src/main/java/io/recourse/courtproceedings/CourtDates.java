package io.recourse.courtproceedings;

import io.recourse.common.CaseNo;
import io.recourse.common.LenderCode;
import io.recourse.courtproceedings.CourtDate.Kind;
import io.recourse.courtproceedings.CourtPeriods.Counted;
import io.recourse.courtproceedings.CourtPeriods.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The days that run at courts: every period with its article, and the hearings. */
@Component
public class CourtDates {

    private final CourtProceedings proceedings;
    private final CourtPeriods periods;

    CourtDates(CourtProceedings proceedings, CourtPeriods periods) {
        this.proceedings = proceedings;
        this.periods = periods;
    }

    /**
     * Which dates are asked for; null for all.
     *
     * @param from the first day
     * @param to the last day
     */
    public record Search(LenderCode lender, String court, Kind kind, LocalDate from, LocalDate to) {

        boolean covers(CourtDate date) {
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

    List<CourtDate> of(CourtProceeding suit) {
        List<CourtDate> dates = new ArrayList<>();
        LocalDate notice = suit.known().noticeOn();
        switch (suit.standing()) {
            case submitted ->
                dates.add(
                        suit.known().correctBy() == null
                                ? counted(suit, Kind.ACCEPTANCE, Period.ACCEPTANCE, suit.filedOn())
                                : setByCourt(
                                        suit,
                                        Kind.CORRECTION,
                                        notice,
                                        suit.known().correctBy()));
            case accepted -> dates.add(counted(suit, Kind.FEE, Period.FEE, notice));
            case feePaid -> {
                hearing(suit).forEach(dates::add);
                if (suit.known().publishedOn() != null) {
                    dates.add(counted(
                            suit, Kind.NOTICE, Period.NOTICE, suit.known().publishedOn()));
                }
            }
            case objected ->
                dates.add(
                        counted(suit, Kind.DECLINE, Period.DECLINE, suit.known().objectedOn()));
            case judged -> {
                LocalDate served = suit.known().servedOn();
                if (suit.known().appealBy().isAfter(served)) {
                    dates.add(counted(suit, Kind.APPEAL, Period.APPEAL, served));
                }
            }
            case effective -> {
                LocalDate performBy = suit.known().performBy();
                dates.add(
                        suit.isPaymentOrder()
                                ? setByOrder(suit, performBy)
                                : setByCourt(
                                        suit,
                                        Kind.PERFORMANCE,
                                        suit.effectiveOn(suit.known().appealBy()),
                                        performBy));
                dates.add(counted(suit, Kind.EXECUTION, Period.EXECUTION, performBy));
            }
            default -> {}
        }
        return dates.stream().sorted(CourtDate.ORDER).toList();
    }

    private Stream<CourtDate> hearing(CourtProceeding suit) {
        return Stream.ofNullable(suit.known().hearingOn()).map(on -> date(suit, Kind.HEARING, on, false, null, null));
    }

    private CourtDate counted(CourtProceeding suit, Kind kind, Period period, LocalDate since) {
        Counted counted = periods.counted(period, suit.instance(), since);
        return date(
                suit,
                kind,
                counted.end().lastDay().date(),
                counted.end().lastDay().isProvisional(),
                since,
                counted.source());
    }

    private CourtDate setByCourt(CourtProceeding suit, Kind kind, LocalDate since, LocalDate until) {
        return date(suit, kind, until, periods.isProvisional(until), since, null);
    }

    private CourtDate setByOrder(CourtProceeding order, LocalDate until) {
        LocalDate since = order.known().servedOn();
        String source = periods.counted(Period.APPEAL, order.route(), since).source();
        return date(order, Kind.PERFORMANCE, until, periods.isProvisional(until), since, source);
    }

    private static CourtDate date(
            CourtProceeding suit, Kind kind, LocalDate on, boolean provisional, LocalDate since, String source) {
        boolean hearing = kind == Kind.HEARING;
        return new CourtDate(
                suit.caseNo(),
                suit.court(),
                suit.courtCaseNo(),
                kind,
                on,
                provisional,
                since,
                source,
                suit.isSuspended(),
                hearing ? suit.known().hearingAt() : null,
                hearing ? suit.known().hearingRoom() : null);
    }
}
