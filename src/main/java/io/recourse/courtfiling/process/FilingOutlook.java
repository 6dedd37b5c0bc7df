package io.recourse.courtfiling.process;

import io.recourse.casefile.CaseFiles;
import io.recourse.common.CaseNo;
import io.recourse.common.Money;
import io.recourse.courtfiling.CaseEvidence;
import io.recourse.courtfiling.ClaimFacts;
import io.recourse.courtfiling.CourtFiling;
import io.recourse.courtfiling.Eligibility;
import io.recourse.courtfiling.FileSuit;
import io.recourse.courtfiling.Obstacle;
import io.recourse.courtfiling.Route;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What stands in the way of a filing, and the routes side by side, in both languages as the forms show them. */
@Component
class FilingOutlook {

    private final Eligibility eligibility;
    private final FileSuit fileSuit;
    private final CaseFiles caseFiles;
    private final CaseEvidence evidence;
    private final MessageSource messages;

    FilingOutlook(
            Eligibility eligibility,
            FileSuit fileSuit,
            CaseFiles caseFiles,
            CaseEvidence evidence,
            MessageSource messages) {
        this.eligibility = eligibility;
        this.fileSuit = fileSuit;
        this.caseFiles = caseFiles;
        this.evidence = evidence;
        this.messages = messages;
    }

    Map<String, Object> of(CourtFiling filing) {
        ClaimFacts facts = filing.claim() == null ? null : filing.claim().facts();
        List<Obstacle> obstacles = eligibility.obstacles(filing.caseNo(), filing.route(), facts);
        return Map.of(
                "obstacles", lines(obstacles, true) + necessary(filing.caseNo()),
                "advice", lines(obstacles, false),
                "routes",
                        Arrays.stream(Route.values())
                                .map(route -> line(filing.caseNo(), route, facts))
                                .collect(Collectors.joining("\n")));
    }

    private static String lines(List<Obstacle> obstacles, boolean stopping) {
        return obstacles.stream()
                .filter(obstacle -> obstacle.stops() == stopping)
                .map(obstacle -> "- " + obstacle.what() + "  \n  " + obstacle.source())
                .collect(Collectors.joining("\n"));
    }

    private String necessary(CaseNo caseNo) {
        return evidence.necessaryMissing(caseNo).stream()
                .map(line -> "\n  - " + line.no() + " " + line.title())
                .collect(Collectors.joining());
    }

    private String line(CaseNo caseNo, Route route, ClaimFacts facts) {
        Money fee = fileSuit.fee(caseFiles.of(caseNo).wholeDebt(), route);
        String closed = eligibility.obstacles(caseNo, route, facts).stream()
                .filter(obstacle -> obstacle.ofRoute() && obstacle.stops())
                .map(Obstacle::what)
                .collect(Collectors.joining("; "));
        return "- **" + both("filing.route." + route) + "** " + fee.display() + "  \n  " + eligibility.clock(route)
                + (closed.isEmpty() ? "" : "  \n  " + both("filing.route-shut") + "：" + closed);
    }

    private String both(String key) {
        return messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE) + " / "
                + messages.getMessage(key, null, Locale.ENGLISH);
    }
}
