package io.recourse.courtproceedings;

import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.deadlines.LegalPeriods;
import io.recourse.deadlines.PeriodEnd;
import io.recourse.deadlines.ReckonedDay;
import io.recourse.deadlines.Suspension;
import io.recourse.engine.Decisions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The periods that run at the court: their lengths from the table {@code court-period}, their ends by the calendar. */
@Component
public class CourtPeriods {

    /** The periods, as the table names them. */
    public enum Period {
        ACCEPTANCE,
        CONFIRMATION,
        FEE,
        ORDER,
        SERVICE,
        NOTICE,
        DEFENCE,
        TRIAL,
        APPEAL,
        /** Against a ruling that dismisses the suit. */
        RULING_APPEAL,
        DECLINE,
        EXECUTION,
        /** Set by the court, as {@link #PERFORMANCE}. */
        CORRECTION,
        PERFORMANCE,
        /** Settled before the court. */
        SETTLED
    }

    private final Decisions decisions;
    private final LegalPeriods periods;
    private final Suspension suspension;

    CourtPeriods(Decisions decisions, LegalPeriods periods, Suspension suspension) {
        this.decisions = decisions;
        this.periods = periods;
        this.suspension = suspension;
    }

    /**
     * When a period ends.
     *
     * @param route as the table names it
     * @param event the day that it is counted from and that does not count itself (CPL 85)
     */
    public PeriodEnd end(Period period, String route, LocalDate event) {
        return counted(period, route, event).end();
    }

    /** @param source what stands beside the rule in the table, with the article */
    record Counted(PeriodEnd end, String source) {}

    Counted counted(Period period, String route, LocalDate event) {
        Decisions.Answer answer = ask(period, route);
        Map<String, Object> row = answer.single();
        PeriodEnd end = periods.counted(event, ((Number) row.get("amount")).intValue(), (String) row.get("unit"));
        return new Counted(end, answer.why());
    }

    /** What stands beside the rule in the table, with the article and with who sets the day. */
    String source(Period period, String route) {
        return ask(period, route).why();
    }

    private Decisions.Answer ask(Period period, String route) {
        return decisions.ask("court-period", Map.of("period", period.name(), "route", route));
    }

    /** A period in which some days did not count. */
    PeriodEnd without(PeriodEnd end, long days) {
        return periods.endingOn(end.unrolled().plusDays(days));
    }

    /** A day that stands; provisional where the calendar of its year, once loaded, may move it. */
    PeriodEnd fixed(LocalDate day) {
        ReckonedDay rolled = periods.endingOn(day).lastDay();
        return new PeriodEnd(day, new ReckonedDay(day, rolled.missingDay()));
    }

    /** When the time ends that the court set to correct a suit, which rolls over days off as every period does (CPL 85). */
    public PeriodEnd correction(CourtProceeding suit) {
        return periods.endingOn(suit.known().correctBy());
    }

    /** Days that the court itself sets. */
    PeriodEnd days(LocalDate event, int days) {
        return periods.days(event, days);
    }

    /**
     * The last day on which a decision that was served can be appealed by either party or objected to, the day of service
     * where it is final. Counted anew: a calendar that was loaded meanwhile may have moved a provisional day.
     */
    LocalDate appealBy(CourtProceeding suit) {
        CourtProceeding.Known known = suit.known();
        if (suit.isFinal()) {
            return known.appealBy();
        }
        LocalDate debtors = appealBy(suit, known.servedOn());
        LocalDate lenders = known.receivedOn() == null ? debtors : appealBy(suit, known.receivedOn());
        return lenders.isAfter(debtors) ? lenders : debtors;
    }

    /** The last day on which a decision can be appealed or objected to; the day of service where it is final. */
    public LocalDate appealBy(CourtProceeding suit, LocalDate servedOn) {
        return end(appeal(suit), suit.instance(), servedOn).lastDay().date();
    }

    /** Which period runs to appeal what was decided: of a judgment or an order, or of a ruling that dismisses the suit. */
    static Period appeal(CourtProceeding suit) {
        return suit.known().ruling() ? Period.RULING_APPEAL : Period.APPEAL;
    }

    /** Whether a judgment that is served now could be appealed. */
    public boolean isAppealable(CourtProceeding suit) {
        return isOpen(Period.APPEAL, suit);
    }

    /** Whether a ruling that dismisses the suit, served now, could be appealed. */
    public boolean isRulingAppealable(CourtProceeding suit) {
        return isOpen(Period.RULING_APPEAL, suit);
    }

    private boolean isOpen(Period appeal, CourtProceeding suit) {
        LocalDate since = suit.instanceSince();
        return !suit.isPaymentOrder()
                && end(appeal, suit.instance(), since).lastDay().date().isAfter(since);
    }

    /** The last day on which the parties may apply to have an agreement of a mediation confirmed (CPL 205). */
    public LocalDate confirmBy(CourtProceeding suit, LocalDate agreedOn) {
        return end(Period.CONFIRMATION, suit.route(), agreedOn).lastDay().date();
    }

    /** The last day on which the court's fee is in time. */
    public LocalDate feeBy(CourtProceeding suit, LocalDate noticeOn) {
        return end(Period.FEE, suit.route(), noticeOn).lastDay().date();
    }

    /** The last day on which execution may safely be applied for. */
    public LocalDate executionBy(CourtProceeding suit) {
        return executionBy(suit, suit.executionSince());
    }

    /**
     * The last day on which an application for execution is taken. Where instalments are settled the time runs from the
     * last one (CPL 250): that all of the rest was due on a miss may be held against it, but does not end it.
     */
    LocalDate executionAtTheLatest(CourtProceeding suit) {
        LocalDate safe = executionBy(suit);
        Settlement settlement = suit.known().settlement();
        LocalDate last = settlement == null ? safe : executionBy(suit, settlement.last());
        return last.isAfter(safe) ? last : safe;
    }

    private LocalDate executionBy(CourtProceeding suit, LocalDate since) {
        return execution(suit, since).end().lastDay().date();
    }

    /** The time to apply for execution from a day on, with what suspended it (CPL 250; CC 194). */
    Counted execution(CourtProceeding suit, LocalDate since) {
        Counted counted = counted(Period.EXECUTION, suit.route(), since);
        return new Counted(suspension.of(counted.end(), suit.known().obstacles()), counted.source());
    }

    /**
     * @param on null for today
     * @throws InvalidFields where a day comes before the one that it must follow
     */
    static void refuseBefore(String field, LocalDate on, LocalDate earliest) {
        if (on != null && earliest != null && on.isBefore(earliest)) {
            throw new InvalidFields(List.of(FieldError.of(field, "proceedings.too-early", earliest)));
        }
    }
}
