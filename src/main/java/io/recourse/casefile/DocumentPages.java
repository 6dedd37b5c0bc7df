package io.recourse.casefile;

import io.recourse.documents.Document;
import io.recourse.documents.DocumentId;
import io.recourse.documents.Documents;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A document as forms show it: one picture a page, because Camunda's Tasklist cannot show a PDF. */
@Component
public class DocumentPages {

    private static final Pattern ADDRESS = Pattern.compile("/documents/([0-9a-f-]{36})/pages/\\d+\\.png");

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

    /** The documents whose pages a form's data shows, in their order. */
    public static List<DocumentId> shownIn(Map<String, Object> data) {
        return data.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("documentPage") && entry.getValue() instanceof String)
                .sorted(Map.Entry.comparingByKey(
                        Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder())))
                .map(entry -> ADDRESS.matcher((String) entry.getValue()))
                .filter(Matcher::find)
                .map(address -> new DocumentId(UUID.fromString(address.group(1))))
                .distinct()
                .toList();
    }
}
