package io.recourse.courtfiling;

import io.recourse.casefile.CaseFile;
import io.recourse.casefile.CaseFiles;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.Policy;
import io.recourse.common.Refused;
import io.recourse.documents.Document;
import io.recourse.documents.bundle.Bundle;
import io.recourse.documents.bundle.BundleContents;
import io.recourse.documents.bundle.Bundles;
import io.recourse.documents.upload.Upload;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Has the evidence of a case bound for its court, in the order of the evidence list. */
@Component
public class BindEvidence {

    private final CaseEvidence evidence;
    private final CaseFiles files;
    private final CourtFilings filings;
    private final Defendants defendants;
    private final Bundles bundles;
    private final Policy policy;
    private final MessageSource messages;
    private final Clock clock;

    BindEvidence(
            CaseEvidence evidence,
            CaseFiles files,
            CourtFilings filings,
            Defendants defendants,
            Bundles bundles,
            Policy policy,
            MessageSource messages,
            Clock clock) {
        this.evidence = evidence;
        this.files = files;
        this.filings = filings;
        this.defendants = defendants;
        this.bundles = bundles;
        this.policy = policy;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * The evidence of an approved filing stays as it was when it was approved: its list is signed. Where it could not be bound
     * the same is tried again.
     *
     * @throws Refused with code {@code evidence.bundle.nothing}, or {@code evidence.bundle.approved} from the approval of a
     *     filing until it is filed or sent back
     */
    @Transactional
    public Bundle request(CaseNo caseNo, Actor by) {
        CourtFiling approved = filings.latest(caseNo)
                .filter(filing -> filing.status() == FilingStatus.APPROVED && filing.bundleId() != null)
                .orElse(null);
        if (approved == null) {
            return bind(caseNo, by);
        }
        Bundle failed = bundles.get(approved.bundleId());
        if (!failed.isFailed()) {
            throw new Refused("evidence.bundle.approved");
        }
        Bundle again = bundles.request(caseNo, failed.contents(), by);
        filings.save(approved.signed(approved.documentIds(), again.id()));
        return again;
    }

    /** @throws Refused with code {@code evidence.bundle.nothing} */
    Bundle bind(CaseNo caseNo, Actor by) {
        CaseFile file = files.of(caseNo);
        LocalDate today = LocalDate.now(clock);
        BundleContents contents = new BundleContents(
                today,
                filings.latest(caseNo)
                        .map(CourtFiling::claim)
                        .map(CourtFiling.Claim::court)
                        .orElse(null),
                messages.getMessage("cause." + file.legalCase().product(), null, Locale.SIMPLIFIED_CHINESE),
                file.lender().name(),
                filings.latest(caseNo)
                        .map(defendants::of)
                        .map(FilingPapers::names)
                        .orElse(file.debtor().name()),
                file.lender().name(),
                policy.count("evidence-part-megabytes", today),
                evidence.of(caseNo).stream()
                        .filter(EvidenceLine::isThere)
                        .map(this::piece)
                        .toList());
        return bundles.request(caseNo, contents, by);
    }

    private BundleContents.Piece piece(EvidenceLine line) {
        List<BundleContents.Source> sources = new ArrayList<>();
        if (line.document() != null) {
            Document document = line.document();
            sources.add(new BundleContents.Source(
                    messages.getMessage(document.titleKey(), null, Locale.SIMPLIFIED_CHINESE),
                    document.pages(),
                    document.sha256(),
                    document.sha256(),
                    true));
        }
        for (Upload upload : line.uploads()) {
            if (upload.isUsable()) {
                sources.add(new BundleContents.Source(
                        upload.fileName(), upload.pages(), upload.sha256(), upload.cleanSha256(), false));
            }
        }
        return new BundleContents.Piece(line.no(), line.title(), sources);
    }
}
