package io.recourse.courtfiling.process;

import io.recourse.access.ActorNames;
import io.recourse.casefile.CaseFiles;
import io.recourse.casefile.DocumentPages;
import io.recourse.common.CaseNo;
import io.recourse.common.Refused;
import io.recourse.courtfiling.CaseEvidence;
import io.recourse.courtfiling.ClaimFacts;
import io.recourse.courtfiling.CourtFees;
import io.recourse.courtfiling.CourtFiling;
import io.recourse.courtfiling.CourtFilings;
import io.recourse.courtfiling.Defendants;
import io.recourse.courtfiling.GuarantorsSued;
import io.recourse.courtfiling.KeptFromCourt;
import io.recourse.courtfiling.PacketConsistency;
import io.recourse.courtfiling.PreservationSought;
import io.recourse.courtfiling.Venue;
import io.recourse.documents.bundle.Bundle;
import io.recourse.documents.bundle.Bundles;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The filing in hand as the forms of this stage show it. */
@Component
class FilingFacts {

    private final CourtFilings filings;
    private final Defendants defendants;
    private final CourtFees fees;
    private final CaseFiles caseFiles;
    private final DocumentPages pages;
    private final ActorNames names;
    private final CaseEvidence evidence;
    private final FilingOutlook outlook;
    private final PacketConsistency consistency;
    private final EvidenceTitles evidenceTitles;
    private final KeptFromCourt kept;
    private final Bundles bundles;
    private final MessageSource messages;

    FilingFacts(
            CourtFilings filings,
            Defendants defendants,
            CourtFees fees,
            CaseFiles caseFiles,
            DocumentPages pages,
            ActorNames names,
            CaseEvidence evidence,
            FilingOutlook outlook,
            PacketConsistency consistency,
            EvidenceTitles evidenceTitles,
            KeptFromCourt kept,
            Bundles bundles,
            MessageSource messages) {
        this.filings = filings;
        this.defendants = defendants;
        this.fees = fees;
        this.caseFiles = caseFiles;
        this.pages = pages;
        this.names = names;
        this.evidence = evidence;
        this.outlook = outlook;
        this.consistency = consistency;
        this.evidenceTitles = evidenceTitles;
        this.kept = kept;
        this.bundles = bundles;
        this.messages = messages;
    }

    Map<String, Object> of(CaseNo caseNo) {
        Map<String, Object> facts = new HashMap<>();
        filings.latest(caseNo).ifPresent(filing -> add(filing, facts));
        return facts;
    }

    /** The same with what stands in the way, and the routes side by side. */
    Map<String, Object> withOutlook(CaseNo caseNo) {
        Map<String, Object> facts = of(caseNo);
        filings.latest(caseNo).ifPresent(filing -> facts.putAll(outlook.of(filing)));
        return facts;
    }

    /** The same with the pages of the packet, and what the evidence list names and nobody has sent. */
    Map<String, Object> withPacket(CaseNo caseNo) {
        Map<String, Object> facts = withOutlook(caseNo);
        facts.put("evidenceMissing", missing(caseNo));
        filings.latest(caseNo).ifPresent(filing -> {
            facts.putAll(pages.of(filing.documentIds().toArray(UUID[]::new)));
            facts.put(
                    "disagreements",
                    consistency.faults(filing).stream()
                            .map(fault -> "- " + fault)
                            .collect(Collectors.joining("\n")));
        });
        return facts;
    }

    /** The same with the evidence that goes with the packet, and what keeps it from the court; nothing when it may go. */
    Map<String, Object> withWhatKeepsIt(CaseNo caseNo) {
        Map<String, Object> facts = of(caseNo);
        filings.latest(caseNo)
                .map(CourtFiling::bundleId)
                .map(bundles::get)
                .ifPresent(bundle -> facts.put("evidenceBundle", inBothLanguages(bundle)));
        kept.why(caseNo)
                .ifPresent(why -> facts.put(
                        "kept", inWords(why, Locale.SIMPLIFIED_CHINESE) + " / " + inWords(why, Locale.ENGLISH)));
        return facts;
    }

    private String inBothLanguages(Bundle bundle) {
        return Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
                .map(language -> messages.getMessage(
                        "filing.bundle." + bundle.status(),
                        new Object[] {bundle.contents().pages(), bundle.parts().size()},
                        language))
                .collect(Collectors.joining(" / "));
    }

    private String inWords(Refused why, Locale language) {
        return messages.getMessage(why.code(), why.arguments(), language);
    }

