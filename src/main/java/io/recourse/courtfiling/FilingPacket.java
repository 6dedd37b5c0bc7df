package io.recourse.courtfiling;

import io.recourse.casefile.CaseFile;
import io.recourse.casefile.CaseFiles;
import io.recourse.common.Actor;
import io.recourse.documents.Approval;
import io.recourse.documents.Document;
import io.recourse.documents.DocumentId;
import io.recourse.documents.Documents;
import io.recourse.documents.MessageTexts;
import io.recourse.documents.Printable;
import io.recourse.documents.Rate;
import io.recourse.documents.Signing;
import io.recourse.ledger.Ledger;
import io.recourse.legalcase.Party;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Prints the papers of a filing, all from the same figures, and signs them when they are approved. */
@Component
class FilingPacket {

    private static final List<String> WORDING = List.of(
            "contract",
            "calculation",
            "contract-basis",
            "legal-basis",
            "collection",
            "guarantee-claim",
            "guarantee-basis");

    private final CaseFiles caseFiles;
    private final Ledger ledger;
    private final Defendants defendants;
    private final CaseEvidence evidence;
    private final Documents documents;
    private final Signing signing;
    private final MessageTexts texts;
    private final MessageSource messages;
    private final Clock clock;

    FilingPacket(
            CaseFiles caseFiles,
            Ledger ledger,
            Defendants defendants,
            CaseEvidence evidence,
            Documents documents,
            Signing signing,
            MessageTexts texts,
            MessageSource messages,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.ledger = ledger;
        this.defendants = defendants;
        this.evidence = evidence;
        this.documents = documents;
        this.signing = signing;
        this.texts = texts;
        this.messages = messages;
        this.clock = clock;
    }

    /** @return the papers in the order of filing: claim or application, calculation, evidence list, identity certificate, power of
     *     attorney, and the application for a preservation with the suit; one before the suit stands for the claim */
    List<UUID> print(CourtFiling filing) {
        FilingPapers papers = papers(filing);
        List<UUID> packet = new ArrayList<>();
        Document calculation = documents.draft(filing.caseNo(), ClaimCalculation.of(papers), Actor.SYSTEM);
        List<EvidenceList.Item> items =
                evidence.of(filing.caseNo()).stream().map(EvidenceLine::item).toList();
        List<String> titles = items.stream().map(EvidenceList.Item::title).toList();
        packet.add(draft(filing, claim(filing, papers, titles)));
        packet.add(calculation.id().value());
        packet.add(draft(filing, EvidenceList.of(papers, items)));
        packet.add(draft(filing, IdentityCertificate.of(papers)));
        packet.add(draft(filing, PowerOfAttorney.of(papers)));
        PreservationSought preservation = filing.claim().preservation();
        if (preservation != null && preservation.stage() == PreservationSought.Stage.WITH_SUIT) {
            packet.add(draft(filing, PreservationApplication.of(papers)));
        }
        return packet;
    }

    /** Whether money came in or went back since the packet was printed. */
    boolean isOutdated(CourtFiling filing) {
        DocumentId claim = new DocumentId(filing.documentIds().get(0));
        return caseFiles.paidSince(filing.caseNo(), documents.get(claim).createdAt());
    }

    /**
     * Signs the packet for the lender, who is the party.
     *
     * @return the signed papers in the same order
     */
    List<UUID> sign(CourtFiling filing, Actor approver) {
        String party = caseFiles.of(filing.caseNo()).lender().name();
        return filing.documentIds().stream()
                .map(id -> documents.get(new DocumentId(id)))
                .map(paper -> new Approval(paper.id(), paper.sha256(), approver, clock.instant()))
                .map(approval -> signing.sign(approval, party).id().value())
                .toList();
    }

    /** The day on which an approved packet was signed: no court has received it before. */
    LocalDate signedOn(CourtFiling approved) {
        DocumentId claim = new DocumentId(approved.documentIds().get(0));
        return LocalDate.ofInstant(documents.get(claim).signature().at(), clock.getZone());
    }

    private Printable claim(CourtFiling filing, FilingPapers papers, List<String> evidenceTitles) {
        if (filing.isPropertyFirst()) {
            return PreservationApplication.of(papers);
        }
        String list = evidenceTitles.stream().collect(Collectors.joining("、")) + "（详见证据目录）";
        if (filing.route() == Route.PAYMENT_ORDER) {
            return PaymentOrderApplication.of(papers, evidenceTitles);
        }
        StatementsOfClaim claims = new StatementsOfClaim(papers, list);
        return papers.file().legalCase().product().equals("CREDIT_CARD") ? claims.ofCreditCard() : claims.ofLoan();
    }

    private UUID draft(CourtFiling filing, Printable paper) {
        return documents.draft(filing.caseNo(), paper, Actor.SYSTEM).id().value();
    }

    /** Whether there is anything to claim as of the cut-off day, by what is booked now. */
    boolean owesStill(CourtFiling filing) {
        return caseFiles
                .of(filing.caseNo(), filing.claim().cutOffOn())
                .claimable()
                .isPositive();
    }

    /** The papers as they would be printed now. */
    FilingPapers papers(CourtFiling filing) {
        LocalDate cutOff = filing.claim().cutOffOn();
        CaseFile file = caseFiles.of(filing.caseNo(), cutOff);
        String product = file.legalCase().product();
        String cause = messages.getMessage("cause." + product, null, Locale.SIMPLIFIED_CHINESE);
        List<Party> parties = defendants.of(filing);
        return new FilingPapers(
                filing,
                parties,
                file,
                new LedgerLines(ledger.statement(file.legalCase().contractNo(), cutOff)),
                cause,
                wording(file, parties),
                LocalDate.now(clock));
    }

    private Map<String, String> wording(CaseFile file, List<Party> parties) {
        Map<String, String> fields = Map.of(
                "contractName", file.contractName(),
                "contractNo", file.legalCase().contractNo().value(),
                "disbursedOn", file.terms().disbursedOn().toString(),
                "overdueSince", String.valueOf(file.overdueSince()),
                "cutOff", file.asOf().toString(),
                "debtorName", file.debtor().name(),
                "guarantorNames", FilingPapers.names(parties.subList(1, parties.size())),
                "penaltyRate", new Rate(file.penaltyRate()).percent());
        Map<String, String> wording = new HashMap<>();
        for (String name : WORDING) {
            wording.put(name, texts.fill("court-filing/texts/" + name, fields).body());
        }
        return wording;
    }
}
