package io.recourse.courtfiling;

import io.recourse.casefile.CaseFile;
import io.recourse.casefile.CaseFiles;
import io.recourse.common.CaseNo;
import io.recourse.common.FieldError;
import io.recourse.engine.Decisions;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which court may hear the claim: the table {@code jurisdiction} for the grounds, the directory for the courts. */
@Component
@Transactional(readOnly = true)
public class Jurisdiction {

    private final CaseFiles caseFiles;
    private final CourtDirectory directory;
    private final Decisions decisions;

    Jurisdiction(CaseFiles caseFiles, CourtDirectory directory, Decisions decisions) {
        this.caseFiles = caseFiles;
        this.directory = directory;
        this.decisions = decisions;
    }

    /**
     * What the table says of a ground.
     *
     * @param admitted whether the claim may rest on it
     * @param place DEBTOR, LENDER, AGREED or NAMED; null for a ground that is closed
     * @param rank lower is proposed first
     * @param strict whether the directory's court of that place is the only one
     * @param what in both languages
     * @param source the article, in both languages
     */
    record Ruling(boolean admitted, String place, int rank, boolean strict, String what, String source) {}

    /**
     * A ground that is open, and its court.
     *
     * @param court null where the clause or the contract names it, or the directory does not know the place
     */
    public record Option(Venue.Ground ground, CourtDirectory.Court court, int rank, String what, String source) {}

    /**
     * The open grounds, the one that is proposed first.
     *
     * @param facts null while nobody answered
     * @param venue null while nobody answered: then the contract is taken to be silent
     */
    public List<Option> options(CaseNo caseNo, Route route, ClaimFacts facts, Venue venue) {
        CaseFile file = caseFiles.of(caseNo);
        Venue known = venue == null ? Venue.SILENT : venue;
        return Arrays.stream(Venue.Ground.values())
                .flatMap(ground -> ruling(route, null, known.on(ground), facts)
                        .filter(Ruling::admitted)
                        .map(ruling -> new Option(
                                ground,
                                court(file, ruling).orElse(null),
                                ruling.rank(),
                                ruling.what(),
                                ruling.source()))
                        .stream())
                .sorted(Comparator.comparingInt(Option::rank))
                .toList();
    }

    /** What is wrong with the court of a draft. */
    List<FieldError> faults(CaseNo caseNo, DraftSuit.Draft draft) {
        Venue venue = draft.venue();
        if (draft.route() == null || draft.court() == null || venue == null || venue.ground() == null) {
            return List.of();
        }
        if (venue.agreement() != Venue.Agreement.NONE && venue.clause() == null) {
            return List.of(FieldError.of("agreementClause", "filing.clause-missing"));
        }
        Ruling ruling =
                ruling(draft.route(), draft.court(), venue, draft.facts()).orElseThrow();
        if (!ruling.admitted()) {
            return List.of(
                    FieldError.of(ruling.strict() ? "court" : "courtGround", "filing.no-jurisdiction", ruling.what()));
        }
        return court(caseFiles.of(caseNo), ruling)
                .filter(court -> !draft.court().equals(court.name()))
                .filter(court -> ruling.strict() || draft.note() == null)
                .map(court -> ruling.strict()
                        ? FieldError.of("court", "filing.other-court", court.area(), court.name())
                        : FieldError.of("note", "filing.unlisted-court", court.area(), court.name()))
                .stream()
                .toList();
    }

    /** Why the court that is said to have received the claim cannot have jurisdiction, in both languages. */
    Optional<String> objection(CourtFiling filing, String court) {
        CourtFiling.Claim claim = filing.claim();
        return ruling(claim.venue() == null ? null : filing.route(), court, claim.venue(), claim.facts())
                .filter(ruling -> !ruling.admitted())
                .map(Ruling::what);
    }

    private Optional<Ruling> ruling(Route route, String court, Venue venue, ClaimFacts facts) {
        Map<String, Object> asked = new HashMap<>();
        asked.put("court", court);
        asked.put("route", name(route));
        asked.put("ground", venue == null ? null : name(venue.ground()));
        asked.put("agreement", venue == null ? null : name(venue.agreement()));
        asked.put("performance", venue == null ? null : name(venue.performance()));
        asked.put("assignment", facts == null ? null : name(facts.assignment()));
        Decisions.Answer answer = decisions.ask("jurisdiction", asked);
        return answer.outputs().stream()
                .findFirst()
                .map(row -> new Ruling(
                        Boolean.TRUE.equals(row.get("admitted")),
                        (String) row.get("place"),
                        row.get("rank") == null ? Integer.MAX_VALUE : ((Number) row.get("rank")).intValue(),
                        Boolean.TRUE.equals(row.get("strict")),
                        (String) row.get("what"),
                        answer.rules().get(0).annotation()));
    }

    private Optional<CourtDirectory.Court> court(CaseFile file, Ruling ruling) {
        return switch (ruling.place()) {
            case "DEBTOR" -> directory.at(file.debtor().fullAddress());
            case "LENDER" -> directory.at(file.lender().address());
            default -> Optional.empty();
        };
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }
}
