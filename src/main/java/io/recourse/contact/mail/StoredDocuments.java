package io.recourse.contact.mail;

import io.recourse.common.Actor;
import io.recourse.documents.DocumentId;
import io.recourse.documents.Documents;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class StoredDocuments implements Attachments {

    private final Documents documents;

    StoredDocuments(Documents documents) {
        this.documents = documents;
    }

    @Override
    public Attachment of(UUID documentId) {
        DocumentId id = new DocumentId(documentId);
        String template = documents.get(id).template().value();
        return new Attachment(
                template.substring(template.lastIndexOf('/') + 1) + ".pdf", documents.content(id, Actor.SYSTEM));
    }
}
