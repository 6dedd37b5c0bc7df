package io.recourse.courtfiling;

import io.recourse.common.CaseNo;
import io.recourse.common.Refused;
import io.recourse.documents.Document;
import io.recourse.documents.Documents;
import io.recourse.engine.CaseProcesses;
import io.recourse.legalcase.CaseStatus;
import io.recourse.legalcase.LegalCase;
import io.recourse.legalcase.LegalCases;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What keeps a packet from the court after its approval: money, an event or a colleague may have overtaken it. */
@Component
@Transactional(readOnly = true)
public class KeptFromCourt {

    private static final Set<FilingStatus> APPROVED = Set.of(FilingStatus.APPROVED, FilingStatus.FILED);

    private final CourtFilings filings;
    private final FilingPacket packet;
    private final CutOff cutOff;
    private final LegalCases cases;
    private final Documents documents;
    private final CaseProcesses processes;

    KeptFromCourt(
            CourtFilings filings,
            FilingPacket packet,
            CutOff cutOff,
            LegalCases cases,
            Documents documents,
            CaseProcesses processes) {
        this.filings = filings;
        this.packet = packet;
        this.cutOff = cutOff;
        this.cases = cases;
        this.documents = documents;
        this.processes = processes;
    }

    /**
     * Why the case's packet must not go to the court as it is; empty when it may. What is recorded as filed is not asked
     * for money that came afterwards.
     */
    public Optional<Refused> why(CaseNo caseNo) {
        CourtFiling filing = filings.latest(caseNo).orElse(null);
        if (filing == null) {
            return Optional.of(new Refused("filing.kept.not-approved", caseNo));
        }
        return whyNever(filing).or(() -> overtaken(filing));
    }

    /** Why no court can have received the packet properly; empty when one can. */
    Optional<Refused> whyNever(CourtFiling filing) {
        CaseNo caseNo = filing.caseNo();
        LegalCase legalCase = cases.get(caseNo);
        if (legalCase.isClosed()) {
            DefaultMessageSourceResolvable outcome =
                    new DefaultMessageSourceResolvable("outcome." + legalCase.outcome());
            return Optional.of(new Refused("filing.kept.closed", caseNo, outcome));
        } else if (!APPROVED.contains(filing.status())) {
            return Optional.of(new Refused("filing.kept.not-approved", caseNo));
        }
        return isSigned(filing) ? Optional.empty() : Optional.of(new Refused("filing.kept.unsigned", caseNo));
    }

    private Optional<Refused> overtaken(CourtFiling filing) {
        CaseNo caseNo = filing.caseNo();
        if (cases.get(caseNo).status() == CaseStatus.ON_HOLD) {
            return Optional.of(new Refused("filing.kept.held", caseNo));
        } else if (filing.status() == FilingStatus.FILED) {
            return Optional.empty();
        } else if (packet.isOutdated(filing)) {
            return Optional.of(new Refused("filing.paid-meanwhile", caseNo));
        } else if (!processes.isUnderWay(caseNo, "court-filing")) {
            return Optional.of(new Refused("filing.kept.elsewhere", caseNo));
        }
        return cutOff.ignoredMoney(filing);
    }

    private boolean isSigned(CourtFiling filing) {
        Set<UUID> signed = documents.list(filing.caseNo()).stream()
                .filter(Document::isSigned)
                .map(paper -> paper.id().value())
                .collect(Collectors.toSet());
        return !filing.documentIds().isEmpty() && signed.containsAll(filing.documentIds());
    }
}
