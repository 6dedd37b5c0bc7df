package io.recourse.api;

import io.recourse.access.CurrentUser;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.common.CaseNo;
import io.recourse.courtfiling.BindEvidence;
import io.recourse.courtfiling.CaseEvidence;
import io.recourse.courtfiling.EvidenceLine;
import io.recourse.documents.bundle.Bundle;
import io.recourse.documents.bundle.Bundles;
import io.recourse.documents.upload.Upload;
import io.recourse.documents.upload.Uploads;
import io.recourse.documents.upload.clean.Stripped;
import io.recourse.legalcase.LegalCases;
import io.recourse.web.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Evidence of cases: send it, see what is missing, have it bound, read it. */
@RestController
class EvidenceApi {

    /** @param message why it was refused, in the reader's language; else null */
    record Sent(UUID id, Upload.Status status, int pages, String sha256, List<Stripped> stripped, String message) {}

    record Line(
            int no,
            String kind,
            String title,
            EvidenceLine.State state,
            int pages,
            String pageRange,
            String documentId,
            List<Sent> uploads) {}

    record Lines(List<Line> items) {}

    record BundleAnswer(UUID id, Bundle.Status status, int pages, int bound, List<Bundle.Part> parts) {}

    private final CaseEvidence evidence;
    private final BindEvidence bindEvidence;
    private final Uploads uploads;
    private final Bundles bundles;
    private final LegalCases cases;
    private final CurrentUser currentUser;
    private final Texts texts;

    EvidenceApi(
            CaseEvidence evidence,
            BindEvidence bindEvidence,
            Uploads uploads,
            Bundles bundles,
            LegalCases cases,
            CurrentUser currentUser,
            Texts texts) {
        this.evidence = evidence;
        this.bindEvidence = bindEvidence;
        this.uploads = uploads;
        this.bundles = bundles;
        this.cases = cases;
        this.currentUser = currentUser;
        this.texts = texts;
    }

    @GetMapping("/api/cases/{caseNo}/evidence")
    @Needs(Right.SEE_CASES)
    Lines list(@PathVariable CaseNo caseNo, Locale language) {
        return new Lines(evidence.of(caseNo).stream()
                .map(line -> new Line(
                        line.no(),
                        line.kind(),
                        line.title(),
                        line.state(),
                        line.pages(),
                        line.pageRange(),
                        line.document() == null ? null : line.document().id().toString(),
                        line.uploads().stream()
                                .map(upload -> sent(upload, language))
                                .toList()))
                .toList());
    }

    @PostMapping(path = "/api/cases/{caseNo}/evidence", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Needs(Right.ADD_EVIDENCE)
    Sent send(
            @PathVariable CaseNo caseNo,
            @RequestParam String kind,
            @RequestParam(required = false) String title,
            @RequestParam(required = false) UUID supersedes,
            @RequestParam MultipartFile file,
            Locale language)
            throws IOException {
        CaseNo known = cases.get(caseNo).caseNo();
        evidence.mustBeOnList(known, kind);
        try (InputStream bytes = file.getInputStream()) {
            Uploads.Sent said = new Uploads.Sent(known, kind, title, file.getOriginalFilename(), supersedes);
            return sent(uploads.receive(said, bytes, currentUser.actor()), language);
        }
    }

    @GetMapping("/api/evidence/{id}")
    @Needs(Right.SEE_PERSONAL_DATA)
    ResponseEntity<byte[]> pages(@PathVariable UUID id) {
        return pdf("evidence.pdf", uploads.pages(id, currentUser.actor()));
    }

    /** As it came, and never to be shown by a browser. */
    @GetMapping("/api/evidence/{id}/original")
    @Needs(Right.SEE_PERSONAL_DATA)
    ResponseEntity<byte[]> original(@PathVariable UUID id) {
        Upload upload = uploads.get(id);
        String name = "original."
                + (upload.type() == null ? "bin" : upload.type().name().toLowerCase(Locale.ROOT));
        return answer(
                MediaType.APPLICATION_OCTET_STREAM,
                ContentDisposition.attachment().filename(name).build(),
                uploads.original(id, currentUser.actor()));
    }

    @PostMapping("/api/cases/{caseNo}/evidence-bundles")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Needs(Right.ADD_EVIDENCE)
    BundleAnswer bind(@PathVariable CaseNo caseNo) {
        return answer(bindEvidence.request(caseNo, currentUser.actor()));
    }

    @GetMapping("/api/evidence-bundles/{id}")
    @Needs(Right.SEE_CASES)
    BundleAnswer bundle(@PathVariable UUID id) {
        return answer(bundles.get(id));
    }

    @GetMapping("/api/evidence-bundles/{id}/parts/{no}")
    @Needs(Right.SEE_PERSONAL_DATA)
    ResponseEntity<byte[]> part(@PathVariable UUID id, @PathVariable int no) {
        return pdf("evidence-bundle-" + no + ".pdf", bundles.part(id, no, currentUser.actor()));
    }

    @GetMapping(path = "/api/evidence-bundles/{id}/manifest", produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Right.SEE_PERSONAL_DATA)
    String manifest(@PathVariable UUID id) {
        return bundles.manifest(id);
    }

    private Sent sent(Upload upload, Locale language) {
        return new Sent(
                upload.id(),
                upload.status(),
                upload.pages(),
                upload.sha256(),
                List.copyOf(upload.stripped()),
                upload.isRefused()
                        ? texts.of(
                                upload.refusal(),
                                language,
                                upload.refusalArguments().toArray())
                        : null);
    }

    private static BundleAnswer answer(Bundle bundle) {
        return new BundleAnswer(
                bundle.id(), bundle.status(), bundle.contents().pages(), bundle.bound(), bundle.parts());
    }

    private static ResponseEntity<byte[]> pdf(String name, byte[] bytes) {
        return answer(
                MediaType.APPLICATION_PDF,
                ContentDisposition.inline().filename(name).build(),
                bytes);
    }

    private static ResponseEntity<byte[]> answer(MediaType type, ContentDisposition disposition, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(bytes);
    }
}
