package io.recourse.courtfiling;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.LenderCode;
import io.recourse.common.Policy;
import io.recourse.common.Refused;
import io.recourse.deadlines.LegalPeriods;
import io.recourse.deadlines.StatutoryDay;
import io.recourse.deadlines.WorkingCalendar;
import io.recourse.engine.Decisions;
import io.recourse.legalcase.Timeline;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How long preservations last (民诉法解释 485, table {@code court-period}). Some days before its end, by the policy value
 * {@code preservation-renewal-days}, is the last day to ask for its renewal (财产保全规定 18); after its end it is void.
 */
@Component
@Transactional
public class PreservationEnds {

    private static final String RENEWAL_DAYS = "preservation-renewal-days";

    private final Preservations preservations;
    private final LegalPeriods periods;
    private final Decisions decisions;
    private final Policy policy;
    private final WorkingCalendar calendar;
    private final Timeline timeline;
    private final Clock clock;

    PreservationEnds(
            Preservations preservations,
            LegalPeriods periods,
            Decisions decisions,
            Policy policy,
            WorkingCalendar calendar,
            Timeline timeline,
            Clock clock) {
        this.preservations = preservations;
        this.periods = periods;
        this.decisions = decisions;
        this.policy = policy;
        this.calendar = calendar;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** What is preserved, by how long that may last; of several the one that ends first. */
    public enum Kind {
        DEPOSIT,
        MOVABLE,
        IMMOVABLE
    }

    /**
     * A preservation that ends.
     *
     * @param renewBy the last day to ask for its renewal
     * @param workBy the last working day up to it
     * @param source the rule's annotation with the article
     */
    public record Ending(Preservation preservation, LocalDate renewBy, LocalDate workBy, String source) {

        StatutoryDay statutoryDay() {
            return new StatutoryDay("preservation-renewal", renewBy);
        }
    }

    /** Those of all open cases. @param lender null for all */
    @Transactional(readOnly = true)
    public List<Ending> find(LenderCode lender) {
        LocalDate today = LocalDate.now(clock);
        int days = policy.count(RENEWAL_DAYS, today);
        String source = policy.source(RENEWAL_DAYS, today);
        return preservations.ending(lender).stream()
                .map(preservation -> {
                    LocalDate renewBy = preservation.until().minusDays(days);
                    return new Ending(preservation, renewBy, calendar.rollBack(renewBy), source);
                })
                .toList();
    }

    /** What stands of a case; empty where nothing is ordered. */
    @Transactional(readOnly = true)
    public Optional<Preservation> of(CaseNo caseNo) {
        return preservations.of(caseNo).filter(Preservation::isOrdered);
    }

    /** The last days to ask for a renewal, of some cases. */
    @Transactional(readOnly = true)
    public Map<CaseNo, List<StatutoryDay>> statutoryDays(Collection<CaseNo> cases) {
        return byCase(ending -> cases.contains(ending.preservation().caseNo()));
    }

    /** Of all open cases those up to a day, past ones too. */
    @Transactional(readOnly = true)
    public Map<CaseNo, List<StatutoryDay>> statutoryDaysUntil(LocalDate last) {
        return byCase(ending -> !ending.renewBy().isAfter(last));
    }

    private Map<CaseNo, List<StatutoryDay>> byCase(Predicate<Ending> asked) {
        return find(null).stream()
                .filter(asked)
                .collect(Collectors.groupingBy(
                        ending -> ending.preservation().caseNo(),
                        Collectors.mapping(Ending::statutoryDay, Collectors.toList())));
    }

    /**
     * The court said until when what it ordered lasts.
     *
     * @param kind null where nobody was asked, as by the form of an earlier deployment: the end stays unknown
     * @param until null for the longest that the law lets
     * @throws InvalidFields for preservedUntil before the order, or later than that; for preservedKind where it lacks for that
     */
    public void last(CaseNo caseNo, Kind kind, LocalDate until) {
        if (kind == null && until == null) {
            return;
        }
        if (kind == null) {
            throw new InvalidFields(List.of(FieldError.of("preservedKind", "form.constraint.NotNull")));
        }
        LocalDate orderedOn = of(caseNo).orElseThrow().sought().orderedOn();
        LocalDate longest = longest(kind, orderedOn);
        if (until != null && (until.isBefore(orderedOn) || until.isAfter(longest))) {
            throw new InvalidFields(
                    List.of(FieldError.of("preservedUntil", "filing.preserved-until", orderedOn, longest)));
        }
        preservations.last(caseNo, kind, until == null ? longest : until);
    }

    private LocalDate longest(Kind kind, LocalDate from) {
        Map<String, Object> length = decisions
                .ask("court-period", Map.of("period", "PRESERVED_" + kind, "route", "ORDINARY"))
                .single();
        return periods.counted(from, ((Number) length.get("amount")).intValue(), (String) length.get("unit"))
                .unrolled();
    }

    /**
     * The court renewed it, for no longer than it may order it. One whose kind or end nobody recorded is taken as told.
     *
     * @throws Refused with code {@code filing.preservation-not-renewed} for a day that is no later than its end, or where
     *     nothing is preserved; {@code filing.preservation-renewed-too-long} for one later than the law lets
     */
    public void renewed(CaseNo caseNo, LocalDate until, Actor by) {
        Preservation standing = of(caseNo).orElseThrow(() -> new Refused("filing.preservation-not-renewed", "–"));
        LocalDate end = standing.until() == null ? standing.sought().orderedOn() : standing.until();
        if (!until.isAfter(end)) {
            throw new Refused("filing.preservation-not-renewed", end);
        }
        if (standing.kind() != null && until.isAfter(longest(standing.kind(), end))) {
            throw new Refused("filing.preservation-renewed-too-long", longest(standing.kind(), end));
        }
        preservations.last(caseNo, standing.kind(), until);
        timeline.record(
                caseNo,
                "preservation-renewed",
                by,
                Map.of("number", standing.sought().orderNo(), "until", until));
    }
}
