package io.recourse.agencyplacement.process;

import io.recourse.access.User;
import io.recourse.access.Users;
import io.recourse.agencyplacement.Agencies;
import io.recourse.agencyplacement.Agency;
import io.recourse.agencyplacement.PlaceCase;
import io.recourse.agencyplacement.Placement;
import io.recourse.agencyplacement.Placements;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Agencies to choose from, and the placement in hand, as the forms of this stage show them. */
@Component
class PlacementFacts {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final PlaceCase placeCase;
    private final Placements placements;
    private final Agencies agencies;
    private final Users users;
    private final MessageSource messages;

    PlacementFacts(PlaceCase placeCase, Placements placements, Agencies agencies, Users users, MessageSource messages) {
        this.placeCase = placeCase;
        this.placements = placements;
        this.agencies = agencies;
        this.users = users;
        this.messages = messages;
    }

    /** The agencies that may be given the case, and why the others may not. */
    Map<String, Object> toPropose(CaseNo caseNo) {
        List<PlaceCase.Candidate> all = placeCase.candidates(caseNo);
        Map<String, Object> facts = new HashMap<>();
        facts.put(
                "agencies",
                all.stream()
                        .filter(PlaceCase.Candidate::isEligible)
                        .map(candidate -> Map.of(
                                "label",
                                called(candidate.agency()),
                                "value",
                                candidate.agency().code()))
                        .toList());
        facts.put(
                "agenciesRefused",
                all.stream()
                        .filter(candidate -> !candidate.isEligible())
                        .map(candidate -> called(candidate.agency()) + ": "
                                + candidate.obstacles().stream()
                                        .map(obstacle -> inBothLanguages("agency-obstacle." + obstacle))
                                        .collect(Collectors.joining("; ")))
                        .collect(Collectors.joining("\n")));
        facts.put("termUntil", placeCase.latestTerm().toString());
        return facts;
    }

    Map<String, Object> toApprove(CaseNo caseNo) {
        Map<String, Object> facts = new HashMap<>();
        placements.find(caseNo).ifPresent(placement -> {
            facts.put("placementTerm", placement.termUntil().toString());
            facts.put("placementReason", placement.reason());
            facts.put("placementProposedBy", name(placement.proposedBy()));
            agencies.find(placement.agencyCode()).ifPresent(agency -> {
                facts.put("agencyName", called(agency));
                facts.put("agencyContractUntil", agency.contractUntil().toString());
                facts.put(
                        "agencyInspectedOn",
                        agency.inspectedOn() == null ? "" : agency.inspectedOn().toString());
                facts.put("agencyFees", agency.feeTerms());
            });
        });
        return facts;
    }

    /** A placement whose data are to be deleted. */
    Map<String, Object> ofEnded(UUID id) {
        Placement placement = placements.find(id).orElseThrow();
        LocalDate handedOver = placement.handedOverAt().atZone(ZONE).toLocalDate();
        return Map.of(
                "agencyName",
                agencies.find(placement.agencyCode())
                        .map(PlacementFacts::called)
                        .orElse(placement.agencyCode()),
                "handedOverOn",
                handedOver.toString(),
                "placementEndedOn",
                placement.endedOn().toString(),
                "placementEndReason",
                inBothLanguages("placement-end." + placement.endReason()));
    }

    private static String called(Agency agency) {
        return agency.name() + " (" + agency.code() + ")";
    }

    private String name(Actor actor) {
        return users.find(actor.id()).map(User::name).orElse(actor.id());
    }

    private String inBothLanguages(String key) {
        return messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE) + " / "
                + messages.getMessage(key, null, Locale.ENGLISH);
    }
}
