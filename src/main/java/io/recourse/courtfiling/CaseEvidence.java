package io.recourse.courtfiling;

import io.recourse.common.CaseNo;
import io.recourse.common.Refused;
import io.recourse.documents.Document;
import io.recourse.documents.Documents;
import io.recourse.documents.upload.Upload;
import io.recourse.documents.upload.Uploads;
import io.recourse.legalcase.LegalCases;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The evidence of a case, line by line of its list: what is there, what is missing, and why. */
@Component
public class CaseEvidence {

    private final Evidence evidence;
    private final LegalCases cases;
    private final CourtFilings filings;
    private final Defendants defendants;
    private final Documents documents;
    private final Uploads uploads;

    CaseEvidence(
            Evidence evidence,
            LegalCases cases,
            CourtFilings filings,
            Defendants defendants,
            Documents documents,
            Uploads uploads) {
        this.evidence = evidence;
        this.cases = cases;
        this.filings = filings;
        this.defendants = defendants;
        this.documents = documents;
        this.uploads = uploads;
    }

    /** The list of the case's product, and behind it what people added to it. */
    public List<EvidenceLine> of(CaseNo caseNo) {
        List<Upload> sent = uploads.of(caseNo).stream()
                .filter(upload -> upload.supersededBy() == null)
                .toList();
        List<Document> printed = documents.list(caseNo);
        List<EvidenceLine> lines = new ArrayList<>();
        int first = 1;
        for (Evidence.Entry entry : entries(caseNo, sent)) {
            EvidenceLine line = new EvidenceLine(
                    lines.size() + 1,
                    entry.kind(),
                    entry.title(),
                    entry.copies(),
                    entry.original(),
                    entry.necessary(),
                    entry.proves(),
                    first,
                    latest(printed, entry),
                    sent.stream().filter(upload -> isOf(entry, upload)).toList());
            lines.add(line);
            first += line.pages();
        }
        return lines;
    }

    /** The lines that people must bring before anything may be filed, and of which there is nothing to show yet. */
    public List<EvidenceLine> necessaryMissing(CaseNo caseNo) {
        Set<String> ofPacket = entries(caseNo).stream()
                .filter(Evidence.Entry::isOfPacket)
                .map(Evidence.Entry::kind)
                .collect(Collectors.toSet());
        return of(caseNo).stream()
                .filter(line -> line.necessary() && !line.isThere() && !ofPacket.contains(line.kind()))
                .toList();
    }

    /** What may be sent for a case: the kinds of its list, and {@link Upload#OTHER}. */
    public List<String> kinds(CaseNo caseNo) {
        List<String> kinds = new ArrayList<>();
        evidence.entries(
                        cases.get(caseNo).product(),
                        !defendants.guarantors(caseNo).isEmpty())
                .forEach(entry -> kinds.add(entry.kind()));
        kinds.add(Upload.OTHER);
        return kinds;
    }

    /** @throws Refused with code {@code evidence.kind-unknown} */
    public void mustBeOnList(CaseNo caseNo, String kind) {
        if (!kinds(caseNo).contains(kind)) {
            throw new Refused("evidence.kind-unknown");
        }
    }

    private List<Evidence.Entry> entries(CaseNo caseNo) {
        boolean guarantorsSued =
                filings.latest(caseNo).map(CourtFiling::suesGuarantors).orElse(false);
        return evidence.entries(cases.get(caseNo).product(), guarantorsSued);
    }

    private List<Evidence.Entry> entries(CaseNo caseNo, List<Upload> sent) {
        List<Evidence.Entry> entries = new ArrayList<>(entries(caseNo));
        sent.stream()
                .filter(upload -> upload.kind().equals(Upload.OTHER))
                .map(Upload::title)
                .distinct()
                .forEach(title ->
                        entries.add(new Evidence.Entry(Upload.OTHER, null, false, title, 1, false, false, "补充证据")));
        return entries;
    }

    private static boolean isOf(Evidence.Entry entry, Upload upload) {
        return upload.kind().equals(entry.kind())
                && (upload.title() == null || upload.title().equals(entry.title()));
    }

    private static Document latest(List<Document> printed, Evidence.Entry entry) {
        return printed.stream()
                .filter(document -> document.template().equals(entry.printed()) && document.isCurrent())
                .filter(document -> document.isSigned() || !entry.signed())
                .reduce((earlier, later) -> later)
                .orElse(null);
    }
}