    /** One line an entry, with the reason, in both languages. */
    private String missing(CaseNo caseNo) {
        return evidence.of(caseNo).stream()
                .filter(line -> !line.isThere())
                .map(line -> "- " + evidenceTitles.withState(line))
                .collect(Collectors.joining("\n"));
    }

    private void add(CourtFiling filing, Map<String, Object> facts) {
        facts.put("proposedRoute", filing.proposedRoute().name());
        facts.put("routeWhy", filing.routeWhy());
        facts.put("route", filing.route().name());
        facts.put(
                "courtFee",
                filing.claim() == null
                        ? fees.of(caseFiles.of(filing.caseNo()).claimable(), filing.route())
                                .display()
                        : filing.claim().courtFee().display());
        facts.put("isPropertyFirst", filing.isPropertyFirst());
        if (filing.claim() != null) {
            facts.put("court", filing.claim().court());
            facts.put("courtName", filing.claim().court());
            if (filing.claim().venue() != null) {
                add(filing.claim().venue(), facts);
            }
            facts.put("cutOffOn", filing.claim().cutOffOn().toString());
            facts.put("defendants", defendants.of(filing).size());
            facts.put("claimAmount", filing.claim().amount().display());
            facts.put("claimInterestToPayment", filing.claim().interestToPayment());
            facts.put("draftNote", filing.claim().note());
            facts.put("note", filing.claim().note());
            if (filing.claim().preservation() != null) {
                add(filing.claim().preservation(), facts);
                facts.put("orderingCourt", filing.claim().preservationCourt());
                facts.put("preserved", filing.claim().preservation().amount().display());
                facts.put(
                        "preservationFee",
                        fees.preservation(filing.claim().preservation().amount())
                                .display());
            }
            if (filing.claim().facts() != null) {
                add(filing.claim().facts(), facts);
            }
        }
        if (filing.draftedBy() != null) {
            facts.put("draftedBy", names.inBothLanguages(filing.draftedBy()));
        }
        if (filing.reviewedBy() != null) {
            facts.put("reviewedBy", names.inBothLanguages(filing.reviewedBy()));
        }
        if (filing.returnedBy() != null) {
            facts.put("returnedBy", names.inBothLanguages(filing.returnedBy()));
            facts.put("returnReason", filing.returnReason());
        }
    }

    private static void add(ClaimFacts answered, Map<String, Object> facts) {
        facts.put("debtorLocated", answer(answered.debtorLocated()));
        facts.put("preservationWanted", answer(answered.preservationWanted()));
        facts.put("counterclaim", answer(answered.counterclaim()));
        facts.put("appraisal", answer(answered.appraisal()));
        facts.put("smallClaimsAgreed", answer(answered.smallClaimsAgreed()));
        facts.put("assignment", answered.assignment().name());
        facts.put("sueGuarantors", answered.guarantors() != null);
        if (answered.guarantors() != null) {
            add(answered.guarantors(), facts);
        }
    }

    private static void add(GuarantorsSued sued, Map<String, Object> facts) {
        facts.put("guaranteeKind", sued.kind().name());
        facts.put("guaranteeSignedOn", sued.signedOn().toString());
        facts.put(
                "guaranteeAgreedEnd",
                sued.agreedEnd() == null ? null : sued.agreedEnd().toString());
        facts.put("guaranteeContent", sued.content());
    }

    static void add(PreservationSought sought, Map<String, Object> facts) {
        facts.put("preservationStage", sought.stage().name());
        facts.put("preservationAmount", sought.amount().toString());
        facts.put("preservationProperty", sought.property());
        facts.put("preservationReasons", sought.reasons());
        facts.put(
                "preservationGuarantee",
                sought.guarantee() == null ? null : sought.guarantee().toString());
        facts.put("guaranteeForm", sought.guaranteeForm());
        facts.put("preservationCourt", sought.court());
        facts.put(
                "preservationOrderedOn",
                sought.orderedOn() == null ? null : sought.orderedOn().toString());
        facts.put("preservationOrderNo", sought.orderNo());
    }

    private static void add(Venue venue, Map<String, Object> facts) {
        facts.put("courtGround", venue.ground().name());
        facts.put("agreement", venue.agreement().name());
        facts.put("performance", venue.performance().name());
        facts.put("agreementClause", venue.clause());
    }

    private static String answer(boolean yes) {
        return (yes ? DraftClaim.Answer.yes : DraftClaim.Answer.no).name();
    }
}
