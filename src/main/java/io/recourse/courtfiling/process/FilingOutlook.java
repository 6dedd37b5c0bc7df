package io.recourse.courtfiling.process;

import io.recourse.common.CaseNo;
import io.recourse.courtfiling.CaseEvidence;
import io.recourse.courtfiling.ClaimFacts;
import io.recourse.courtfiling.ComparisonTold;
import io.recourse.courtfiling.CourtDirectory;
import io.recourse.courtfiling.CourtFiling;
import io.recourse.courtfiling.Eligibility;
import io.recourse.courtfiling.Jurisdiction;
import io.recourse.courtfiling.Obstacle;
import io.recourse.courtfiling.PreservationSought;
import io.recourse.courtfiling.RouteComparison;
import io.recourse.courtfiling.Venue;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What stands in the way of a filing, and the routes side by side, in both languages as the forms show them. */
@Component
class FilingOutlook {

    /** The rule of {@code filing-eligibility} below which stands what is missing. */
    private static final String EVIDENCE_MISSING = "rule_evidence_missing";

    private final Eligibility eligibility;
    private final Jurisdiction jurisdiction;
    private final RouteComparison comparison;
    private final ComparisonTold told;
    private final CaseEvidence evidence;
    private final EvidenceTitles evidenceTitles;
    private final MessageSource messages;

    FilingOutlook(
            Eligibility eligibility,
            Jurisdiction jurisdiction,
            RouteComparison comparison,
            ComparisonTold told,
            CaseEvidence evidence,
            EvidenceTitles evidenceTitles,
            MessageSource messages) {
        this.eligibility = eligibility;
        this.jurisdiction = jurisdiction;
        this.comparison = comparison;
        this.told = told;
        this.evidence = evidence;
        this.evidenceTitles = evidenceTitles;
        this.messages = messages;
    }

    Map<String, Object> of(CourtFiling filing) {
        ClaimFacts facts = filing.claim() == null ? null : filing.claim().facts();
        List<Obstacle> obstacles = eligibility.obstacles(filing.caseNo(), filing.route(), facts);
        Venue venue = filing.claim() == null ? null : filing.claim().venue();
        List<Jurisdiction.Option> courts = jurisdiction.options(filing.caseNo(), filing.route(), facts, venue);
        List<RouteComparison.Compared> routes = comparison.of(filing);
        Map<String, Object> outlook = new HashMap<>(Map.of(
                "courts", courts.stream().map(this::line).collect(Collectors.joining("\n")),
                "obstacles", lines(filing.caseNo(), obstacles, true),
                "advice", lines(filing.caseNo(), obstacles, false),
                "routes",
                        routes.stream()
                                .map(this::line)
                                .collect(Collectors.joining("\n", "", "\n\n" + wage(filing.caseNo())))));
        if (filing.claim() != null) {
            String court = filing.claim().court();
            outlook.put("courtUnverified", courts.stream().anyMatch(option -> isUnverified(option.court(), court)));
        } else {
            outlook.put("preservationStage", PreservationSought.Stage.WITH_SUIT.name());
            outlook.put("preservationAmount", routes.get(0).claim().toString());
            courts.stream().findFirst().ifPresent(first -> {
                outlook.put("courtGround", first.ground().name());
                outlook.put(
                        "court", first.court() == null ? null : first.court().name());
            });
        }
        return outlook;
    }

    private static boolean isUnverified(CourtDirectory.Court listed, String chosen) {
        return listed != null && listed.name().equals(chosen) && !listed.isVerified();
    }

    private String line(Jurisdiction.Option option) {
        CourtDirectory.Court court = option.court();
        String name = court == null ? both("filing.court-unlisted") : court.name();
        String checked = court == null || court.isVerified() ? "" : " (" + both("filing.court-unverified") + ")";
        return "- **" + both("filing.ground." + option.ground()) + "** " + name + checked + "  \n  " + option.what()
                + "  \n  " + option.source();
    }

    private String lines(CaseNo caseNo, List<Obstacle> obstacles, boolean stopping) {
        return obstacles.stream()
                .filter(obstacle -> obstacle.stops() == stopping)
                .map(obstacle -> "- " + obstacle.what() + "  \n  " + obstacle.source()
                        + (obstacle.rule().equals(EVIDENCE_MISSING) ? necessary(caseNo) : ""))
                .collect(Collectors.joining("\n"));
    }

    private String necessary(CaseNo caseNo) {
        return evidence.necessaryMissing(caseNo).stream()
                .map(line -> "\n  - " + evidenceTitles.of(line))
                .collect(Collectors.joining());
    }

    private String line(RouteComparison.Compared compared) {
        return "- **" + both("filing.route." + compared.route()) + "** "
                + compared.fee().display() + "  \n  " + otherFees(compared) + "  \n  " + compared.clock()
                + "  \n  " + recovery(compared)
                + (compared.closed().isEmpty() ? "" : "  \n  " + shut(compared.closed()));
    }

    /** @param why each in both languages */
    private String shut(List<String> why) {
        List<String[]> halves = why.stream().map(one -> one.split(" / ", 2)).toList();
        return messages.getMessage("filing.route-shut", null, Locale.SIMPLIFIED_CHINESE) + "："
                + halves.stream().map(half -> half[0]).collect(Collectors.joining("；"))
                + " / "
                + messages.getMessage("filing.route-shut", null, Locale.ENGLISH) + ": "
                + halves.stream().map(half -> half[half.length - 1]).collect(Collectors.joining("; "));
    }

    private String otherFees(RouteComparison.Compared compared) {
        return told.otherFees(compared, Locale.SIMPLIFIED_CHINESE) + " / " + told.otherFees(compared, Locale.ENGLISH);
    }

    private String recovery(RouteComparison.Compared compared) {
        return told.recovery(compared, Locale.SIMPLIFIED_CHINESE) + " / " + told.recovery(compared, Locale.ENGLISH);
    }

    private String wage(CaseNo caseNo) {
        RouteComparison.Wage wage = comparison.wage(caseNo);
        return told.wage(wage, Locale.SIMPLIFIED_CHINESE) + " / " + told.wage(wage, Locale.ENGLISH);
    }

    private String both(String key) {
        return messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE) + " / "
                + messages.getMessage(key, null, Locale.ENGLISH);
    }
}
