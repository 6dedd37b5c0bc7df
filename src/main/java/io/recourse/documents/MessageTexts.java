package io.recourse.documents;

import io.recourse.common.Refused;
import io.recourse.documents.template.CurrentTemplates;
import io.recourse.documents.template.MessageText;
import java.util.Map;
import java.util.SortedMap;
import org.springframework.stereotype.Component;

/**
 * The short texts of messages and the wording of court papers: {@code document-templates/<stage>/messages/<name>.txt}
 * and {@code texts/<name>.txt}, as designers published them last. The English text has {@code _en} after its name.
 */
@Component
public class MessageTexts {

    /** A text with its places filled. */
    public record Filled(String subject, String body) {}

    private final CurrentTemplates templates;

    MessageTexts(CurrentTemplates templates) {
        this.templates = templates;
    }

    /**
     * Fills a text.
     *
     * @param name the file below {@code document-templates} without its ending, as {@code reminder/messages/firm}
     * @throws Refused with code {@code message.unknown-text}, or {@code message.unknown-field} naming the field
     */
    public Filled fill(String name, Map<String, String> fields) {
        String text = templates.texts().get(name);
        if (text == null) {
            throw new Refused("message.unknown-text", name);
        }
        MessageText filled = MessageText.of(text).filled(place -> {
            String value = fields.get(place);
            if (value == null) {
                throw new Refused("message.unknown-field", name, place);
            }
            return value;
        });
        return new Filled(filled.subject(), filled.body());
    }

    /** The same for a reader of English, where there is an English text. */
    public Filled fill(String name, boolean readsEnglish, Map<String, String> fields) {
        SortedMap<String, String> texts = templates.texts();
        String english = name + "_en";
        return fill(readsEnglish && texts.containsKey(english) ? english : name, fields);
    }
}
