package io.recourse.workbench;

import io.recourse.common.CaseNo;
import io.recourse.courtfiling.CourtFiling;
import io.recourse.courtfiling.CourtFilings;
import io.recourse.courtfiling.Eligibility;
import io.recourse.courtfiling.FilingStatus;
import io.recourse.courtfiling.Obstacle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What stands in the way of the filing that a case has in hand, in the reader's language. */
@Component
class FilingStanding {

    private static final Set<FilingStatus> OVER = Set.of(FilingStatus.FILED, FilingStatus.ABANDONED);

    private final CourtFilings filings;
    private final Eligibility eligibility;

    FilingStanding(CourtFilings filings, Eligibility eligibility) {
        this.filings = filings;
        this.eligibility = eligibility;
    }

    /** @param stops whether nothing may be filed while it stands */
    record Line(boolean stops, String what, String source) {}

    record Shown(CourtFiling filing, List<Line> lines) {}

    /** Nothing while no filing is in hand. */
    Optional<Shown> of(CaseNo caseNo, Locale language) {
        return filings.latest(caseNo)
                .filter(filing -> !OVER.contains(filing.status()))
                .map(filing -> new Shown(filing, lines(filing, language)));
    }

    private List<Line> lines(CourtFiling filing, Locale language) {
        return eligibility
                .obstacles(
                        filing.caseNo(),
                        filing.route(),
                        filing.claim() == null ? null : filing.claim().facts())
                .stream()
                .map(obstacle -> line(obstacle, language))
                .toList();
    }

    private static Line line(Obstacle obstacle, Locale language) {
        String source = obstacle.source().replaceFirst("^\\[\\w+] ", "");
        return new Line(obstacle.stops(), InWords.half(language, obstacle.what()), InWords.half(language, source));
    }
}
