package io.recourse.workbench;

import io.recourse.common.CaseNo;
import io.recourse.common.Money;
import io.recourse.courtfiling.ClaimFacts;
import io.recourse.courtfiling.ComparisonTold;
import io.recourse.courtfiling.CourtFiling;
import io.recourse.courtfiling.CourtFilings;
import io.recourse.courtfiling.Eligibility;
import io.recourse.courtfiling.FilingStatus;
import io.recourse.courtfiling.Obstacle;
import io.recourse.courtfiling.Route;
import io.recourse.courtfiling.RouteComparison;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What stands in the way of the filing that a case has in hand, and its routes side by side, in the reader's language. */
@Component
class FilingStanding {

    private static final Set<FilingStatus> OVER = Set.of(FilingStatus.FILED, FilingStatus.ABANDONED);

    private final CourtFilings filings;
    private final Eligibility eligibility;
    private final RouteComparison comparison;
    private final ComparisonTold told;
    private final CourtDateList dates;
    private final CourtDateRows rows;

    FilingStanding(
            CourtFilings filings,
            Eligibility eligibility,
            RouteComparison comparison,
            ComparisonTold told,
            CourtDateList dates,
            CourtDateRows rows) {
        this.filings = filings;
        this.eligibility = eligibility;
        this.comparison = comparison;
        this.told = told;
        this.dates = dates;
        this.rows = rows;
    }

    /** @param stops whether nothing may be filed while it stands */
    record Line(boolean stops, String what, String source) {}

    /**
     * A route beside the others.
     *
     * @param closed why it cannot be taken; empty when it can
     */
    record RouteLine(Route route, Money fee, String otherFees, String clock, String recovery, String closed) {}

    /**
     * @param passed the rules that stand in the way of nothing, with their articles
     * @param toFile by when the suit must be filed that property is preserved for; null of another
     */
    record Shown(
            CourtFiling filing,
            List<Line> lines,
            List<String> passed,
            List<RouteLine> routes,
            String wage,
            CourtDateRows.Row toFile) {}

    /** Nothing while no filing is in hand. */
    Optional<Shown> of(CaseNo caseNo, Locale language) {
        return filings.latest(caseNo)
                .filter(filing -> !OVER.contains(filing.status()))
                .map(filing -> shown(filing, language));
    }

    private Shown shown(CourtFiling filing, Locale language) {
        List<Obstacle> obstacles = eligibility.obstacles(filing.caseNo(), filing.route(), facts(filing));
        return new Shown(
                filing,
                obstacles.stream().map(obstacle -> line(obstacle, language)).toList(),
                eligibility.passed(obstacles).stream()
                        .map(rule -> InWords.rule(language, rule))
                        .toList(),
                comparison.of(filing).stream()
                        .map(compared -> line(compared, language))
                        .toList(),
                told.wage(comparison.wage(filing.caseNo()), language),
                dates.toFile(filing.caseNo())
                        .map(date -> rows.of(List.of(date), language).get(0))
                        .orElse(null));
    }

    private RouteLine line(RouteComparison.Compared compared, Locale language) {
        return new RouteLine(
                compared.route(),
                compared.fee(),
                told.otherFees(compared, language),
                InWords.half(language, compared.clock()),
                told.recovery(compared, language),
                compared.closed().stream()
                        .map(why -> InWords.half(language, why))
                        .collect(Collectors.joining("; ")));
    }

    private static ClaimFacts facts(CourtFiling filing) {
        return filing.claim() == null ? null : filing.claim().facts();
    }

    private static Line line(Obstacle obstacle, Locale language) {
        return new Line(
                obstacle.stops(), InWords.half(language, obstacle.what()), InWords.rule(language, obstacle.source()));
    }
}
