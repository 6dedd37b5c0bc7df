package io.recourse.documents;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import java.time.Instant;

/**
 * A stored document. It never changes: a later version is a document of its own that supersedes it.
 *
 * @param templateVersion the hash of the template's files, by which it can be rendered again
 * @param sha256 the hash of its bytes
 * @param signature what is on record of the signature that the bytes bear; null when they bear none
 * @param supersedes the version before it, or null
 * @param supersededBy the version after it, or null
 */
public record Document(
        DocumentId id,
        CaseNo caseNo,
        TemplateId template,
        String templateVersion,
        Instant createdAt,
        Actor createdBy,
        String sha256,
        int pages,
        DocumentSignature signature,
        DocumentId supersedes,
        DocumentId supersededBy) {

    /** The version that bears a signature, now. */
    Document signed(String signedSha256, DocumentSignature by) {
        return new Document(
                DocumentId.random(),
                caseNo,
                template,
                templateVersion,
                by.at(),
                by.approval().by(),
                signedSha256,
                pages,
                by,
                id,
                null);
    }

    public boolean isSigned() {
        return signature != null;
    }

    /** The key of its title in {@code messages/documents*.properties}. */
    public String titleKey() {
        return template.titleKey();
    }

    /** Whether it is the latest version. */
    public boolean isCurrent() {
        return supersededBy == null;
    }
}
