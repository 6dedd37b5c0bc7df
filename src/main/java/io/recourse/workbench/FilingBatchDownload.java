package io.recourse.workbench;

import io.recourse.access.CurrentUser;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.Refused;
import io.recourse.courtfiling.CourtFiling;
import io.recourse.courtfiling.FilingBatch;
import io.recourse.courtfiling.FilingBatches;
import io.recourse.documents.DocumentId;
import io.recourse.documents.Documents;
import io.recourse.documents.bundle.Bundle;
import io.recourse.documents.bundle.Bundles;
import io.recourse.web.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * An approved batch for the court's portal: a ZIP of one ZIP a case, with an index and, where something keeps cases from the
 * court, the list of those. Who took it has read each paper.
 */
@Controller
@Needs(Right.SEE_PERSONAL_DATA)
class FilingBatchDownload {

    private final FilingBatches batches;
    private final FilingBatchIndex index;
    private final Documents documents;
    private final Bundles bundles;
    private final CurrentUser currentUser;
    private final Texts texts;

    FilingBatchDownload(
            FilingBatches batches,
            FilingBatchIndex index,
            Documents documents,
            Bundles bundles,
            CurrentUser currentUser,
            Texts texts) {
        this.batches = batches;
        this.index = index;
        this.documents = documents;
        this.bundles = bundles;
        this.currentUser = currentUser;
        this.texts = texts;
    }

    @GetMapping("/filing-batches/{id}/packets.zip")
    void packets(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        FilingBatch batch = batches.get(id);
        if (batch.status() != FilingBatch.Status.APPROVED) {
            throw new Refused("filing-batch.wrong-status");
        }
        Map<CaseNo, Refused> kept = batches.keptFromCourt(id);
        List<CourtFiling> going = batches.approved(id).stream()
                .filter(filing -> !kept.containsKey(filing.caseNo()))
                .toList();
        if (going.isEmpty()) {
            throw new Refused("filing-batch.all-kept");
        }
        going.forEach(this::refuseUnbound);
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("F%d.zip".formatted(batch.number()), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try (ZipOutputStream zip = new ZipOutputStream(response.getOutputStream(), StandardCharsets.UTF_8)) {
            List<List<Object>> lines = index.lines(going);
            zip.putNextEntry(new ZipEntry("index.csv"));
            index.csv(lines, zip);
            zip.putNextEntry(new ZipEntry("index.xlsx"));
            zip.write(index.excel(lines));
            if (!kept.isEmpty()) {
                zip.putNextEntry(new ZipEntry("left-out.csv"));
                index.leftOut(kept, zip);
            }
            for (CourtFiling filing : going) {
                zip.putNextEntry(new ZipEntry(filing.caseNo() + ".zip"));
                zip.write(packet(filing, currentUser.actor()));
            }
        }
    }

    private void refuseUnbound(CourtFiling filing) {
        Bundle bundle = bundles.get(filing.bundleId());
        if (!bundle.isDone()) {
            throw new Refused(bundle.isWaiting() ? "filing-batch.binding" : "filing-batch.unbound", filing.caseNo());
        }
    }

    /** The signed papers in the order of filing, then the evidence. */
    private byte[] packet(CourtFiling filing, Actor reader) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            int no = 0;
            for (UUID id : filing.documentIds()) {
                DocumentId paper = new DocumentId(id);
                String title = texts.of(documents.get(paper).titleKey(), Locale.SIMPLIFIED_CHINESE);
                put(zip, ++no, title, documents.content(paper, reader));
            }
            for (Bundle.Part part : bundles.get(filing.bundleId()).parts()) {
                put(
                        zip,
                        ++no,
                        texts.of("filing-batch.evidence", Locale.SIMPLIFIED_CHINESE, part.no()),
                        bundles.part(filing.bundleId(), part.no(), reader));
            }
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, int no, String title, byte[] pdf) throws IOException {
        zip.putNextEntry(new ZipEntry("%02d-%s.pdf".formatted(no, title)));
        zip.write(pdf);
    }
}
