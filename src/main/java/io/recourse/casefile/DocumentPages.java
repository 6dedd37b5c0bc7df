package io.recourse.casefile;

import io.recourse.documents.Document;
import io.recourse.documents.DocumentId;
import io.recourse.documents.Documents;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A document as forms show it: one picture a page, because Camunda's Tasklist cannot show a PDF. */
@Component
public class DocumentPages {

    private final Documents documents;

    DocumentPages(Documents documents) {
        this.documents = documents;
    }

    /** The keys {@code documentPages}, {@code documentPage1} and so on, each page's picture as an absolute address. */
    public Map<String, Object> of(UUID... ids) {
        String origin = RequestContextHolder.getRequestAttributes() == null
                ? ""
                : ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        Map<String, Object> pages = new HashMap<>();
        int count = 0;
        for (UUID id : ids) {
            Document document = documents.get(new DocumentId(id));
            for (int page = 1; page <= document.pages(); page++) {
                count++;
                pages.put("documentPage" + count, origin + "/documents/" + id + "/pages/" + page + ".png");
            }
        }
        pages.put("documentPages", count);
        return pages;
    }
}
