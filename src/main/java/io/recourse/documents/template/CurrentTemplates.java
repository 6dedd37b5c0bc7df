package io.recourse.documents.template;

import io.recourse.common.Refused;
import io.recourse.documents.TemplateId;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The texts in use: what designers published last, else what the product has. */
@Component
public class CurrentTemplates {

    private final TemplateFiles files;
    private final PublishedTexts published;

    CurrentTemplates(TemplateFiles files, PublishedTexts published) {
        this.files = files;
        this.published = published;
    }

    /** @throws Refused with code {@code document.template-unknown} */
    public TemplateSource current(TemplateId id) {
        return TemplateSource.among(texts(), id);
    }

    /** All files with the text in use. */
    public SortedMap<String, String> texts() {
        SortedMap<String, String> texts = new TreeMap<>(files.texts());
        published.latest().values().stream()
                .filter(text -> texts.containsKey(text.path()))
                .forEach(text -> texts.put(text.path(), text.text()));
        return texts;
    }
}
