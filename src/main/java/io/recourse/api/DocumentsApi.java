package io.recourse.api;

import io.recourse.access.CurrentUser;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.common.CaseNo;
import io.recourse.documents.Document;
import io.recourse.documents.DocumentId;
import io.recourse.documents.DocumentSignature;
import io.recourse.documents.Documents;
import io.recourse.documents.SignatureCheck;
import io.recourse.documents.Signing;
import io.recourse.legalcase.LegalCases;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The documents of cases: which there are, each as PDF, and page by page as pictures. */
@RestController
class DocumentsApi {

    record DocumentAnswer(
            String id,
            String template,
            String title,
            Instant createdAt,
            String createdBy,
            String sha256,
            boolean signed,
            int pages,
            String supersededBy) {}

    record SignatureAnswer(
            boolean valid,
            List<Problem> problems,
            String signatory,
            String signer,
            String certificateSha256,
            Instant signedAt,
            String approvedBy,
            Instant approvedAt,
            String approvedSha256) {}

    record Problem(String code, String message) {}

    record DocumentList(List<DocumentAnswer> items) {}

    private final Documents documents;
    private final Signing signing;
    private final LegalCases cases;
    private final CurrentUser currentUser;
    private final MessageSource messages;

    DocumentsApi(
            Documents documents, Signing signing, LegalCases cases, CurrentUser currentUser, MessageSource messages) {
        this.documents = documents;
        this.signing = signing;
        this.cases = cases;
        this.currentUser = currentUser;
        this.messages = messages;
    }

    /** Oldest first; superseded versions name the one that came after them. */
    @GetMapping("/api/cases/{caseNo}/documents")
    @Needs(Right.SEE_CASES)
    DocumentList list(@PathVariable CaseNo caseNo, Locale locale) {
        CaseNo known = cases.get(caseNo).caseNo();
        return new DocumentList(documents.list(known).stream()
                .map(document -> answer(document, locale))
                .toList());
    }

    @GetMapping("/api/documents/{id}")
    @Needs(Right.SEE_PERSONAL_DATA)
    ResponseEntity<byte[]> pdf(@PathVariable String id) {
        Document document = documents.get(DocumentId.parse(id));
        String name = document.template().value().replaceFirst(".*/", "") + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .body(documents.content(document.id(), currentUser.actor()));
    }

    /** Reads the stored bytes and verifies their signature now. */
    @GetMapping("/api/documents/{id}/signature")
    @Needs(Right.SEE_CASES)
    SignatureAnswer signature(@PathVariable String id, Locale locale) {
        Document document = documents.get(DocumentId.parse(id));
        SignatureCheck check = signing.check(document.id());
        DocumentSignature signature = document.signature();
        return new SignatureAnswer(
                check.isValid(),
                check.problems().stream()
                        .map(code -> new Problem(code, messages.getMessage(code, null, locale)))
                        .toList(),
                signature.signatory(),
                signature.signer(),
                signature.certificateSha256(),
                signature.at(),
                signature.approval().by().id(),
                signature.approval().at(),
                signature.approval().sha256());
    }

    @GetMapping(path = "/documents/{id}/pages/{number}.png", produces = MediaType.IMAGE_PNG_VALUE)
    @Needs(Right.SEE_PERSONAL_DATA)
    byte[] page(@PathVariable String id, @PathVariable int number) {
        return documents.page(DocumentId.parse(id), number, currentUser.actor());
    }

    private DocumentAnswer answer(Document document, Locale locale) {
        return new DocumentAnswer(
                document.id().toString(),
                document.template().value(),
                messages.getMessage(document.titleKey(), null, locale),
                document.createdAt(),
                document.createdBy().id(),
                document.sha256(),
                document.isSigned(),
                document.pages(),
                document.isCurrent() ? null : document.supersededBy().toString());
    }
}
