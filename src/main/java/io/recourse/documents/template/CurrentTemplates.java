package io.recourse.documents.template;

import io.recourse.common.Refused;
import io.recourse.documents.TemplateId;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The texts in use: what designers published last, else what the product has. */
@Component
public class CurrentTemplates {

    private final TemplateFiles files;
    private final PublishedTexts published;
    private volatile InUse inUse = new InUse(Map.of(), Map.of(), new TreeMap<>(), Map.of());

    /** What came of these files and published texts, until there are others. */
    private record InUse(
            Map<String, String> files,
            Map<String, PublishedText> published,
            SortedMap<String, String> texts,
            Map<TemplateId, TemplateSource> sources) {

        boolean isOf(Map<String, String> files, Map<String, PublishedText> published) {
            return this.files == files && this.published == published;
        }
    }

    CurrentTemplates(TemplateFiles files, PublishedTexts published) {
        this.files = files;
        this.published = published;
    }

    /** @throws Refused with code {@code document.template-unknown} */
    public TemplateSource current(TemplateId id) {
        InUse now = inUse();
        return now.sources().computeIfAbsent(id, first -> TemplateSource.among(now.texts(), first));
    }

    /** All files with the text in use. */
    public SortedMap<String, String> texts() {
        return inUse().texts();
    }

    private InUse inUse() {
        SortedMap<String, String> all = files.texts();
        Map<String, PublishedText> latest = published.latest();
        InUse now = inUse;
        if (!now.isOf(all, latest)) {
            SortedMap<String, String> texts = new TreeMap<>(all);
            latest.values().stream()
                    .filter(text -> texts.containsKey(text.path()))
                    .forEach(text -> texts.put(text.path(), text.text()));
            now = new InUse(all, latest, Collections.unmodifiableSortedMap(texts), new ConcurrentHashMap<>());
            inUse = now;
        }
        return now;
    }
}
