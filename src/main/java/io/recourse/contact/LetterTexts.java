package io.recourse.contact;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.recourse.documents.DocumentId;
import io.recourse.documents.Documents;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What letters say, so that the rules about wording hold for them as for every other text that leaves the house. */
@Component
class LetterTexts {

    /** Asked when a letter is approved, queued and put into a posting; a document never changes. */
    private final Cache<UUID, String> texts =
            Caffeine.newBuilder().maximumSize(500).build();

    private final Documents documents;

    LetterTexts(Documents documents) {
        this.documents = documents;
    }

    /** @param documentId null for none */
    String of(UUID documentId) {
        return documentId == null ? "" : texts.get(documentId, id -> documents.wording(new DocumentId(id)));
    }
}
